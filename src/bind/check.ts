import { collectFindings } from '../diagnostics/capped.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { checkRules } from '../schema/descriptors/rules.ts';
import { type BoundField, type BoundMessage, type BoundScalar, type BoundValue, memberOf } from './bound.ts';
import { shortName } from './resolve.ts';

/** What descriptors say of single fields, held against bound values: one function for built-ins and plug-ins alike. */

type Report = (diagnostic: Diagnostic) => void;

const checkNumber = (
  { value, range }: BoundScalar,
  { name, field }: BoundField,
  path: Path,
  report: Report,
): void => {
  if (typeof value !== 'number' && typeof value !== 'bigint') return;
  const broken = field.rules && checkRules(field.rules, value, field.kind);
  const unusual =
    broken === undefined && field.usual ? checkRules(field.usual, value, field.kind) : undefined;
  const wrong = broken ?? unusual;
  if (wrong === undefined) return;
  const params = { name, value: formatNumber(Number(value), field.kind === 'float'), expected: wrong };
  const code = broken === undefined ? 'field/unusual' : 'field/range';
  report(finding(code, params, { path, ranges: [range] }));
};

const checkValue = (value: BoundValue, field: BoundField, path: Path, report: Report): void => {
  if (value.kind === 'scalar') {
    if (field.field.rules !== undefined || field.field.usual !== undefined)
      checkNumber(value, field, path, report);
  } else if (value.kind === 'message') check(value, report);
  else for (const [index, item] of value.items.entries()) checkValue(item, field, [...path, index], report);
};

/** A message that must be written and was not; silent if a field of the block could not be read, as that may be it. */
const checkRequired = ({ broken, message, fields, path, nameRange }: BoundMessage, report: Report): void => {
  if (broken) return;
  for (const name in message.fields) {
    const field = message.fields[name]!;
    if (field.required !== true || fields.has(name)) continue;
    const place = { path, ranges: [nameRange] };
    const holder = shortName(message.name);
    report(
      field.kind === 'learning_rate'
        ? finding('no-learning-rate', { holder }, place)
        : finding('field/required', { name, message: holder }, place),
    );
  }
};

/** The messages of a field: one, or those of a list. */
const messagesIn = (value: BoundValue): readonly BoundMessage[] =>
  (value.kind === 'list' ? value.items : [value]).filter((each) => each.kind === 'message');

/** A `learning_rate` block that is there, but holds none. */
const checkChosen = ({ value, field }: BoundField, report: Report): void => {
  if (field.kind !== 'learning_rate') return;
  for (const rate of messagesIn(value)) {
    if (rate.broken || memberOf(rate, RATE_ONEOF) !== undefined) continue;
    const place = { path: rate.path, ranges: [rate.nameRange] };
    report(finding('no-learning-rate', { holder: 'learning_rate' }, place));
  }
};

const check = (bound: BoundMessage, report: Report): void => {
  checkRequired(bound, report);
  for (const field of bound.fields.values()) {
    checkChosen(field, report);
    checkValue(field.value, field, field.path, report);
  }
};

/** Everything that descriptors ask of the values of a message, and of the messages in it. */
export const checkMessage = (bound: BoundMessage): Diagnostic[] => {
  const findings = collectFindings();
  check(bound, findings.report);
  return findings.all();
};
