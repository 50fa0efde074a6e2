import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts';
import { type Field, type Message, messageOf } from '../../schema/descriptors/message.ts';
import type { FieldNode, ValueNode } from '../../syntax/tree.ts';
import { type Binding, type Block, isSpec } from '../binding.ts';
import { shortName } from '../resolve.ts';
import { OpenMessage } from '../values/bound_values.ts';

/** Handles unknown fields: keeps, warns of or refuses them, and says what was meant. */

/** `[host/package.Message]` is the content of an Any and is valid nowhere else. */
const isAnyElsewhere = (at: FieldNode, message: Message): boolean =>
  at.bracketed === true && at.name.includes('/') && message.name !== 'google.protobuf.Any';

/** A name as findings quote it. */
const quoted = ({ name, bracketed }: FieldNode): string => {
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  return bracketed ? `[${short}]` : short;
};

/** Marks the neighbouring block that a field belongs in: a finding that this block lacks the field, or is empty, has the same cause. */
const markLacking = ({ fields }: Block['target'], beside: string, { lacking }: Binding): void => {
  const block = fields.get(beside)?.value;
  if (!(block instanceof OpenMessage)) return;
  block.broken = true;
  lacking.add(block.nameRange.start);
};

/** The finding for a name that a message does not have; undefined if an earlier finding already covers it. */
const unknownField = (at: FieldNode, context: Binding, guess: boolean): Diagnostic | undefined => {
  const block = context.around.at(-1)!;
  const { message, path } = block.target;
  const canGuess = guess && at.bracketed !== true;
  const { beside, ...meant } = (canGuess && context.advice?.field(at, context)) || {};
  if (meant.place === '') return undefined;
  if (beside !== undefined) markLacking(block.target, beside, context);
  return bindFinding(
    'field/unknown',
    {
      name: quoted(at),
      message: shortName(message.name),
      known: Object.keys(message.fields),
      ...meant,
    },
    {
      path: [...path, at.name],
      ranges: [{ start: at.nameRange.start, end: at.nameRange.end }],
    },
  );
};

/** The finding for a spec whose `type` is missing or not registered. */
const unknownType = (learningRate: Message, at: FieldNode, path: Path, { advice }: Binding): Diagnostic => {
  const { fields, specOneof } = learningRate;
  const known = Object.keys(fields).filter((name) => fields[name]!.oneof === specOneof);
  return bindFinding(
    'spec/type',
    { name: quoted(at), nearest: advice?.type(at.name, known), known },
    { path: [...path, 'type'], ranges: [{ start: at.nameRange.start, end: at.nameRange.end }] },
  );
};

/** In text format, a list of messages may follow its name directly; any other list needs a colon. */
const missingColon = (at: FieldNode, path: Path): Diagnostic =>
  writtenFinding(
    'syntax/missing-colon',
    { name: at.name, value: '[ … ]' },
    { path, ranges: [{ start: at.value.start, end: at.value.start + 1 }] },
  );

/** The greatest number of unknown names whose meaning is guessed, as no more findings of one code are listed. */
const MOST_GUESSED = 100;

/** Handles a field that the message does not have: keeps it if the caller says so, else refuses it or warns. */
export const leaveOut = (target: OpenMessage, at: FieldNode, context: Binding): void => {
  if (target.message.reserved?.includes(at.name) && !at.bracketed) {
    target.keep(at);
    return;
  }
  const wrong = at.colonless || isAnyElsewhere(at, target.message);
  const judged = wrong
    ? 'error'
    : context.options.unknownFields(target.message, at, context.around.at(-1)?.node);
  if (judged !== 'error' || !at.colonless) target.keep(at);
  if (judged !== 'error')
    context.advice?.eatenPathsIn(at.name, at.value, () => [...target.path, at.name], context);
  if (judged === 'keep') return;
  target.broken ||= judged === 'error';
  if (context.isFaulty(at)) return;
  const { path, message } = target;
  if (at.colonless) context.report(missingColon(at, [...path, at.name]));
  else if (isSpec(message, context)) context.report(unknownType(message, at, path, context));
  else {
    const found = unknownField(at, context, context.guesses++ < MOST_GUESSED);
    if (found !== undefined) context.report(judged === 'warn' ? { ...found, severity: 'warning' } : found);
  }
};

/** True for a list of messages whose fields are not listed: it is kept as written, like an unknown field. */
export const isOpaque = (field: Field, value: ValueNode, { format, options }: Binding): boolean => {
  if (field.kind !== 'message' || field.repeated !== true || value.kind === 'scalar') return false;
  const held = messageOf(field);
  for (const _ in held.fields) return false;
  if (options.unknownFields(held) !== 'keep') return false;
  if (value.kind === 'message') return format === 'textproto';
  return value.items.every(({ kind }) => kind === 'message');
};
