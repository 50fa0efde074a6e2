import type { Findings } from '../diagnostics/capped.ts';
import type { Diagnostic, Path, Range } from '../diagnostics/diagnostic.ts';
import { lazilyFor } from '../diagnostics/lazily.ts';
import { type Field, holdsMessages, type Message } from '../schema/descriptors/message.ts';
import type { FieldNode, Format, MessageNode, ScalarNode, Tree, ValueNode } from '../syntax/tree.ts';
import type { BoundMessage, BoundScalar } from './bound.ts';
import type { ScalarAdvice, ScalarReader } from './scalar.ts';
import { pathIn } from './values/bound_values.ts';

/** The state of binding: its options, the list of findings, and messages that are still being filled. */

export interface BindOptions {
  /**
   * How to treat a field that the message does not have. `at` and `block` are missing in binary, which has no names.
   */
  readonly unknownFields: (of: Message, at?: FieldNode, block?: MessageNode) => 'error' | 'warn' | 'keep';
  /** Names of fields that are valid but not read here. A wrong name may be a misspelling of one of them. */
  readonly unread?: (of: Message) => readonly string[];
  /** For families whose unknown names are kept: finds the field that an unknown name misspells. */
  readonly slip?: (of: Message, at: FieldNode, block: MessageNode) => string | undefined;
  /** For the same families: finds the block, beside an unknown field, in which that field belongs. */
  readonly blockFor?: BindOptions['slip'];
  /** How to treat a field that is given twice: the last one wins with a warning, or it is an error. */
  readonly duplicates: 'merge' | 'error';
  /** Ranges of the text that could not be read: they are already reported, and the blocks around them are `broken`. */
  readonly faults?: readonly Range[];
  /** Ranges of the text that contain more faults than are listed as findings. */
  readonly unlisted?: readonly Range[];
  /**
   * True if a string may be written as a number or word, and a list as a single value, for families whose own readers
   * accept both.
   */
  readonly isLoose?: boolean;
  /** False if nobody will read the findings: guessing what unknown names mean takes most of the time. */
  readonly canGuess?: boolean;
}

/** The probable meaning of an unknown field. */
export interface MeantField {
  /** The field that the name most likely means. */
  readonly nearest?: string | undefined;
  /** The place where the field belongs, in words. */
  readonly place?: string | undefined;
  /** The name of the neighbouring block that it belongs in; findings about that block have the same cause. */
  readonly beside?: string | undefined;
  /** All names that are valid here; set if the message does not have all of them. */
  readonly known?: readonly string[];
  /** Words about characters of the name that only look like others. */
  readonly strange?: string | undefined;
}

/** Guesses at what was meant. A binder without advice only says what is wrong and which fields exist. */
export interface Advice {
  readonly scalar: ScalarAdvice;
  /** Reports file paths in a value, or anywhere inside it, whose backslashes were read as escapes. `path` is that of the value. */
  readonly eatenPathsIn: (
    name: string,
    value: ValueNode,
    path: () => Path,
    context: Pick<Binding, 'escaped' | 'report'>,
  ) => void;
  readonly field: (at: FieldNode, context: Binding) => MeantField;
  /** The registered type that a spec's `type` most likely means. */
  readonly type: (name: string, known: readonly string[]) => string | undefined;
  /** The right spelling of a block, if only its content was given. */
  readonly block: (name: string, node: ValueNode, field: Field, format: Format) => string | undefined;
}

export interface Binding {
  readonly format: Format;
  readonly reader: ScalarReader;
  readonly options: BindOptions;
  readonly advice: Advice | undefined;
  readonly report: Findings['report'];
  readonly reportMade: Findings['reportMade'];
  /** True if a syntax error begins within the range. */
  readonly isFaulty: (range: Range) => boolean;
  /** The blocks that are being read, outermost first. */
  readonly around: Block[];
  /** The text of the document, if any string in it may have an escape. */
  readonly escaped: string | undefined;
  /** Blocks that lack a field because it was written next to them instead: the offsets of their names. */
  readonly lacking: Set<number>;
  /** How many times the meaning of an unknown field was guessed. */
  guesses: number;
}

/** A block being read, and its content. */
export interface Block {
  readonly target: Pick<BoundMessage, 'message' | 'path' | 'fields'>;
  readonly node: MessageNode;
}

/** Returns a test for ranges in which a fault begins (by binary search) or that overlap a stretch of unlisted faults. */
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

/** True if a plain object gives the message as a spec, that is, names the type in a field instead of in a block around it. */
export const isSpec = ({ specOneof }: Message, { format }: Binding): boolean =>
  format === 'object' && specOneof !== undefined;

/** True for a field that the message does not take in this form: without a colon, or as the type of a spec. */
export const isElsewhere = (message: Message, field: Field, at: FieldNode, context: Binding): boolean =>
  (at.colonless && !holdsMessages(field)) || (isSpec(message, context) && field.oneof !== message.specOneof);

export const plainRange = ({ start, end }: Range): Range => ({ start, end });

/** The names written in a block. */
export const namesIn = /* @__PURE__ */ lazilyFor(
  ({ fields }: MessageNode): ReadonlySet<string> => new Set(fields.map(({ name }) => name)),
);

/** Removes findings that call a block empty if the field it lacks was found next to it. */
export const withoutLacking = (
  diagnostics: readonly Diagnostic[],
  lacking: ReadonlySet<number>,
): readonly Diagnostic[] => {
  const isSaid = ({ code, ranges }: Diagnostic): boolean =>
    code === 'field/null-message' && lacking.has(ranges[0]!.start);
  return diagnostics.filter((each) => !isSaid(each));
};

/** The path of a field being read, or of a value in its list. In a spec, the block of the type has the same path as the spec. */
export const pathOfField = (holder: BoundMessage, name: string, index: number, context: Binding): Path =>
  pathIn(holder, isSpec(holder.message, context) ? undefined : name, index);

/** A string that may have been written as a number or a word. */
export const looseScalar = (node: ScalarNode): BoundScalar => {
  const bound = { kind: 'scalar', value: node.text, range: plainRange(node) } as const;
  return node.form === 'number' || node.form === 'bool' ? { ...bound, form: node.form } : bound;
};

export interface Bound {
  readonly value: BoundMessage;
  readonly diagnostics: readonly Diagnostic[];
}

/** Binds trees of some formats, each by its rules for scalars. */
export type Bind = (tree: Tree, message: Message, options: BindOptions) => Bound;
