import { bind } from '../../bind/bind.ts';
import { namesIn } from '../../bind/binding.ts';
import type { BoundMessage } from '../../bind/bound.ts';
import { inWordsOf } from '../../bind/describe.ts';
import { slip } from '../../bind/fields/slip.ts';
import { heldMessage } from '../../bind/map_entries.ts';
import { capped, unlistedRanges } from '../../diagnostics/capped.ts';
import { type Diagnostic, errorRanges, isError } from '../../diagnostics/diagnostic.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import type { MessageName } from '../../dialects/object_detection/messages.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Field, holdsMessages, type Message } from '../../schema/descriptors/message.ts';
import type { Document } from '../../syntax/document.ts';
import type { FieldNode, MessageNode, ValueNode } from '../../syntax/tree.ts';
import type { Config } from '../config.ts';

/** Binds configs of dialects to the dialect's messages. */

/** True if a place is inside a block that the dialect ignores, or (for `fields`) inside any field that it ignores. */
const isOutside = (
  { unknown, fields }: BoundMessage,
  at: number,
  of: 'blocks' | 'fields' = 'blocks',
): boolean =>
  unknown.some(
    ({ value, start, end }) => (of === 'fields' || value.kind === 'message') && start <= at && at < end,
  ) ||
  [...fields.values()].some(({ value }) =>
    (value.kind === 'list' ? value.items : [value]).some(
      (each) => each.kind === 'message' && isOutside(each, at, of),
    ),
  );

/** True if the fault is a name without a value at the top level that the message does not have. */
const isBeside = (
  { code }: Diagnostic,
  { message, fields }: BoundMessage,
  text: string,
  at: number,
): boolean => {
  const [name = ''] = /^[A-Za-z_]\w*/.exec(text.slice(at)) ?? [];
  const isKnown = code !== 'syntax/missing-value' || name === '' || Object.hasOwn(message.fields, name);
  return (
    !isKnown &&
    [...fields.values()].every(({ nameRange, value: { range } }) => at < nameRange.start || range.end <= at)
  );
};

/**
 * Turns some errors into warnings: a syntax error in a part that the dialect ignores, a name that appears twice there,
 * and findings of a lenient dialect. Schemas drift, and the part that matters can still be read.
 */
const lenient = (diagnostic: Diagnostic, bound: BoundMessage, text: string, dialect: Dialect): Diagnostic => {
  const { code, notes } = diagnostic;
  const isTwice = code.endsWith('/duplicate-key');
  // No program reads YAML with another fault, or a file that ends before its blocks do. If a name appears twice,
  // PyYAML and Python's json take the last value, but OmegaConf and DeepSpeed stop.
  const isFatal = isTwice
    ? dialect.duplicates === 'error'
    : (code.startsWith('yaml/') && code !== 'yaml/tag') ||
      code === 'json/unclosed' ||
      notes.some(({ message }) => message === 'the file ends here');
  if (!isError(diagnostic) || isFatal) return diagnostic;
  // Of two fields with one name, the tree has the first.
  const at = (isTwice ? notes[0]?.range : diagnostic.ranges[0])?.start;
  const drifts = dialect.isLenient;
  const isWarning =
    drifts?.(diagnostic.path) === true ||
    (at !== undefined &&
      (isOutside(bound, at, isTwice ? 'fields' : 'blocks') ||
        (drifts !== undefined && isBeside(diagnostic, bound, text, at))));
  return isWarning ? { ...diagnostic, severity: 'warning' } : diagnostic;
};

/** True for a finding about Python's None where it means the default. */
const isUnset = ({ code, path }: Diagnostic, { nulls, needed }: Dialect, message: string): boolean =>
  nulls === 'unset' &&
  code.startsWith('field/null') &&
  needed?.[message]?.includes(String(path.at(-1))) !== true;

/** Makes a finding of a loose dialect ask for a value instead of a string, because most of its fields take numbers. */
const asLoose = (each: Diagnostic, isLoose: boolean): Diagnostic =>
  isLoose && (each.code === 'field/null' || each.code === 'value/type')
    ? {
        ...each,
        message: each.message
          .replace('write a string', 'write a value')
          .replace('takes a string', 'takes one value'),
      }
    : each;

/** The names of the fields that lead to a block. */
const namesTo = (block: MessageNode, inside: MessageNode): readonly string[] | undefined => {
  if (block === inside) return [];
  for (const { name, value } of inside.fields) {
    const names = value.kind === 'message' ? namesTo(block, value) : undefined;
    if (names !== undefined) return [name, ...names];
  }
  return undefined;
};

/** The block of a file that holds the message, if it is not the whole file, and the fields including inherited ones. */
export interface Blocks {
  readonly block?: MessageNode;
  readonly inherited?: MessageNode;
}

/** Returns a function that finds the field that an unknown name means: a misspelling, or another tool's name for it. */
const meantIn =
  ({ otherNames = [] }: Dialect) =>
  (of: Message, at: FieldNode, inside: MessageNode): string | undefined => {
    const isWritten = (name: string): boolean => namesIn(inside).has(name);
    const [, names = {}] = otherNames.find(([message]) => message === of) ?? [];
    const meant = Object.hasOwn(names, at.name) ? names[at.name]! : undefined;
    return meant !== undefined && !isWritten(meant) ? meant : slip(of, at, isWritten);
  };

/**
 * The path to the block inside a field that could take a field of some name: `optimizer.params`. Undefined if no block
 * takes such a field, or if the block already has it.
 */
const pathTo = (
  name: string,
  at: string,
  field: Field | undefined,
  value: ValueNode | undefined,
): string | undefined => {
  if (field === undefined || !holdsMessages(field) || (value ?? EMPTY).kind !== 'message') return undefined;
  const written = (value ?? EMPTY) as MessageNode;
  const { fields } = heldMessage(field);
  if (Object.hasOwn(fields, name)) return namesIn(written).has(name) ? undefined : at;
  const found = Object.keys(fields).map((each) =>
    pathTo(name, `${at}.${each}`, fields[each], written.fields.find((one) => one.name === each)?.value),
  );
  return found.find((path) => path !== undefined);
};

const EMPTY: MessageNode = { kind: 'message', fields: [], start: 0, end: 0 };

/**
 * Finds the block in which a misplaced field belongs: it is beside the field or inside a block that is. Not used for
 * copies of a proto, which may have the field in both places.
 */
const blockOfMisplaced = (
  { fields }: Message,
  { name }: FieldNode,
  inside: MessageNode,
): string | undefined =>
  inside.fields
    .map((each) =>
      pathTo(name, each.name, Object.hasOwn(fields, each.name) ? fields[each.name] : undefined, each.value),
    )
    .find((path) => path !== undefined);

/**
 * The greatest number of unknown names to compare with the known ones; configs have fewer, and each comparison takes
 * time.
 */
const MOST_NAMES = 1000;

/** Binds a document as a message of a dialect. */
export const readDialect = (
  document: Document,
  dialect: Dialect,
  message: string,
  registry: Registry,
  { block = document.tree.root, inherited }: Blocks = {},
): Config => {
  const written = inherited ?? block;
  const root = dialect.expanded?.(written, message) ?? written;
  const isLoose = dialect.isLoose === true;
  const blockFor = isLoose ? blockOfMisplaced : undefined;
  const meant = meantIn(dialect);
  let looks = MOST_NAMES;
  const { value: bound, diagnostics } = bind({ ...document.tree, root }, dialect.messages[message]!, {
    unknownFields: (of, at, inside) => {
      if (dialect.isFree?.(of, root)) return 'keep';
      if (dialect.strict?.includes(of)) return 'error';
      if (!at || !inside || looks-- <= 0) return 'keep';
      return (blockFor?.(of, at, inside) ?? meant(of, at, inside)) === undefined ? 'keep' : 'warn';
    },
    ...(blockFor && { blockFor }),
    slip: meant,
    duplicates: dialect.duplicates ?? 'merge',
    isLoose,
    faults: errorRanges(document.diagnostics),
    unlisted: unlistedRanges(document.diagnostics),
  });
  return {
    source: document,
    dialect: dialect.name,
    // A dialect's messages have their own names, which only the dialect uses.
    message: message as MessageName,
    bound,
    boundAs: {
      isLoose,
      block: namesTo(block, document.tree.root)!,
      inherits: inherited !== undefined && inherited !== document.tree.root,
    },
    registry,
    diagnostics: capped(
      sorted(
        [
          ...inWordsOf(dialect.messages[message]!, document.diagnostics, { ...document.tree, root }),
          ...diagnostics
            .filter((each) => !isUnset(each, dialect, message))
            .map((each) => asLoose(each, isLoose)),
        ]
          .filter(
            ({ code, ranges: [range] }) =>
              !(dialect.runsTags && code === 'yaml/tag' && isOutside(bound, range!.start)),
          )
          .map((each) => lenient(each, bound, document.text, dialect)),
      ),
    ),
  };
};
