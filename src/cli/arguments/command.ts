import type { Registry } from '../../registry/registry.ts';
import type { Exit } from '../exit.ts';
import type { Io } from '../output/io.ts';
import type { Project } from '../project/project.ts';

/** Defines a command: its help, its options as data, and the function that runs it. */

export interface Option {
  /** The name of the value in the help; an option without it is a switch. */
  readonly value?: string;
  /** True for an option that may be given several times. */
  readonly many?: true;
  /** The letter of the short form, such as `-o`. */
  readonly short?: string;
  readonly help: string;
}

export type Options = { readonly [name: string]: Option };

/** The given options: text for an option with a value, a list for a repeatable one, a boolean for a switch. */
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
  /** The operands as the usage line shows them: in brackets if optional, with `…` at the end if the last may repeat. */
  readonly operands: readonly string[];
  /** Whole command lines, the simplest first; the help starts with them. */
  readonly examples: readonly [string, ...string[]];
  readonly options: O;
  /** Lines at the end of its help. */
  readonly notes: readonly string[];
  /** False for a command that does not concern schedule types, and so takes no --plugin. */
  readonly plugins?: false;
  /** Runs the command. `registry` has the built-in types, those of --plugin and those of the project file. */
  run(
    operands: readonly string[],
    given: Given<O>,
    io: Io,
    registry: Registry,
    project: Project,
  ): Promise<Exit>;
}

/** Options of every command that concerns schedule types; `run` gets only the registry that results from them. */
const common = {
  plugin: {
    value: 'MODULE',
    many: true,
    help: 'a file or package with schedule types of your own; may be repeated',
  },
  'no-plugins': { help: 'do not load the plug-ins that the project file names' },
} as const satisfies Options;

export const optionsOf = ({ options, plugins }: Command<any>): Options =>
  plugins === false ? options : { ...options, ...common };

export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;
