import { lazilyFor } from '../../diagnostics/lazily.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import {
  type FieldNode,
  type Format,
  isNull,
  type MessageNode,
  type ScalarNode,
  type ValueNode,
} from '../../syntax/tree.ts';
import { type Block, namesIn } from '../binding.ts';
import { isIntegerKind } from '../scalars/integers.ts';
import type { BlockName } from './nested_text.ts';

/** Finds the way from a block down to the one that a field belongs in. */

const holdsScalar = ({ kind }: Field, { form, text }: ScalarNode, format: Format): boolean => {
  if (kind === 'string' || kind === 'bytes') return form === 'string';
  if (kind === 'bool') return /^(?:true|false)$/i.test(text);
  if (kind === 'enum') return form === 'identifier' || (format !== 'textproto' && form === 'string');
  if (form === 'number') return !isIntegerKind(kind) || Number.isInteger(Number(text));
  return !isIntegerKind(kind) && /^-?(?:inf|infinity|nan)$/i.test(text);
};

/** True if a value is of the kind that a field takes; its range is not checked. */
export const canHold = (field: Field, value: ValueNode, format: Format): boolean => {
  if (field.kind === 'map') return value.kind === 'message';
  const isOne = (each: ValueNode): boolean =>
    holdsMessages(field)
      ? each.kind === 'message' || isNull(each)
      : each.kind === 'scalar' && (each.form === 'null' || holdsScalar(field, each, format));
  if (value.kind === 'list') return field.repeated === true && value.items.every(isOne);
  return (field.repeated !== true || format === 'textproto') && isOne(value);
};

/** The field of a message under this name, if it can hold the value. */
export const fitting = (
  { fields }: Message,
  { name, value }: Pick<FieldNode, 'name' | 'value'>,
  format: Format,
): Field | undefined => {
  const field = Object.hasOwn(fields, name) ? (fields[name] as Field) : undefined;
  return field && canHold(field, value, format) ? field : undefined;
};

/** One block on the way down to a field. */
export interface Hop extends BlockName {
  /** True if the file has this block. */
  readonly isWritten: boolean;
  /** True if the enclosing block works without it, as it is not a member of a oneof. */
  readonly isExtra: boolean;
}

/** A block on the way down, in which a field may belong. */
export interface CandidateBlock {
  readonly message: Message;
  readonly node: MessageNode | undefined;
  readonly hops: readonly Hop[];
}

const blockIn = (node: MessageNode | undefined, name: string): MessageNode | undefined => {
  const found = node?.fields.find((field) => field.name === name)?.value;
  return found?.kind === 'message' ? found : undefined;
};

/** The fields of a message whose value can be a block on the way down. */
const blocksOf = /* @__PURE__ */ lazilyFor(
  ({ fields }: Message): readonly (readonly [name: string, field: Field])[] =>
    Object.entries<Field>(fields).filter(
      ([, field]) => holdsMessages(field) && field.kind !== 'map' && field.repeated !== true,
    ),
);

const namesByDepth = /* @__PURE__ */ lazilyFor((_: Message) => new Map<number, ReadonlySet<string>>());

/** The names of all fields up to `depth` blocks below a message, to rule out most unknown names quickly. */
const namesBelow = (message: Message, depth: number): ReadonlySet<string> => {
  const byDepth = namesByDepth(message);
  let names = byDepth.get(depth);
  if (names === undefined) {
    names = new Set(
      blocksOf(message).flatMap(([, field]) => {
        const held = messageOf(field);
        return [...Object.keys(held.fields), ...(depth > 1 ? namesBelow(held, depth - 1) : [])];
      }),
    );
    byDepth.set(depth, names);
  }
  return names;
};

/** The blocks directly below a block. If a oneof is set, only its written member counts. */
export const blocksBelow = ({ message, node, hops }: CandidateBlock): CandidateBlock[] => {
  const fields = Object.entries<Field>(message.fields);
  const isWritten = (name: string): boolean => node !== undefined && namesIn(node).has(name);
  return blocksOf(message)
    .filter(
      ([name, { oneof }]) =>
        oneof === undefined ||
        isWritten(name) ||
        !fields.some(([each, f]) => f.oneof === oneof && isWritten(each)),
    )
    .map(([name, field]) => ({
      message: messageOf(field),
      node: blockIn(node, name),
      hops: [
        ...hops,
        {
          name,
          isType: field.oneof !== undefined && field.oneof === message.specOneof,
          isWritten: isWritten(name),
          isExtra: field.oneof === undefined,
        },
      ],
    }));
};

/** The optimizer to name in advice if any optimizer fits. */
const USUAL_OPTIMIZER = 'momentum_optimizer';

/**
 * The greatest number of blocks that a suggestion may add: 4 around a schedule, 2 around several of its numbers, 1
 * around a single number.
 */
const mostMissing = (name: string, value: ValueNode, strays: number): number =>
  value.kind === 'message' || name === 'learning_rate' ? 4 : Math.min(strays, 2);

/**
 * True if a number would be moved into an optional block that is not written, inside a block that is. Such a block is not
 * what was meant: a `factor` in a repeat does not mean a plateau inside it.
 */
const invents = (hops: readonly Hop[], value: ValueNode): boolean => {
  const [around, last] = hops.slice(-2);
  return value.kind !== 'message' && around?.isWritten === true && last?.isWritten === false && last.isExtra;
};

/** The fields of a block that belong in another message. */
const strayFor = ({ message }: CandidateBlock, { target, node }: Block, format: Format): FieldNode[] =>
  node.fields
    .slice(0, 100)
    .filter(
      (at) => !Object.hasOwn(target.message.fields, at.name) && fitting(message, at, format) !== undefined,
    );

const fieldsOf = ({ fields }: Message): { readonly [name: string]: Field | undefined } => fields;

/** The number of levels to search below a block. */
const DEEPEST = 4;

/** The way from a block down to a field with this name that can hold the value and is not set. */
export const wayDown = (
  from: Block,
  at: FieldNode,
  format: Format,
):
  | { readonly hops: readonly Hop[]; readonly isOnly: boolean; readonly strays: readonly FieldNode[] }
  | undefined => {
  const { name, value } = at;
  if (!namesBelow(from.target.message, DEEPEST).has(name)) return undefined;
  let candidates = blocksBelow({ message: from.target.message, node: from.node, hops: [] });
  for (let depth = 1; depth <= DEEPEST && candidates.length > 0; depth++) {
    const [best, next] = candidates
      .map((candidate) => ({ ...candidate, strays: strayFor(candidate, from, format) }))
      .filter(({ message, node, hops, strays }) => {
        const field = fitting(message, at, format);
        if (field === undefined || invents(hops, value)) return false;
        // True if another member of the oneof is set, which the moved field would replace.
        const isSet =
          node !== undefined &&
          [...namesIn(node)].some((each) =>
            each === name
              ? field.repeated !== true
              : field.oneof !== undefined && fieldsOf(message)[each]?.oneof === field.oneof,
          );
        return (
          !isSet &&
          hops.filter(({ isWritten }) => !isWritten).length <= mostMissing(name, value, strays.length)
        );
      })
      .map((candidate) => {
        const written = candidate.hops.filter(({ isWritten }) => isWritten).length;
        const isUsual = candidate.hops.some((hop) => hop.name === USUAL_OPTIMIZER);
        return { candidate, worth: 100 * written + 2 * candidate.strays.length + Number(isUsual) };
      })
      .sort((a, b) => b.worth - a.worth);
    if (best !== undefined)
      return { ...best.candidate, isOnly: next === undefined || next.worth + 1 < best.worth };
    const left = DEEPEST - depth;
    if (left > 0)
      candidates = candidates
        .filter(({ message }) => namesBelow(message, left).has(name))
        .flatMap(blocksBelow)
        .slice(0, 500);
  }
  return undefined;
};
