/** What the command exits with. */
export const EXIT = {
  ok: 0,
  /** A finding of severity error. */
  findings: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  usage: 2,
  /** A bug of ours. */
  bug: 3,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The command was called wrongly, or a file is not there: said in a line, without a trace. */
export class UsageError extends Error {
  /** `hint`: whether `--help` would help. */
  readonly hint: boolean;

  constructor(message: string, hint = true) {
    super(message);
    this.hint = hint;
  }
}
