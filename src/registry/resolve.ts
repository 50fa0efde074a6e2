import { type BoundMessage, type BoundValue, memberOf } from '../bind/bound.ts';
import { frozenSpecOf, valuesOf } from '../bind/values/values.ts';
import type { Curve } from '../curve/curve.ts';
import { collectFindings } from '../diagnostics/capped.ts';
import { rateFinding } from '../diagnostics/catalogue/rates.ts';
import { type Diagnostic, isError, type Path, type Range } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/finding.ts';
import { lazilyFor } from '../diagnostics/lazily.ts';
import { OPTIMIZER_ONEOF, RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { type Field, holdsMessages, type LearningRate, type Message } from '../schema/descriptors/message.ts';
import { NO_PHASES, type Phases } from './phases.ts';
import type { RateTypes } from './rate_types.ts';
import type { Registry } from './registry.ts';
import { reporter, writtenIn } from './report.ts';
import type { RateContext, ScheduleType } from './schedule_type.ts';

export type { RateContext } from './schedule_type.ts';

/** Turns a bound learning rate into its spec and its curve, and checks it, by its type in the registry. */

/** The member of a bound learning rate: its type and its block. */
const member = (
  registry: RateTypes,
  rate: BoundMessage,
): { readonly type: ScheduleType; readonly block: BoundMessage } | undefined => {
  const field = memberOf(rate, RATE_ONEOF);
  const type = field === undefined ? undefined : registry.types.get(field.name);
  return type !== undefined && field?.value.kind === 'message' ? { type, block: field.value } : undefined;
};

/** The frozen spec of a bound learning rate, complete with defaults; undefined if no type was written. */
export const specOf = (registry: RateTypes, rate: BoundMessage): LearningRate | undefined =>
  member(registry, rate) && (frozenSpecOf(rate, RATE_ONEOF) as LearningRate | undefined);

/** Runs the code of a type, which may be a plug-in's: an exception becomes a finding. */
const guarded = (type: { readonly type: string }, block: BoundMessage, run: () => void): Diagnostic[] => {
  try {
    run();
    return [];
  } catch (cause) {
    return [thrownFinding(type.type, cause, { path: block.path, ranges: [block.nameRange] })];
  }
};

/** The finding about an exception thrown by a type's code. */
export const thrownFinding = (type: string, cause: unknown, place: Place): Diagnostic =>
  rateFinding(
    'schedule/threw',
    { type, reason: cause instanceof Error ? cause.message : String(cause) },
    place,
  );

/** The checks that messages of one kind need. */
const traitsOf = /* @__PURE__ */ lazilyFor((message: Message) => {
  const fields = Object.entries<Field>(message.fields);
  return {
    required: fields.filter(([, { required }]) => required === true).map(([name]) => name),
    hasMessages: fields.some(([, field]) => holdsMessages(field)),
  };
});

const collectRates = (value: BoundValue, rates: BoundMessage[]): void => {
  if (value.kind === 'list') for (const item of value.items) collectRates(item, rates);
  if (value.kind !== 'message' || !traitsOf(value.message).hasMessages) return;
  for (const { field, value: held } of value.fields.values()) {
    if (field.kind !== 'learning_rate') collectRates(held, rates);
    else
      for (const each of held.kind === 'list' ? held.items : [held])
        if (each.kind === 'message') rates.push(each);
  }
};

/** The learning rates directly inside a block, including those in its messages. */
const ratesIn = (block: BoundValue): BoundMessage[] => {
  const rates: BoundMessage[] = [];
  collectRates(block, rates);
  return rates;
};

/** Reports `reduce_on_plateau` in a learning rate inside another, where it has no effect. */
export const plateauIn = (inner: BoundMessage): Diagnostic[] => {
  const written = inner.fields.get('reduce_on_plateau');
  if (written === undefined) return [];
  return [rateFinding('plateau/inner', {}, { path: written.path, ranges: [written.nameRange] })];
};

/** The curve of the momentum that a learning rate cycles, if any. */
export const cycledBy = (registry: RateTypes, spec: LearningRate): Curve | undefined =>
  registry.types.get(spec.type)?.momentum?.(spec);

/** The place of the field by which a learning rate cycles the momentum. */
export const placeOfCycle = (
  rate: BoundMessage,
): { readonly path: Path; readonly ranges: readonly Range[] } => {
  const block = memberOf(rate, RATE_ONEOF)!.value as BoundMessage;
  const { path, nameRange } = block.fields.get('cycle_momentum') ?? block;
  return { path, ranges: [nameRange] };
};

/** Reports a schedule that cycles the momentum but is inside another schedule: only an optimizer's own schedule can. */
export const misplacedMomentumCycle = (registry: RateTypes, rate: BoundMessage): Diagnostic[] => {
  const found = member(registry, rate);
  if (found?.type.momentum === undefined || !isWhole(found.block)) return [];
  return cycledBy(registry, specOf(registry, rate)!) === undefined
    ? []
    : [rateFinding('momentum/elsewhere', {}, placeOfCycle(rate))];
};

/** True if everything in the block was read and nothing is missing; only then can its values be checked. */
const isWhole = (block: BoundMessage): boolean =>
  // A learning rate inside others is checked again for each of them.
  block.message.specOneof === undefined ? areWhole(block) : isWholeRate(block);

const areWhole = ({ broken, message, fields }: BoundMessage): boolean => {
  const { required, hasMessages } = traitsOf(message);
  if (broken) return false;
  for (const name of required) if (!fields.has(name)) return false;
  if (hasMessages) for (const { value } of fields.values()) if (!isWholeValue(value)) return false;
  return true;
};

const isWholeRate = /* @__PURE__ */ lazilyFor(areWhole);

const isWholeValue = (value: BoundValue): boolean =>
  value.kind === 'scalar' ||
  (value.kind === 'message'
    ? isWhole(value)
    : value.items.every((item) => item.kind === 'scalar' || isWhole(item)));

/** Checks a learning rate by the rules of its type, and those inside it. */
export const checkRate = (registry: RateTypes, rate: BoundMessage, context: RateContext): Diagnostic[] => {
  const found = member(registry, rate);
  if (found === undefined) return [];
  const { type, block } = found;
  const diagnostics: Diagnostic[] = ratesIn(block).flatMap((inner) => [
    ...plateauIn(inner),
    ...misplacedMomentumCycle(registry, inner),
    ...checkRate(registry, inner, context),
  ]);
  if (type.check === undefined || !isWhole(block)) return diagnostics;
  const spec = specOf(registry, rate);
  const findings = collectFindings();
  const report = reporter(type, block, findings, registry.words);
  const hasErrors = diagnostics.some(isError);
  const innerCurve = (inner: LearningRate): Curve | undefined =>
    hasErrors ? undefined : curveOf(registry, inner, context);
  return [
    ...guarded(type, block, () => type.check?.(spec, report, writtenIn(block), context, innerCurve)),
    ...diagnostics,
    ...findings.all(),
  ];
};

/** Checks an optimizer by the rules of its type. */
export const checkOptimizer = (registry: Registry, optimizer: BoundMessage | undefined): Diagnostic[] => {
  const written = optimizer && memberOf(optimizer, OPTIMIZER_ONEOF);
  const type = written && registry.optimizers.get(written.name);
  const block = written?.value;
  if (type?.check === undefined || block?.kind !== 'message' || !isWhole(block)) return [];
  const findings = collectFindings();
  const report = reporter(type, block, findings, registry.words);
  const thrown = guarded(type, block, () =>
    type.check?.(Object.freeze(valuesOf(block)), report, writtenIn(block)),
  );
  return [...thrown, ...findings.all()];
};

/** The curve of a spec. Throws what a plug-in's `curve` throws, and a TypeError if `curve` does not return a curve. */
export const curveOf = (registry: RateTypes, spec: LearningRate, context: RateContext): Curve => {
  const type = registry.types.get(spec.type);
  if (type === undefined) throw new TypeError(`no schedule type is called ${JSON.stringify(spec.type)}`);
  const curve = type.curve(spec, (inner) => curveOf(registry, inner, context), context);
  const fault = registry.curveFault?.(curve);
  if (fault !== undefined) throw new TypeError(`${spec.type}: ${fault}`);
  return curve;
};

/** The phases that the type of a spec declares; none if it declares none. */
export const phasesOf = (registry: RateTypes, spec: LearningRate): Phases =>
  registry.types.get(spec.type)?.phases?.(spec, (inner) => phasesOf(registry, inner)) ?? NO_PHASES;

/** The curve of a bound learning rate, or the finding about a type that failed to return one. */
export const resolveCurve = (
  registry: RateTypes,
  rate: BoundMessage,
  spec: LearningRate,
  context: RateContext,
): { readonly curve?: Curve; readonly diagnostics: readonly Diagnostic[] } => {
  const found = member(registry, rate)!;
  let curve: Curve | undefined;
  const diagnostics = guarded(found.type, found.block, () => {
    curve = curveOf(registry, spec, context);
  });
  return curve === undefined ? { diagnostics } : { curve, diagnostics };
};
