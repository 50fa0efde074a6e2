import type { Exit } from './exit.ts';
import type { Io } from './io.ts';

/** What a command is: its words, its options as data, and what it does. */

export interface Option {
  /** What stands for the value in the help; without it the option is a switch. */
  readonly value?: string;
  /** A letter that may stand for the name, behind one dash. */
  readonly short?: string;
  readonly help: string;
}

export type Options = { readonly [name: string]: Option };

/** What was given: a text for each option with a value, a boolean for each switch. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly value: string } ? string | undefined : boolean;
};

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Its operands as they stand in the usage line; one in brackets may be left out. */
  readonly operands: readonly string[];
  readonly options: O;
  /** Lines for the end of its help. */
  readonly notes: readonly string[];
  run(operands: readonly string[], given: Given<O>, io: Io): Promise<Exit>;
}

export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;
