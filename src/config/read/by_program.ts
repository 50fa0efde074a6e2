import { type BoundMessage, scalarIn, valueAt } from '../../bind/bound.ts';
import { blockFor } from '../../bind/fields/misplaced_field.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import { type Diagnostic, startOf } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages } from '../../schema/descriptors/message.ts';
import type { FieldNode, ScalarNode } from '../../syntax/tree.ts';

/** Says how to write what other programs write in another way: types as strings, boundaries in lists, shares of a run. */

interface Unknown {
  readonly block: BoundMessage;
  readonly node: FieldNode;
}

/** The unknown field that a finding is about, and its block. */
const unknownOf = (each: Diagnostic, root: BoundMessage): Unknown | undefined => {
  if (each.code !== 'field/unknown') return undefined;
  const block = valueAt(root, each.path.slice(0, -1));
  if (block?.kind !== 'message') return undefined;
  const node = block.unknown.find(({ nameRange }) => nameRange.start === startOf(each));
  return node && { block, node };
};

const withPlace = (each: Diagnostic, { block, node }: Unknown, place?: string): Diagnostic => ({
  ...bindFinding(
    'field/unknown',
    {
      name: node.name,
      message: shortName(block.message.name),
      known: Object.keys(block.message.fields),
      ...(place !== undefined && { place }),
    },
    each,
  ),
  severity: each.severity,
});

/** Optimizers that this project does not have. Some of their names look like those of optimizers that it has. */
const OTHER_OPTIMIZER =
  /^(?:radam|adamax|adabelief|adabound|adan|lion|sgdw|nadamw|lars|sophia|prodigy|muon|yogi|adadelta|adafactor|ftrl)(?:_?optimizer)?$/i;

/** The names of fields in which other programs name a type. */
const TYPE =
  /^(?:type|name|kind|class|optimizer|optim|scheduler|lr_scheduler|schedule|policy|lr_policy|lr_type|decay_type)$/i;

/** Names of other programs for a warm-up as a share of the run. */
const SHARE = /^warmup_(?:ratio|proportion|fraction|frac|pct|portion)$/;

/** Names of other programs, with the field that means the same. */
const SAME: { readonly [name: string]: string } = {
  T_max: 'total_steps',
  num_training_steps: 'total_steps',
  num_warmup_steps: 'warmup_steps',
  b1: 'beta1',
  b2: 'beta2',
};

const asWrittenHere = (each: Diagnostic, root: BoundMessage): Diagnostic => {
  const found = unknownOf(each, root);
  if (found === undefined) return each;
  const { block, node } = found;
  const { name, value } = node;
  const fields: { readonly [name: string]: Field } = block.message.fields;
  if (OTHER_OPTIMIZER.test(name)) return withPlace(each, found);
  if (!each.message.includes(': its fields are ')) return each;
  const isFree = (other: string): boolean => Object.hasOwn(fields, other) && !block.fields.has(other);
  const same = Object.hasOwn(SAME, name) ? SAME[name]! : undefined;
  if (same !== undefined && isFree(same)) return withPlace(each, found, `did you mean ${same}?`);
  if (name === 'betas' && value.kind === 'list' && value.items.length === 2 && isFree('beta1')) {
    const [first, second] = value.items as [ScalarNode, ScalarNode];
    return withPlace(each, found, `write \`beta1: ${first.text} beta2: ${second.text}\``);
  }
  if (value.kind !== 'scalar') return each;
  const total = scalarIn(block, 'total_steps');
  if (SHARE.test(name) && typeof total === 'number' && Number(value.text) < 1 && isFree('warmup_steps')) {
    const steps = Math.round(Number(value.text) * total);
    return withPlace(each, found, `write warmup_steps: ${steps}, which is that share of total_steps`);
  }
  const types = Object.keys(fields).filter((other) => holdsMessages(fields[other]!) && fields[other]!.oneof);
  const type =
    TYPE.test(name) && value.form !== 'number' ? nearest(value.text, types, { isType: true }) : undefined;
  const meant = types.includes(value.text) ? value.text : type;
  return meant === undefined || !TYPE.test(name)
    ? each
    : withPlace(each, found, `a type is a block of its own: write \`${meant} { … }\` in place of it`);
};

/** Names of other programs for lists of steps or of rates. */
const OF_LISTS = /^(?:boundaries|milestones|steps?|values|rates|lrs|learning_rates?|gamma|\d+)$/;

/** The finding for a stepwise schedule that is written as lists, not as entries with a step and a rate. */
const entries = (given: readonly Diagnostic[], root: BoundMessage, text: string): readonly Diagnostic[] => {
  const blocks = new Set<string>();
  return given.flatMap((each) => {
    const at = each.path.lastIndexOf('manual_step_learning_rate');
    const name = String(each.path[at + 1] ?? '');
    const unknown = unknownOf(each, root);
    const last = each.path.at(-1);
    const isEntry = typeof last === 'number' || last === 'schedule' || / not a list/.test(each.message);
    const isValue = each.code === 'value/type' && name === 'schedule' && isEntry;
    const isName =
      unknown !== undefined && OF_LISTS.test(unknown.node.name) && !/did you mean/.test(each.message);
    if (at < 0 || (!isName && !isValue)) return [each];
    const key = JSON.stringify(each.path.slice(0, at + 1));
    if (blocks.has(key)) return [];
    blocks.add(key);
    const [line = ''] = text
      .slice(text.lastIndexOf(unknown?.node.name ?? name, startOf(each)))
      .split('\n', 1);
    const step = /:.*?\b([1-9]\d*)\b(?![.\d])/.exec(line)?.[1] ?? '1000';
    const write = `an entry for each change of the rate, such as \`schedule { step: ${step} learning_rate: … }\``;
    if (unknown !== undefined) return [withPlace(each, unknown, `write ${write}`)];
    const params = { name, expected: 'entries with a step and a rate', got: 'this', write };
    return [valueFinding('value/type', params, each)];
  });
};

/** Rewords the advice for a number alone in the braces of a block: without the braces, the block would not take it either. */
const aloneInBlock = (each: Diagnostic, root: BoundMessage): Diagnostic => {
  const [, number, name] = /^(\S+) has .*: write (\w+): \S+, without braces$/.exec(each.message) ?? [];
  const path = each.path.slice(0, -1);
  const block = each.code === 'syntax/loose-value' ? valueAt(root, path) : undefined;
  if (block?.kind !== 'message' || number === undefined || name === undefined) return each;
  const field: Field | undefined = block.message.fields[name];
  if (field === undefined || !holdsMessages(field)) return each;
  const node = { kind: 'scalar', form: 'number', text: number, start: 0, end: 0 } as ScalarNode;
  const expected = blockFor(name, node, field, 'textproto') ?? 'the name of a field before it';
  return syntaxFinding('syntax/unexpected', { found: number, expected }, each);
};

/** Adds explanations of names and forms of other programs to findings. */
export const inWordsOfPrograms = (
  given: readonly Diagnostic[],
  root: BoundMessage,
  text: string,
): readonly Diagnostic[] =>
  entries(given, root, text).map((each) => aloneInBlock(asWrittenHere(each, root), root));
