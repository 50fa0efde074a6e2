import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic, Note, Path } from '../../diagnostics/diagnostic.ts';
import { meaningOf } from '../../diagnostics/meaning.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import type { FieldNode, Format, ValueNode } from '../../syntax/tree.ts';
import { type Binding, type Block, isSpec, namesIn, type OpenMessage } from '../binding.ts';
import { jsonName, shortName } from '../resolve.ts';
import { blockAround, blockFor, canHold, placeBelow } from './layers.ts';

/** Fields that a message does not have: kept, warned of or refused, with what was meant. */

/** `[host/package.Message]` is what an Any holds, and stands in nothing else. */
const isAnyElsewhere = (at: FieldNode, message: Message): boolean =>
  at.bracketed === true && at.name.includes('/') && message.name !== 'google.protobuf.Any';

/** A name as findings quote it. */
const quoted = ({ name, bracketed }: FieldNode): string => {
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  return bracketed ? `[${short}]` : short;
};

/** The field that a name most likely means: of the kind of its value, and not set in this block. */
const meantBy = ({ target, node }: Block, at: FieldNode, context: Binding) => {
  const { fields }: { readonly fields: { readonly [name: string]: Field } } = target.message;
  const names = namesIn(node);
  const isWritten = (name: string): boolean =>
    names.has(name) || (context.format === 'json' && names.has(jsonName(name)));
  const written = new Set(Object.keys(fields).filter(isWritten));
  const chosen = new Set(
    [...written].map((name) => fields[name]?.oneof).filter((each) => each !== undefined),
  );
  const isSet = (name: string): boolean =>
    (written.has(name) && fields[name]!.repeated !== true) || chosen.has(fields[name]!.oneof ?? '');
  const inside = at.value.kind === 'message' ? [...namesIn(at.value)].slice(0, 100) : [];
  const ownFields = (name: string): Message['fields'] =>
    holdsMessages(fields[name]!) && fields[name]!.kind !== 'map' ? messageOf(fields[name]!).fields : {};
  const isType =
    at.value.kind === 'message' && Object.values(fields).some((field) => field.oneof !== undefined);
  const types = Object.keys(fields).filter((name) => holdsMessages(fields[name]!));
  return nearest(at.name, isType ? types : Object.keys(fields), {
    isType,
    fits: (name) =>
      !isSet(name) && (context.isFaulty(at.value) || canHold(fields[name]!, at.value, context.format)),
    merit: (name) => {
      const own = ownFields(name);
      const hasWarmup = /warm/i.test(at.name) && Object.keys(own).some((each) => each.startsWith('warmup'));
      return inside.filter((each) => Object.hasOwn(own, each)).length + Number(hasWarmup);
    },
  });
};

/** A block that is meant where only what it holds is written: `lr: 0.1`. */
const blockMeant = ({ target, node }: Block, at: FieldNode, format: Format): string | undefined => {
  const { fields }: { readonly fields: { readonly [name: string]: Field } } = target.message;
  if (at.value.kind !== 'scalar') return undefined;
  const blocks = Object.keys(fields).filter((name) => holdsMessages(fields[name]!));
  const fits = (name: string): boolean => meaningOf(name) === meaningOf(at.name) && !namesIn(node).has(name);
  const name = nearest(at.name, blocks, { fits });
  const write = name === undefined ? undefined : blockFor(name, at.value, fields[name]!, format);
  return write === undefined ? undefined : `did you mean ${name}? Write ${write}`;
};

/** Where a field belongs that is in the wrong block, in words. */
const placeFor = (at: FieldNode, { around, format }: Binding): string | undefined => {
  const [own] = around.at(-1)!.target.path.slice(-1);
  if (own === at.name && at.value.kind === 'message')
    return `this is inside ${own} already: remove this ${own} and keep what it holds`;
  const below = blockMeant(around.at(-1)!, at, format) ?? placeBelow(around.at(-1)!, at, format);
  if (below !== undefined) return below;
  const outer = blockAround(around, at, format);
  if (outer === undefined) return undefined;
  const [name] = outer.target.path.filter((part) => typeof part === 'string').slice(-1);
  return name === undefined
    ? 'it belongs at the top of the file: move it out of this block'
    : `it belongs in ${name}, further out: move it there`;
};

/** What plain SGD is if no type has that name. */
const plainSgd = (name: string, meant: string | undefined): readonly Note[] =>
  meant === 'momentum_optimizer' && /sgd|gradient_descent/i.test(name)
    ? [{ message: 'plain SGD is momentum_optimizer with momentum_optimizer_value: 0' }]
    : [];

/** The finding for a name that a message does not have. */
const unknownField = (at: FieldNode, context: Binding, guess: boolean): Diagnostic => {
  const block = context.around.at(-1)!;
  const { message, path } = block.target;
  const canGuess = guess && at.bracketed !== true;
  const meant = canGuess ? meantBy(block, at, context) : undefined;
  const place = canGuess && meant === undefined ? placeFor(at, context) : undefined;
  return bindFinding(
    'field/unknown',
    {
      name: quoted(at),
      message: shortName(message.name),
      ...(meant !== undefined && { nearest: meant }),
      ...(place !== undefined && { place }),
      known: Object.keys(message.fields),
    },
    {
      path: [...path, at.name],
      ranges: [{ start: at.nameRange.start, end: at.nameRange.end }],
      notes: plainSgd(at.name, meant),
    },
  );
};

/** The finding for a spec whose `type` is not registered, or not there. */
const unknownType = (learningRate: Message, at: FieldNode, path: Path): Diagnostic => {
  const known = Object.keys(learningRate.fields);
  return bindFinding(
    'spec/type',
    { name: quoted(at), nearest: nearest(at.name, known, { isType: true }), known },
    { path: [...path, 'type'], ranges: [{ start: at.nameRange.start, end: at.nameRange.end }] },
  );
};

/** Text format lets a list of messages stand right behind its name; any other list needs a colon. */
const missingColon = (at: FieldNode, path: Path): Diagnostic =>
  syntaxFinding(
    'syntax/missing-colon',
    { name: at.name, value: '[ … ]' },
    { path, ranges: [{ start: at.value.start, end: at.value.start + 1 }] },
  );

/** The name that was meant is looked for this often: no more findings of one code are listed. */
const MOST_GUESSED = 100;

/** A field that the message does not have: kept if the caller says so, else refused or warned of. */
export const leaveOut = (target: OpenMessage, at: FieldNode, context: Binding): void => {
  const wrong = at.colonless || isAnyElsewhere(at, target.message);
  const judged = wrong ? 'error' : context.options.unknownFields(target.message, at);
  if (judged !== 'error' || !at.colonless) target.unknown.push(at);
  if (judged === 'keep') return;
  target.broken ||= judged === 'error';
  if (context.isFaulty(at)) return;
  const { path, message } = target;
  if (at.colonless) context.report(missingColon(at, [...path, at.name]));
  else if (isSpec(message, context)) context.report(unknownType(message, at, path));
  else {
    const found = unknownField(at, context, context.guesses++ < MOST_GUESSED);
    context.report(judged === 'warn' ? { ...found, severity: 'warning' } : found);
  }
};

/** A list of messages of which no field is listed is kept as it was written, as a field without a name here would be. */
export const isOpaque = (field: Field, value: ValueNode, { format, options }: Binding): boolean => {
  if (field.kind !== 'message' || field.repeated !== true || value.kind === 'scalar') return false;
  const held = messageOf(field);
  if (Object.keys(held.fields).length > 0 || options.unknownFields(held) !== 'keep') return false;
  if (value.kind === 'message') return format === 'textproto';
  return value.items.every(({ kind }) => kind === 'message');
};
