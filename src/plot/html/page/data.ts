/** The data in a page: the values of its lines at the places that the pointer can show. */

/** One place of a line: its position in the picture, and the step and the rate as they are shown. */
export type Hovered = readonly [x: number, y: number, step: string, rate: string];

export interface HoverData {
  readonly top: number;
  readonly bottom: number;
  /** The word for a step. */
  readonly unit: string;
  /** The number of colours. */
  readonly colors: number;
  readonly lines: readonly {
    readonly name: string;
    readonly index: number;
    /** The horizontal positions in the picture at which the phases of the line end, with the names of the phases. */
    readonly phases: readonly (readonly [x: number, name: string])[];
    readonly places: readonly Hovered[];
  }[];
}
