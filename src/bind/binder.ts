import { collectFindings } from '../diagnostics/capped.ts';
import { bindFinding } from '../diagnostics/catalogue/bind.ts';
import { valueFinding } from '../diagnostics/catalogue/values.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { type Field, holdsMessages, type Message } from '../schema/descriptors/message.ts';
import type {
  FieldNode,
  Format,
  ListNode,
  MessageNode,
  ScalarNode,
  Tree,
  ValueNode,
} from '../syntax/tree.ts';
import {
  type Advice,
  type Binding,
  type BindOptions,
  faultsIn,
  isSpec,
  type OpenMessage,
  openMessage,
  rangeOf,
} from './binding.ts';
import type { BoundList, BoundMessage, BoundScalar } from './bound.ts';
import { example, expected, found } from './describe.ts';
import { replaceOneof, reportTwice } from './fields/repeated_fields.ts';
import { memberNode } from './fields/spec_form.ts';
import { isOpaque, leaveOut } from './fields/unknown.ts';
import { entryNodes, heldMessage } from './map_entries.ts';
import { resolveField } from './resolve.ts';
import type { ScalarReader } from './scalar.ts';
import { isEatenPath, pathMeant } from './scalars/eaten_path.ts';

/** From a tree and a message descriptor to values with their ranges, whatever the format. It knows no schedule and no message. */

export type { BindOptions } from './binding.ts';

export interface Bound {
  readonly value: BoundMessage;
  readonly diagnostics: readonly Diagnostic[];
}

const bindScalar = (
  node: ScalarNode,
  field: Field,
  name: string,
  path: Path,
  context: Binding,
): BoundScalar | undefined => {
  if (context.isFaulty(node)) return undefined;
  if (context.options.isLoose && field.kind === 'string' && node.form !== 'null')
    return { kind: 'scalar', value: node.text, range: rangeOf(node) };
  const { value, diagnostics } = context.reader(node, field, name, path, context.advice?.scalar);
  for (const each of diagnostics) context.report(each);
  if (typeof value === 'string' && isEatenPath(value, name) && context.format !== 'object')
    context.report(
      valueFinding('value/eaten-path', { name, path: pathMeant(value) }, { path, ranges: [rangeOf(node)] }),
    );
  return value === undefined ? undefined : { kind: 'scalar', value, range: rangeOf(node) };
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
      { path, ranges: [rangeOf(node.end > node.start ? node : at.nameRange)] },
    ),
  );
  return undefined;
};

/** One value of a field, given once (`into` is what an earlier occurrence left). */
const bindOne = (
  at: FieldNode,
  node: ValueNode,
  field: Field,
  path: Path,
  context: Binding,
  into?: OpenMessage,
): BoundScalar | OpenMessage | undefined => {
  if (!holdsMessages(field)) {
    return node.kind === 'scalar'
      ? bindScalar(node, field, at.name, path, context)
      : refuse(at, node, field, path, false, context);
  }
  const empty = node.kind === 'scalar' && node.form === 'null';
  if (node.kind !== 'message' && !empty) return refuse(at, node, field, path, false, context);
  if (empty)
    context.report(bindFinding('field/null-message', { name: at.name }, { path, ranges: [at.nameRange] }));
  const target = into ?? openMessage(heldMessage(field), at.nameRange, at, path);
  if (node.kind === 'message') {
    target.broken ||= context.isFaulty(node);
    bindFields(target, isSpec(target.message, context) ? memberNode(node) : node, context);
  }
  return target;
};

const listItems = (
  at: FieldNode,
  field: Field,
  path: Path,
  context: Binding,
): readonly ValueNode[] | undefined => {
  const { value } = at;
  if (field.kind === 'map' && context.format !== 'textproto' && value.kind === 'message')
    return entryNodes(field, value);
  if (value.kind === 'list') return (value as ListNode).items;
  if (context.format === 'textproto' || (context.options.isLoose && value.kind === 'scalar')) return [value];
  return refuse(at, value, field, path, true, context);
};

const bindRepeated = (
  target: OpenMessage,
  at: FieldNode,
  field: Field,
  path: Path,
  context: Binding,
): void => {
  const items = listItems(at, field, path, context);
  if (items === undefined) {
    target.broken = true;
    return;
  }
  const before = target.fields.get(at.name);
  const bound =
    before === undefined ? [] : ((before.value as BoundList).items as (BoundScalar | BoundMessage)[]);
  for (const item of items) {
    const value = bindOne(at, item, field, [...path, bound.length], context);
    if (value === undefined) target.broken = true;
    else bound.push(value);
  }
  if (before === undefined) {
    const value: BoundList = { kind: 'list', items: bound, range: rangeOf(at) };
    target.fields.set(at.name, { name: at.name, field, nameRange: at.nameRange, path, value });
  }
};

/** `block` is what is being read: what an earlier block of the same name set was reported at that name. */
const bindSingular = (
  target: OpenMessage,
  at: FieldNode,
  field: Field,
  path: Path,
  context: Binding,
  block: MessageNode,
): void => {
  const before = target.fields.get(at.name);
  const into = before?.value.kind === 'message' ? (before.value as OpenMessage) : undefined;
  const here = before !== undefined && before.nameRange.start >= block.start;
  if (before !== undefined && here) reportTwice(before, at, path, into !== undefined, context);
  replaceOneof(target, at, field, path, context);
  const value = bindOne(at, at.value, field, path, context, into);
  if (value === undefined) target.broken = true;
  else target.fields.set(at.name, { name: at.name, field, nameRange: at.nameRange, path, value });
};

/** `null` is "not set" in JSON and objects; in YAML it is mostly a value forgotten. */
const isUnset = (at: FieldNode, field: Field, path: Path, target: OpenMessage, context: Binding): boolean => {
  if (at.value.kind !== 'scalar' || at.value.form !== 'null') return false;
  if (context.format === 'json' || context.format === 'object') return true;
  if (holdsMessages(field) && field.repeated !== true) return false;
  const wanted = field.repeated === true ? 'a list' : expected(field);
  context.report(
    bindFinding('field/null', { name: at.name, expected: wanted }, { path, ranges: [rangeOf(at.nameRange)] }),
  );
  target.broken = true;
  return true;
};

const bindFields = (target: OpenMessage, node: MessageNode, context: Binding): void => {
  context.around.push({ target, node });
  for (const written of node.fields) {
    const resolved = resolveField(target.message, written, context.format);
    if (resolved === undefined || (written.colonless && !holdsMessages(resolved.field))) {
      leaveOut(target, written, context);
      continue;
    }
    if (isOpaque(resolved.field, written.value, context)) {
      target.unknown.push(written);
      continue;
    }
    const { name, field } = resolved;
    const at = name === written.name ? written : { ...written, name };
    // A field of a list comes again and again: its path is made once.
    const path =
      target.fields.get(name)?.path ??
      (isSpec(target.message, context) ? target.path : [...target.path, name]);
    if (isUnset(at, field, path, target, context)) continue;
    if (field.repeated === true || field.kind === 'map') bindRepeated(target, at, field, path, context);
    else bindSingular(target, at, field, path, context, node);
  }
  context.around.pop();
};

/** What binds trees of some formats, each with the rules for its scalars. */
export type Bind = (tree: Tree, message: Message, options: BindOptions) => Bound;

/** A function that binds trees of the formats that `readers` has. It knows no format itself. */
export const binderOf =
  (readers: { readonly [F in Format]?: ScalarReader }, advice?: Advice): Bind =>
  (tree, message, options) => {
    const reader = readers[tree.format];
    if (reader === undefined) throw new TypeError(`${tree.format} is not a format that is read here`);
    const findings = collectFindings();
    const value = openMessage(message, { start: 0, end: 0 }, tree.root, []);
    const context: Binding = {
      format: tree.format,
      reader,
      options,
      advice,
      report: findings.report,
      isFaulty: faultsIn(options),
      around: [],
      guesses: 0,
    };
    bindFields(value, isSpec(message, context) ? memberNode(tree.root) : tree.root, context);
    return { value, diagnostics: findings.all() };
  };
