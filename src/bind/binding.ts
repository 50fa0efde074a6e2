import type { Findings } from '../diagnostics/capped.ts';
import type { Diagnostic, Note, Path, Range } from '../diagnostics/diagnostic.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';
import type { FieldNode, Format, MessageNode, ScalarNode, Tree, ValueNode } from '../syntax/tree.ts';
import type { BoundMessage, BoundScalar } from './bound.ts';
import type { ScalarAdvice, ScalarReader } from './scalar.ts';
import { pathIn } from './values/open.ts';

/** What binding works with: its options, where findings go, and messages that are still being filled. */

export interface BindOptions {
  /** What becomes of a field that a message does not have; binary has no names, and so none is given. */
  readonly unknownFields: (of: Message, at?: FieldNode) => 'error' | 'warn' | 'keep';
  /** A field given twice: last one wins, with a warning; or an error. */
  readonly duplicates: 'merge' | 'error';
  /** Where the text itself could not be read: what lies there was reported, and blocks around it are `broken`. */
  readonly faults?: readonly Range[];
  /** Stretches with faults that are not listed one by one. */
  readonly unlisted?: readonly Range[];
  /** A number or a word may stand for a text, and one value for a list of it: families whose own readers take both. */
  readonly isLoose?: boolean;
}

/** What is said of a field that a message does not have, beside its name. */
export interface MeantField {
  /** The field that the name most likely means. */
  readonly nearest?: string;
  /** Where the field belongs, in words. */
  readonly place?: string;
  /** The block beside it that it belongs in: what is said of that block has the same cause. */
  readonly beside?: string;
  readonly notes?: readonly Note[];
}

/** Guesses at what was meant. A binder without them says what is wrong, and which fields there are. */
export interface Advice {
  readonly scalar: ScalarAdvice;
  /** A finding about a path of which escapes have eaten the backslashes, if a text was one. */
  readonly eatenPath: (text: string, name: string, path: () => Path, at: Range) => Diagnostic | undefined;
  /** The same of all that a field holds, which is kept as it was written. */
  readonly eatenPathsIn: (at: FieldNode, path: () => Path, report: (each: Diagnostic) => void) => void;
  readonly field: (at: FieldNode, context: Binding) => MeantField;
  /** The type that a spec's `type` most likely means. */
  readonly type: (name: string, known: readonly string[]) => string | undefined;
  /** How to write a block of which only what it holds is given. */
  readonly block: (name: string, node: ValueNode, field: Field, format: Format) => string | undefined;
}

export interface Binding {
  readonly format: Format;
  readonly reader: ScalarReader;
  readonly options: BindOptions;
  readonly advice: Advice | undefined;
  readonly report: Findings['report'];
  /** True where a fault of the text begins within a range. */
  readonly isFaulty: (range: Range) => boolean;
  /** The blocks that are being read, the outermost first. */
  readonly around: Block[];
  /** True if a string of the text may have an escape. */
  readonly hasEscapes: boolean;
  /** The names of blocks, as they are written, that lack a field which was found beside them. */
  readonly lacking: Set<Range>;
  /** How often it was worked out what an unknown field means. */
  guesses: number;
}

/** A block that is being read, and all that is written in it. */
export interface Block {
  readonly target: Pick<BoundMessage, 'message' | 'path' | 'fields'>;
  readonly node: MessageNode;
}

/** Tells ranges in which a fault begins, by binary search, or that overlap a stretch whose faults are not listed. */
export const faultsIn = ({
  faults = [],
  unlisted = [],
}: Pick<BindOptions, 'faults' | 'unlisted'>): Binding['isFaulty'] => {
  if (faults.length === 0 && unlisted.length === 0) return () => false;
  const starts = faults.map(({ start }) => start).sort((a, b) => a - b);
  return ({ start, end }) => {
    if (unlisted.some((each) => each.start < Math.max(end, start + 1) && start < each.end)) return true;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && starts[low]! < Math.max(end, start + 1);
  };
};

/** In a plain object some messages are specs, which name a type in a field. */
export const isSpec = ({ specOneof }: Message, { format }: Binding): boolean =>
  format === 'object' && specOneof !== undefined;

export const rangeOf = ({ start, end }: Range): Range => ({ start, end });

const writtenNames = new WeakMap<MessageNode, ReadonlySet<string>>();

/** The names that are written in a block. */
export const namesIn = (node: MessageNode): ReadonlySet<string> => {
  let names = writtenNames.get(node);
  if (names === undefined) {
    names = new Set(node.fields.map(({ name }) => name));
    writtenNames.set(node, names);
  }
  return names;
};

/** Without saying of a block that it is empty, if what it lacks was found beside it. */
export const withoutLacking = (
  diagnostics: readonly Diagnostic[],
  lacking: ReadonlySet<Range>,
): readonly Diagnostic[] => {
  if (lacking.size === 0) return diagnostics;
  const isSaid = ({ code, ranges: [range] }: Diagnostic): boolean =>
    code === 'field/null-message' && range !== undefined && lacking.has(range);
  return diagnostics.filter((each) => !isSaid(each));
};

/** The path of a field that is being read, or of a value in its list. A spec has its members beside its type: their path is its own. */
export const pathOf = (holder: BoundMessage, name: string, index: number, context: Binding): Path =>
  pathIn(holder, isSpec(holder.message, context) ? undefined : name, index);

/** A text that may have been written as a number or a word. */
export const looseScalar = (node: ScalarNode): BoundScalar => {
  const bound = { kind: 'scalar', value: node.text, range: rangeOf(node) } as const;
  return node.form === 'number' || node.form === 'bool' ? { ...bound, form: node.form } : bound;
};

export interface Bound {
  readonly value: BoundMessage;
  readonly diagnostics: readonly Diagnostic[];
}

/** What binds trees of some formats, each with the rules for its scalars. */
export type Bind = (tree: Tree, message: Message, options: BindOptions) => Bound;
