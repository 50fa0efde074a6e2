/** Colours text by its role in a report. If colours are off, each function returns its text unchanged. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

const same = (text: string): string => text;

export const paintOf = (color: boolean): Paint =>
  color ? { heading: sgr(1, 22), quiet: sgr(2, 22) } : { heading: same, quiet: same };
