import { collectFindings } from '../diagnostics/capped.ts';
import { bindFinding } from '../diagnostics/catalogue/bind.ts';
import { valueFinding } from '../diagnostics/catalogue/values.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import { type Field, holdsMessages } from '../schema/descriptors/message.ts';
import type { FieldNode, Format, ListNode, MessageNode, ScalarNode, ValueNode } from '../syntax/tree.ts';
import { isNull } from '../syntax/tree.ts';
import {
  type Advice,
  type Bind,
  type Binding,
  faultsIn,
  isElsewhere,
  isSpec,
  looseScalar,
  pathOfField,
  plainRange,
  withoutLacking,
} from './binding.ts';
import type { BoundField, BoundMessage, BoundScalar, BoundValue } from './bound.ts';
import { example, expected, found } from './describe.ts';
import { replaceOneof, reportTwice } from './fields/repeated_fields.ts';
import { memberNode } from './fields/spec_form.ts';
import { isOpaque, leaveOut } from './fields/unknown.ts';
import { entryNodes, heldMessage } from './map_entries.ts';
import { resolveField } from './resolve.ts';
import type { ScalarReader } from './scalar.ts';
import { Refusal } from './scalars/reading.ts';
import { OpenField, OpenMessage, ReadList, ReadScalar } from './values/bound_values.ts';

/**
 * Binds a tree to a message descriptor: values with their ranges. Independent of formats, schedules and particular
 * messages.
 */

export type { Bind, BindOptions, Bound } from './binding.ts';

/**
 * The path of the findings that readers of scalars make. The binder adds the real path, which costs less because
 * findings are few.
 */
const NO_PATH: Path = [];

const bindScalar = (
  node: ScalarNode,
  field: Field,
  at: FieldNode,
  holder: OpenMessage,
  index: number,
  context: Binding,
): BoundScalar | undefined => {
  if (context.isFaulty(node)) return undefined;
  if (context.options.isLoose && field.kind === 'string' && node.form !== 'null') return looseScalar(node);
  const reading = context.reader(node, field, at.name, NO_PATH, context.advice?.scalar);
  if (reading instanceof Refusal) {
    context.reportMade(reading.code, () => ({
      ...reading.make(),
      path: pathOfField(holder, at.name, index, context),
    }));
    return undefined;
  }
  const { value, diagnostics } = reading;
  for (const each of diagnostics) context.report(each, () => pathOfField(holder, at.name, index, context));
  context.advice?.eatenPathsIn(at.name, node, () => pathOfField(holder, at.name, index, context), context);
  return value === undefined ? undefined : new ReadScalar(value, node);
};

const refuse = (
  at: FieldNode,
  node: ValueNode,
  field: Field,
  path: Path,
  list: boolean,
  context: Binding,
): undefined => {
  if (context.isFaulty(node)) return undefined;
  const write =
    (list ? undefined : context.advice?.block(at.name, node, field, context.format)) ??
    example(at.name, field, context.format, list);
  context.report(
    valueFinding(
      'value/type',
      {
        name: at.name,
        expected: list ? 'a list' : expected(field),
        got: found(node),
        ...(write && { write }),
      },
      { path, ranges: [plainRange(node.end > node.start ? node : at.nameRange)] },
    ),
  );
  return undefined;
};

/** Reads one value of a field; `index` is its place in a list, else -1. `into` is an earlier value of the field. */
const bindOne = (
  at: FieldNode,
  node: ValueNode,
  field: Field,
  holder: OpenMessage,
  index: number,
  context: Binding,
  into?: OpenMessage,
): BoundScalar | OpenMessage | undefined => {
  const hasMessages = holdsMessages(field);
  if (!hasMessages && node.kind === 'scalar') return bindScalar(node, field, at, holder, index, context);
  const empty = isNull(node);
  if (!hasMessages || (node.kind !== 'message' && !empty))
    return refuse(at, node, field, pathOfField(holder, at.name, index, context), false, context);
  if (empty) {
    const place = { path: pathOfField(holder, at.name, index, context), ranges: [at.nameRange] };
    context.report(bindFinding('field/null-message', { name: at.name }, place));
  }
  const name = isSpec(holder.message, context) ? undefined : at.name;
  const target = into ?? new OpenMessage(heldMessage(field), at, holder, name, index);
  if (node.kind === 'message') {
    target.broken ||= context.isFaulty(node);
    bindFields(target, isSpec(target.message, context) ? memberNode(node) : node, context);
  }
  return target;
};

const listItems = (
  at: FieldNode,
  field: Field,
  holder: OpenMessage,
  context: Binding,
): readonly ValueNode[] | undefined => {
  const { value } = at;
  if (field.kind === 'map' && context.format !== 'textproto' && value.kind === 'message')
    return entryNodes(field, value);
  if (value.kind === 'list') return (value as ListNode).items;
  if (context.format === 'textproto' || (context.options.isLoose && value.kind === 'scalar')) return [value];
  return refuse(at, value, field, pathOfField(holder, at.name, -1, context), true, context);
};

const fieldOf = (
  holder: OpenMessage,
  at: FieldNode,
  field: Field,
  value: BoundValue,
  context: Binding,
): BoundField => {
  if (!isSpec(holder.message, context)) return new OpenField(field, at, value, holder);
  const { name, nameRange } = at;
  return { name, field, nameRange, path: holder.path, value };
};

const bindRepeated = (target: OpenMessage, at: FieldNode, field: Field, context: Binding): void => {
  const items = listItems(at, field, target, context);
  if (items === undefined) {
    target.broken = true;
    return;
  }
  const before = target.fields.get(at.name)?.value as ReadList | undefined;
  // Made with its final length: an array that grows from empty reserves room for 17 items.
  const bound = before?.items ?? new Array<BoundScalar | BoundMessage>(items.length);
  let count = before === undefined ? 0 : bound.length;
  for (const item of items) {
    const value = bindOne(at, item, field, target, count, context);
    if (value === undefined) target.broken = true;
    else bound[count++] = value;
  }
  bound.length = count;
  if (before === undefined)
    target.fields.set(at.name, fieldOf(target, at, field, new ReadList(bound, at), context));
};

/** `block` is being read: if an earlier block of that name set the field, the finding is about the whole of `block`. */
const bindSingular = (
  target: OpenMessage,
  at: FieldNode,
  field: Field,
  context: Binding,
  block: MessageNode,
): void => {
  const before = target.fields.get(at.name);
  const into = before?.value.kind === 'message' ? (before.value as OpenMessage) : undefined;
  if (before !== undefined && before.nameRange.start >= block.start)
    reportTwice(before, at, pathOfField(target, at.name, -1, context), into !== undefined, context);
  replaceOneof(target, at, field, context);
  const value = bindOne(at, at.value, field, target, -1, context, into);
  if (value === undefined) target.broken = true;
  else target.fields.set(at.name, fieldOf(target, at, field, value, context));
};

/** `null` means "not set" in JSON and objects; in YAML it is usually a forgotten value. */
const isUnset = (at: FieldNode, field: Field, target: OpenMessage, context: Binding): boolean => {
  if (!isNull(at.value)) return false;
  if (context.isFaulty(at.value)) {
    target.broken = true;
    return true;
  }
  if ((context.format === 'json' && !context.options.isLoose) || context.format === 'object') return true;
  if (holdsMessages(field) && field.repeated !== true) return false;
  const wanted = field.repeated === true ? 'a list' : expected(field);
  const place = { path: pathOfField(target, at.name, -1, context), ranges: [plainRange(at.nameRange)] };
  context.report(bindFinding('field/null', { name: at.name, expected: wanted }, place));
  target.broken = true;
  return true;
};

const bindFields = (target: OpenMessage, node: MessageNode, context: Binding): void => {
  context.around.push({ target, node });
  for (const written of node.fields) {
    // Programs that do not use protobuf take only a field's own name, not the lowerCamelCase of proto JSON.
    const resolved = resolveField(target.message, written, context.options.isLoose ? 'yaml' : context.format);
    if (resolved === undefined || isElsewhere(target.message, resolved.field, written, context)) {
      leaveOut(target, written, context);
      continue;
    }
    if (isOpaque(resolved.field, written.value, context)) {
      target.keep(written);
      continue;
    }
    const { name, field } = resolved;
    // The range of a node is computed, so a spread would lose it; `copyOf` would add all node classes to every bundle.
    const { kind, nameRange } = written;
    const at = name === written.name ? written : { ...written, kind, nameRange, name };
    if (isUnset(at, field, target, context)) continue;
    if (field.repeated === true || field.kind === 'map') bindRepeated(target, at, field, context);
    else bindSingular(target, at, field, context, node);
  }
  context.around.pop();
};

/** Returns a function that binds trees of the formats that `readers` supports. */
export const binderOf =
  (readers: { readonly [F in Format]?: ScalarReader }, advice?: Advice): Bind =>
  (tree, message, options) => {
    const reader = readers[tree.format];
    if (reader === undefined) throw new TypeError(`the format ${tree.format} cannot be read here`);
    const findings = collectFindings();
    const value = new OpenMessage(message, tree.root, { path: [] });
    const context: Binding = {
      format: tree.format,
      reader,
      options,
      advice,
      report: findings.report,
      reportMade: findings.reportMade,
      isFaulty: faultsIn(options),
      around: [],
      escaped: tree.text.includes('\\') ? tree.text : undefined,
      lacking: new Set(),
      guesses: options.canGuess === false ? Number.POSITIVE_INFINITY : 0,
    };
    bindFields(value, isSpec(message, context) ? memberNode(tree.root) : tree.root, context);
    return { value, diagnostics: withoutLacking(findings.all(), context.lacking) };
  };
