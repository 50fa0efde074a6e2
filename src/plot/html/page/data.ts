/** What a page knows of its lines: their values at the places that can be shown. */

/** One place of a line: its position in the picture, and the step and the rate as they are shown. */
export type Hovered = readonly [x: number, y: number, step: string, rate: string];

export interface HoverData {
  readonly top: number;
  readonly bottom: number;
  /** What a step is called. */
  readonly unit: string;
  /** How many colours there are. */
  readonly colors: number;
  readonly lines: readonly {
    readonly name: string;
    readonly index: number;
    /** Where its phases end in the picture. */
    readonly phases: readonly (readonly [x: number, name: string])[];
    readonly places: readonly Hovered[];
  }[];
}
