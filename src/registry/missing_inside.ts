import { type BoundMessage, type BoundValue, memberOf } from '../bind/bound.ts';
import { heldMessage } from '../bind/map_entries.ts';
import { shortName } from '../bind/resolve.ts';
import { collectFindings } from '../diagnostics/capped.ts';
import { missingFinding } from '../diagnostics/catalogue/missing.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { lazilyFor } from '../diagnostics/lazily.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { type Field, holdsMessages, type Message } from '../schema/descriptors/message.ts';

/** Reports learning rates that are missing inside schedules. */

/** Names of the fields of a message that must have a learning rate. */
const rateFieldsOf = /* @__PURE__ */ lazilyFor(({ fields }: Message): readonly string[] =>
  Object.entries<Field>(fields)
    .filter(([, { kind, required }]) => kind === 'learning_rate' && required === true)
    .map(([name]) => name),
);

const hasRateIn = (message: Message, seen: Set<Message>): boolean => {
  // Messages may contain one another.
  if (seen.has(message)) return false;
  seen.add(message);
  return Object.values<Field>(message.fields).some(
    (field) =>
      field.kind === 'learning_rate' || (holdsMessages(field) && hasRateIn(heldMessage(field), seen)),
  );
};

/** True if a message can contain a learning rate, at any depth, so that one can be missing. */
const leadsToRate = /* @__PURE__ */ lazilyFor((message: Message) => hasRateIn(message, new Set()));

type Report = (holder: string, at: BoundMessage, field?: string) => void;

const collect = (value: BoundValue, isRate: boolean, report: Report): void => {
  if (value.kind === 'scalar') return;
  if (value.kind === 'list') {
    for (const item of value.items) collect(item, isRate, report);
    return;
  }
  if (!isRate && !leadsToRate(value.message)) return;
  // A block that was not read completely may contain the missing field.
  if (!value.broken) {
    if (isRate && memberOf(value, RATE_ONEOF) === undefined) report('learning_rate', value);
    for (const name of rateFieldsOf(value.message))
      if (!value.fields.has(name)) report(shortName(value.message.name), value, name);
  }
  for (const each of value.fields.values()) collect(each.value, each.field.kind === 'learning_rate', report);
};

/** True for the error about two members of a oneof: the block that was kept may be the wrong one. */
export const isLeftOf = ({ code, severity, path }: Diagnostic, block: Path): boolean =>
  code === 'field/oneof-twice' && severity === 'error' && path.every((part, i) => part === block[i]);

/** Writes a learning rate for advice: in a field of this name, or, without a name, as the content of such a field. */
export type ShowRate = (field: string | undefined) => string;

const asObject: ShowRate = (field = 'learning_rate') =>
  `${field}: { type: 'constant_learning_rate', learning_rate: 0.001 }`;

/** The findings for fields that must have a learning rate and do not, in a message and those inside it. */
export const missingInside = (
  bound: BoundMessage,
  earlier: readonly Diagnostic[] = [],
  show: ShowRate = asObject,
): Diagnostic[] => {
  const findings = collectFindings();
  collect(bound, false, (holder, { path, nameRange }, field) => {
    if (earlier.some((each) => isLeftOf(each, path))) return;
    const place = { path, ranges: [nameRange] };
    findings.report(missingFinding('no-learning-rate', { holder, write: show(field) }, place));
  });
  return findings.all();
};
