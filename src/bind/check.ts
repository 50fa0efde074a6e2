import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { checkRules } from '../schema/descriptors/rules.ts';
import { type BoundField, type BoundMessage, type BoundScalar, type BoundValue, memberOf } from './bound.ts';
import { shortName } from './resolve.ts';

/** What descriptors say of single fields, held against bound values: one function for built-ins and plug-ins alike. */

const checkNumber = ({ value, range }: BoundScalar, { name, field, path }: BoundField): Diagnostic[] => {
  if (typeof value !== 'number' && typeof value !== 'bigint') return [];
  const place = { path, ranges: [range] };
  const params = (expected: string) => ({
    name,
    value: formatNumber(Number(value), field.kind === 'float'),
    expected,
  });
  const broken = field.rules && checkRules(field.rules, value, field.kind);
  if (broken !== undefined) return [finding('field/range', params(broken), place)];
  const unusual = field.usual && checkRules(field.usual, value, field.kind);
  return unusual === undefined ? [] : [finding('field/unusual', params(unusual), place)];
};

const checkValue = (value: BoundValue, field: BoundField): Diagnostic[] => {
  if (value.kind === 'scalar') return checkNumber(value, field);
  if (value.kind === 'message') return checkMessage(value);
  return value.items.flatMap((item, index) => checkValue(item, { ...field, path: [...field.path, index] }));
};

/** A message that must be written and was not; silent where a field of the block could not be read, as that may be it. */
const checkRequired = ({ broken, message, fields, path, nameRange }: BoundMessage): Diagnostic[] => {
  const missing: string[] = [];
  if (!broken) {
    for (const name in message.fields) {
      if (message.fields[name]!.required === true && !fields.has(name)) missing.push(name);
    }
  }
  const place = { path, ranges: [nameRange] };
  const holder = shortName(message.name);
  return missing.map((name) =>
    message.fields[name]!.kind === 'learning_rate'
      ? finding('no-learning-rate', { holder }, place)
      : finding('field/required', { name, message: holder }, place),
  );
};

/** A `learning_rate` block that is there, but holds none. */
const checkChosen = ({ value, field }: BoundField): Diagnostic[] =>
  field.kind === 'learning_rate'
    ? ratesOf(value)
        .filter((rate) => memberOf(rate, RATE_ONEOF) === undefined && !rate.broken)
        .map(({ path, nameRange }) => {
          const place = { path, ranges: [nameRange] };
          return finding('no-learning-rate', { holder: 'learning_rate' }, place);
        })
    : [];

/** The messages of a field: one, or those of a list. */
const ratesOf = (value: BoundValue): readonly BoundMessage[] =>
  (value.kind === 'list' ? value.items : [value]).filter((each) => each.kind === 'message');

/** Everything that descriptors ask of the values of a message, and of the messages in it. */
export const checkMessage = (bound: BoundMessage): Diagnostic[] => [
  ...checkRequired(bound),
  ...[...bound.fields.values()].flatMap((field) => [
    ...checkChosen(field),
    ...checkValue(field.value, field),
  ]),
];
