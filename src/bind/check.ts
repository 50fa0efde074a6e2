import { collectFindings } from '../diagnostics/capped.ts';
import { bindFinding } from '../diagnostics/catalogue/bind.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import { lazilyFor } from '../diagnostics/lazily.ts';
import { type Field, holdsMessages, type Message, type Rules } from '../schema/descriptors/message.ts';
import { checkRules } from '../schema/descriptors/rules.ts';
import type { BoundField, BoundMessage, BoundScalar, BoundValue } from './bound.ts';
import { heldMessage } from './map_entries.ts';
import { shortName } from './resolve.ts';

/**
 * Checks bound values against the rules of single fields in their descriptors: one function for built-ins and
 * plug-ins alike.
 */

type Report = (diagnostic: Diagnostic) => void;

/** True for a field that takes one of several types. If such a field is missing, a separate finding says what to write. */
const holdsSpec = (field: Field): boolean =>
  holdsMessages(field) && heldMessage(field).specOneof !== undefined;

/** Names of required fields. */
const requiredOf = /* @__PURE__ */ lazilyFor(({ fields }: Message): readonly string[] =>
  Object.entries<Field>(fields)
    .filter(([, field]) => field.required === true && !holdsSpec(field))
    .map(([name]) => name),
);

const broken = (rules: Rules | undefined, { value }: BoundScalar, field: Field): string | undefined =>
  rules === undefined || (typeof value !== 'number' && typeof value !== 'bigint')
    ? undefined
    : checkRules(rules, value, field.kind);

/**
 * Checks one number. `index` is its place in a list, or -1 outside lists. No path is passed, because only findings need
 * one.
 */
const checkNumber = (scalar: BoundScalar, of: BoundField, index: number, report: Report): void => {
  const { name, field } = of;
  const must = broken(field.rules, scalar, field);
  const expected = must ?? broken(field.usual, scalar, field);
  if (expected === undefined) return;
  const value = formatNumber(Number(scalar.value), field.kind === 'float');
  const path: Path = index < 0 ? of.path : [...of.path, index];
  const place = { path, ranges: [scalar.range] };
  report(bindFinding(must === undefined ? 'field/unusual' : 'field/range', { name, value, expected }, place));
};

const checkValue = (value: BoundValue, of: BoundField, index: number, report: Report): void => {
  if (value.kind === 'message') checkInto(value, report);
  else if (value.kind === 'list')
    for (let i = 0; i < value.items.length; i++) checkValue(value.items[i]!, of, i, report);
  else if (of.field.rules !== undefined || of.field.usual !== undefined)
    checkNumber(value, of, index, report);
};

const checkInto = (bound: BoundMessage, report: Report): void => {
  // In a broken block, the field that could not be read may be the one that seems missing.
  if (!bound.broken)
    for (const name of requiredOf(bound.message))
      if (!bound.fields.has(name)) {
        const place = { path: bound.path, ranges: [bound.nameRange] };
        report(bindFinding('field/required', { name, message: shortName(bound.message.name) }, place));
      }
  for (const field of bound.fields.values()) checkValue(field.value, field, -1, report);
};

/**
 * Checks the values of a message, and of the messages in it, against the rules of their descriptors. Knows no
 * schedules.
 */
export const checkMessage = (bound: BoundMessage): Diagnostic[] => {
  const findings = collectFindings();
  checkInto(bound, findings.report);
  return findings.all();
};
