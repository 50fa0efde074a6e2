/** The exit codes of the command. */
export const EXIT = {
  ok: 0,
  /** At least one finding of severity error. */
  findings: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  usage: 2,
  /** A bug in this program. */
  bug: 3,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage, or a missing file: reported in one line, without a stack trace. */
export class UsageError extends Error {
  /** True if `--help` would help. */
  readonly hint: boolean;

  constructor(message: string, hint = true) {
    super(message);
    this.hint = hint;
  }
}
