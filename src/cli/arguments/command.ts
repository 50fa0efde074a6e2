import type { Registry } from '../../registry/registry.ts';
import type { Exit } from '../exit.ts';
import type { Io } from '../output/io.ts';
import type { Project } from '../project/project.ts';

/** What a command is: its words, its options as data, and what it does. */

export interface Option {
  /** What stands for the value in the help; without it the option is a switch. */
  readonly value?: string;
  /** An option with a value that may be given again and again. */
  readonly many?: true;
  /** A letter that may stand for the name, behind one dash. */
  readonly short?: string;
  readonly help: string;
}

export type Options = { readonly [name: string]: Option };

/** What was given: a text for each option with a value, all of them for one of many, a boolean for each switch. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly value: string }
    ? O[K] extends { readonly many: true }
      ? readonly string[]
      : string | undefined
    : boolean;
};

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Its operands as they stand in the usage line; one in brackets may be left out, a last one with `…` given again. */
  readonly operands: readonly string[];
  /** Whole command lines, the plainest first; they come first in its help. */
  readonly examples: readonly [string, ...string[]];
  readonly options: O;
  /** Lines for the end of its help. */
  readonly notes: readonly string[];
  /** Given for a command that has nothing to do with schedule types, and so takes no --plugin. */
  readonly plugins?: false;
  /** `registry` holds the built-in types, those of --plugin and those of the project file. */
  run(
    operands: readonly string[],
    given: Given<O>,
    io: Io,
    registry: Registry,
    project: Project,
  ): Promise<Exit>;
}

/** What every command takes that has to do with schedule types; `run` sees of it the registry. */
const common = {
  plugin: {
    value: 'MODULE',
    many: true,
    help: 'a file or package with schedule types of your own; may be given again',
  },
  'no-plugins': { help: 'load no plug-ins that the project file names' },
} as const satisfies Options;

export const optionsOf = ({ options, plugins }: Command<any>): Options =>
  plugins === false ? options : { ...options, ...common };

export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;
