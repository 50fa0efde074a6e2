import { type BoundMessage, valueAt } from '../../bind/bound.ts';
import { expected } from '../../bind/describe.ts';
import { placeBelow } from '../../bind/fields/misplaced_field.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { type Diagnostic, isError, type Path, startOf } from '../../diagnostics/diagnostic.ts';
import { nearest, slipsFrom } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import type { FieldNode, Tree } from '../../syntax/tree.ts';
import { lineAround } from '../../syntax/whole_file/slips.ts';

/**
 * Guesses more about unknown names than the binder does, but only for files: names whose value does not fit the field
 * that is meant, blocks recognized by their content, and blocks with the fields of another type.
 */

interface Fields {
  readonly [name: string]: Field;
}

const fieldsOf = (message: Message): Fields => message.fields;

const blockAt = (root: BoundMessage, path: Path): BoundMessage | undefined => {
  const found = valueAt(root, path);
  return found?.kind === 'message' ? found : undefined;
};

/** The fields that a block may still set: scalars, or (for `blocks`) blocks whose oneof has no member yet. */
const freeIn = ({ message, fields }: BoundMessage, blocks: boolean): readonly string[] => {
  const chosen = new Set([...fields.values()].map(({ field }) => field.oneof));
  chosen.delete(undefined);
  return Object.entries(fieldsOf(message))
    .filter(([name, field]) => holdsMessages(field) === blocks && (field.repeated || !fields.has(name)))
    .filter(([, { oneof }]) => !chosen.has(oneof))
    .map(([name]) => name);
};

const holdsAll = (field: Field, names: readonly string[]): boolean =>
  holdsMessages(field) &&
  field.kind !== 'map' &&
  names.every((name) => Object.hasOwn(messageOf(field).fields, name));

const namesInside = ({ value }: FieldNode): readonly string[] =>
  value.kind === 'message' ? value.fields.map(({ name }) => name) : [];

const unknownFinding = (
  { message }: BoundMessage,
  { name, nameRange: { start, end } }: FieldNode,
  path: Path,
  advice: { readonly nearest: string } | { readonly place: string },
): Diagnostic =>
  bindFinding(
    'field/unknown',
    { name, message: shortName(message.name), known: Object.keys(message.fields), ...advice },
    { path, ranges: [{ start, end }] },
  );

/** The endings that other types add to a name: `momentum_optimizer_value` is called `momentum` in SGD. */
const STEM = /^(?:_optimizer)?_(?:value|base|num|size|param)$/;

/** Advice for the number of epochs in train_config, which takes steps. */
const EPOCHS = /^(?:max_|num_|n_)?(?:train_|training_)?epochs?$/;

/**
 * Adds to a finding what the name probably means: a field that takes another kind of value, or a block with these
 * fields.
 */
const meant = (each: Diagnostic, root: BoundMessage): Diagnostic => {
  if (each.code !== 'field/unknown' || !each.message.includes(': its fields are ')) return each;
  const block = blockAt(root, each.path.slice(0, -1));
  const node = block?.unknown.find(({ nameRange }) => nameRange.start === startOf(each));
  if (block === undefined || node === undefined) return each;
  const { name, value } = node;
  const fields = fieldsOf(block.message);
  const free = freeIn(block, value.kind === 'message');
  const as = (advice: { readonly nearest: string } | { readonly place: string }): Diagnostic => ({
    ...unknownFinding(block, node, each.path, advice),
    severity: each.severity,
  });
  if (value.kind === 'message') {
    const inside = namesInside(node);
    const [only, ...more] = free.filter((other) => holdsAll(fields[other]!, inside));
    return inside.length === 0 || only === undefined || more.length > 0 ? each : as({ nearest: only });
  }
  if (value.kind !== 'scalar') return each;
  if (EPOCHS.test(name) && free.includes('num_steps'))
    return as({ place: 'the run is as long as num_steps: write epochs × examples / batch_size there' });
  const near = free.filter((other) => slipsFrom(name, other) < Number.POSITIVE_INFINITY);
  const stem = free.find((known) => name.startsWith(`${known}_`) && STEM.test(name.slice(known.length)));
  const other = near[0] ?? stem ?? (value.form === 'string' ? nearest(name, free) : undefined);
  return other === undefined
    ? each
    : as({ place: `did you mean ${other}? It takes ${expected(fields[other]!)}` });
};

/** One finding for a block whose fields belong to another type, such as `cosine_decay` with the fields of another cosine. */
const ofOtherTypes = (given: readonly Diagnostic[], root: BoundMessage): readonly Diagnostic[] => {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of given) {
    if (each.code !== 'field/unknown' || !isError(each) || each.path.length < 2) continue;
    const key = JSON.stringify(each.path.slice(0, -1));
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const gone = new Set<Diagnostic>();
  const found: Diagnostic[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group as [Diagnostic, ...Diagnostic[]];
    const block = blockAt(root, first.path.slice(0, -1));
    const parent = blockAt(root, first.path.slice(0, -2));
    const type = String(first.path.at(-2));
    const oneof = parent && fieldsOf(parent.message)[type]?.oneof;
    const node = block?.unknown.find(({ nameRange }) => nameRange.start === startOf(first));
    if (block === undefined || oneof === undefined || node === undefined || others.length === 0) continue;
    const written = [...block.fields.keys(), ...block.unknown.map(({ name }) => name)];
    const meantType = Object.entries(fieldsOf(parent!.message)).find(
      ([, field]) => field.oneof === oneof && holdsAll(field, written),
    )?.[0];
    if (meantType === undefined) continue;
    const names = others.map(({ path }) => path.at(-1)).join(', ');
    const own = Object.keys(block.message.fields).join(', ');
    const place = `it is a field of ${meantType}, as ${others.length === 1 ? 'is' : 'are'} ${names}: write ${meantType} in place of ${type}, or the fields of ${type}, which are ${own}`;
    for (const each of group) gone.add(each);
    found.push(unknownFinding(block, node, first.path, { place }));
  }
  return found.length === 0 ? given : [...given.filter((each) => !gone.has(each)), ...found];
};

/** The blocks around an offset, innermost last. */
const blocksAround = (block: BoundMessage, at: number): readonly BoundMessage[] => {
  for (const { value } of block.fields.values())
    for (const each of value.kind === 'list' ? value.items : [value])
      if (each.kind === 'message' && each.range.start <= at && at < each.range.end)
        return [block, ...blocksAround(each, at)];
  return [block];
};

const NOTE = /^(\w+): did you mean (\w+)\?$/;

/** The finding about a missing learning rate, moved to the block that should lead to it. */
const wayToRate = (each: Diagnostic, root: BoundMessage, { root: node }: Tree): Diagnostic => {
  if (each.code !== 'no-learning-rate') return each;
  for (const { message, range } of each.notes) {
    const [, name, other] = NOTE.exec(message) ?? [];
    if (name === undefined || other === undefined || range === undefined) continue;
    const block = blocksAround(root, range.start).at(-1)!;
    const unknown = block.unknown.find(({ nameRange }) => nameRange.start === range.start);
    if (unknown !== undefined)
      return unknownFinding(block, unknown, [...block.path, name], { nearest: other });
  }
  if (each.path.length > 0) return each;
  const fields = fieldsOf(root.message);
  for (const unknown of root.unknown.slice(0, 20)) {
    const { name, value } = unknown;
    const inside =
      value.kind === 'message' ? value.fields.filter((field) => Object.hasOwn(fields, field.name)) : [];
    const place =
      inside.length > 0
        ? `it holds the fields of the whole file, which takes no block around them: remove ${name} { and its }`
        : placeBelow({ target: root, node }, unknown, 'textproto');
    const [only, ...more] = Object.keys(fields).filter((other) =>
      holdsAll(fields[other]!, namesInside(unknown)),
    );
    if (namesInside(unknown).length > 1 && only !== undefined && more.length === 0 && !root.fields.has(only))
      return unknownFinding(root, unknown, [name], { nearest: only });
    if (place) return unknownFinding(root, unknown, [name], { place });
  }
  return each;
};

/** The finding for an unknown name whose value was already reported. */
const nameBefore = (each: Diagnostic, root: BoundMessage, text: string): readonly Diagnostic[] => {
  if (!each.code.startsWith('syntax/') || !isError(each)) return [];
  const { start } = lineAround(text, startOf(each));
  const [, indent = '', name] =
    /^([ \t]*)([A-Za-z_]\w*)[ \t]*:[ \t]*/.exec(text.slice(start, startOf(each))) ?? [];
  const block = blocksAround(root, startOf(each)).at(-1)!;
  if (name === undefined || Object.hasOwn(block.message.fields, name)) return [];
  const other = nearest(name, freeIn(block, false));
  if (other === undefined) return [];
  const from = start + indent.length;
  const node = { name, nameRange: { start: from, end: from + name.length } } as FieldNode;
  return [unknownFinding(block, node, [...block.path, name], { nearest: other })];
};

/** The blocks that a pipeline has besides train_config. */
export const OF_PIPELINE = /^(?:model|(?:eval|train_input|eval_input)_(?:config|reader)|graph_rewriter)$/;

/** One finding for all blocks of a pipeline in a file that has the fields of train_config at the top level. */
const ofPipeline = (given: readonly Diagnostic[], root: BoundMessage): readonly Diagnostic[] => {
  const isOne = ({ code, path }: Diagnostic): boolean =>
    code === 'field/unknown' && path.length === 1 && OF_PIPELINE.test(String(path[0]));
  const first = given.find(isOne);
  if (first === undefined || shortName(root.message.name) !== 'TrainConfig') return given;
  const place =
    'a file with such a block is a pipeline, which has the fields of train_config inside `train_config { … }`';
  const { path, ranges } = first;
  const known = Object.keys(root.message.fields);
  const params = { name: String(path[0]), message: 'TrainConfig', known, place };
  const one = bindFinding('field/unknown', params, { path, ranges });
  return given.flatMap((each) => (each === first ? [one] : isOne(each) ? [] : [each]));
};

/** Adds more advice about names to findings. */
export const inWordsOfNames = (
  given: readonly Diagnostic[],
  root: BoundMessage,
  tree: Tree,
): readonly Diagnostic[] => {
  const each = ofPipeline(given, root).map((one) => wayToRate(meant(one, root), root, tree));
  const found = ofOtherTypes(each, root);
  const starts = new Set(found.map(startOf));
  const names = found
    .flatMap((one) => nameBefore(one, root, tree.text))
    .filter((one) => !starts.has(startOf(one)));
  return names.length === 0 && found === each
    ? each
    : [...found, ...names].sort((a, b) => startOf(a) - startOf(b));
};
