import { type BoundField, type BoundMessage, memberOf } from '../../bind/bound.ts';
import { valuesOf } from '../../bind/values/values.ts';
import { type Curve, constant, scale } from '../../curve/curve.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import { hyperparameterFinding } from '../../diagnostics/catalogue/hyperparameters.ts';
import { type Diagnostic, isError, type Path, type Range } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { OptimizerType } from '../../registry/optimizer_type.ts';
import type { Registry } from '../../registry/registry.ts';
import {
  checkRate,
  cycledBy,
  misplacedMomentumCycle,
  placeOfCycle,
  plateauIn,
  type RateContext,
  resolveCurve,
  specOf,
  thrownFinding,
} from '../../registry/resolve.ts';
import { OPTIMIZER_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { findingsOnCurve } from './curve_findings.ts';
import { scheduleOf } from './flat_schedule.ts';
import type { Schedule } from './schedule.ts';

/** Builds the hyperparameters that a run schedules besides the learning rate, by parameter group. */

/** Scheduled hyperparameters by name: `learning_rate` and, for some optimizers, `momentum`, `beta1`, `weight_decay`. */
export interface Hyperparameters<S = unknown> {
  readonly learning_rate: Schedule<S>;
  readonly [name: string]: Schedule;
}

/** A group of parameters with the same hyperparameters. */
export interface Group<S = unknown> {
  readonly name: string;
  /** Globs on the names of variables, separated by commas. Without it, the group has all remaining variables. */
  readonly match?: string;
  readonly hyperparameters: Hyperparameters<S>;
}

export interface Followed {
  readonly hyperparameters: Hyperparameters;
  /** In order, at least one. */
  readonly groups: readonly Group[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The only hyperparameter, the learning rate, if no optimizer is known. */
const alone = (rate: Schedule): Pick<Followed, 'hyperparameters' | 'groups'> => {
  const hyperparameters = Object.freeze({ learning_rate: rate });
  return { hyperparameters, groups: [{ name: 'all', hyperparameters }] };
};

const shares = ['momentum', 'beta1', 'beta2'];

/** Constant schedules made before, such as a momentum of 0.9, by their number: making one takes a microsecond. */
const ofNumbers = new Map<number, Schedule>();
const MOST_KEPT = 100;

const numberSchedule = (value: number): Schedule => {
  const known = ofNumbers.get(value);
  // A map cannot distinguish 0 from -0.
  if (known !== undefined && value !== 0) return known;
  const made = scheduleOf(Object.freeze({ type: 'constant', learning_rate: value }), constant(value));
  if (ofNumbers.size < MOST_KEPT) ofNumbers.set(value, made);
  return made;
};

/** Checks the values that a schedule gives to a hyperparameter within the run. */
const findingsOnValues = (
  name: string,
  curve: Curve,
  numSteps: number | undefined,
  place: Place,
): Diagnostic[] => {
  const found = findingsOnCurve(curve, numSteps, place).filter(isError);
  if (found.length > 0) return found;
  const { min, max } = bounds(
    curve,
    0,
    numSteps === undefined ? 1 / 0 : Math.max(0, Math.ceil(numSteps) - 1),
  );
  if (shares.includes(name) && !(min >= 0 && max < 1)) {
    const value = min < 0 ? min : max;
    return [
      hyperparameterFinding(
        'hyperparameter/range',
        { name, value, expected: 'at least 0 and less than 1' },
        place,
      ),
    ];
  }
  if (name === 'weight_decay' && min < 0)
    return [
      hyperparameterFinding('hyperparameter/range', { name, value: min, expected: 'at least 0' }, place),
    ];
  return [];
};

const placeOf = ({ path, nameRange }: BoundField): Place => ({ path, ranges: [nameRange] });

/** Reads the hyperparameters in a block; findings go to `add`. */
const reader = (registry: Registry, context: RateContext, add: (found: readonly Diagnostic[]) => void) => {
  /** The schedule in a field; undefined if it has errors. */
  const schedule = (name: string, written: BoundField): Schedule | undefined => {
    const rate = written.value as BoundMessage;
    const checked = [...plateauIn(rate), ...misplacedMomentumCycle(registry, rate)];
    checked.push(...checkRate(registry, rate, context));
    add(checked);
    const spec = specOf(registry, rate);
    if (spec === undefined || checked.some(isError)) return undefined;
    const { curve, diagnostics } = resolveCurve(registry, rate, spec, context);
    add(diagnostics);
    if (curve === undefined) return undefined;
    try {
      const place = placeOf(written);
      const { num_steps } = context.run;
      add(
        name === 'learning_rate'
          ? findingsOnCurve(curve, num_steps, place)
          : findingsOnValues(name, curve, num_steps, place),
      );
    } catch (cause) {
      add([thrownFinding(spec.type, cause, placeOf(written))]);
    }
    return scheduleOf(spec, curve);
  };
  return schedule;
};

/** The spec without `cycle_momentum`, which is not allowed inside another type. */
const withoutCycle = (spec: LearningRate): LearningRate =>
  spec.cycle_momentum === true ? { ...spec, cycle_momentum: false } : spec;

/** A rate times the factor of its group. */
const factored = (rate: Schedule, factor: number): Schedule =>
  factor === 1
    ? rate
    : scheduleOf(
        Object.freeze({ type: 'scale', learning_rate: withoutCycle(rate.spec as LearningRate), factor }),
        scale(rate.curve, factor),
      );

/** The bound optimizer: its type, its name in sentences, and its block. */
interface Subject {
  readonly type: OptimizerType;
  readonly title: string;
  readonly block: BoundMessage;
}

/** Fields that identify a group or set its rate. */
const ofGroup = ['match', 'name', 'learning_rate', 'learning_rate_factor'];

/** Reads the schedules of a group; those that the group does not set come from `base`. */
const readGroup = (
  bound: BoundMessage,
  base: Hyperparameters,
  { type, title }: Subject,
  schedule: (name: string, written: BoundField) => Schedule | undefined,
  add: (found: readonly Diagnostic[]) => void,
): Group => {
  const values = valuesOf(bound);
  const own: Record<string, Schedule> = { ...base };
  for (const written of bound.fields.values()) {
    if (ofGroup.includes(written.name)) continue;
    const name = written.name.replace(/_schedule$/, '');
    if (base[name] === undefined) {
      const known = Object.keys(type.hyperparameters);
      add([
        hyperparameterFinding('hyperparameter/none', { name, optimizer: title, known }, placeOf(written)),
      ]);
    } else if (written.name === name) own[name] = numberSchedule(Number(values[name]));
    else own[name] = schedule(name, written) ?? base[name];
  }
  const rate = bound.fields.get('learning_rate');
  const learning_rate = factored(
    (rate && schedule('learning_rate', rate)) ?? base.learning_rate,
    Number(values.learning_rate_factor),
  );
  const match = String(values.match);
  const name = values.name === '' ? match : String(values.name);
  return Object.freeze({ name, match, hyperparameters: Object.freeze({ ...own, learning_rate }) });
};

/** Replaces the configured momentum by the momentum of the schedule, which rises and falls with the learning rate. */
const cycleMomentum = (
  cycled: Schedule,
  own: Record<string, Schedule>,
  { type, title, block }: Subject,
  place: { readonly path: Path; readonly ranges: readonly Range[] },
): Diagnostic[] => {
  const name = ['momentum', 'beta1'].find((each) => own[each] !== undefined);
  if (name === undefined) return [hyperparameterFinding('momentum/none', { optimizer: title }, place)];
  const followed = block.fields.get(`${type.hyperparameters[name]}_schedule`);
  if (followed !== undefined)
    return [
      hyperparameterFinding(
        'momentum/twice',
        { field: followed.name },
        { ...place, ranges: [...place.ranges, followed.nameRange] },
      ),
    ];
  own[name] = cycled;
  return [];
};

/**
 * Returns the scheduled hyperparameters of a config with this learning rate, including its optimizer's defaults.
 *
 * Reports schedules that are wrong or leave the range of their hyperparameter, a momentum that is set twice, and
 * hyperparameters that the optimizer does not have.
 */
export const follow = (
  registry: Registry,
  optimizer: BoundMessage | undefined,
  rate: Schedule,
  context: RateContext,
): Followed => {
  const diagnostics: Diagnostic[] = [];
  const add = (found: readonly Diagnostic[]): void => void diagnostics.push(...found);
  const written = optimizer && memberOf(optimizer, OPTIMIZER_ONEOF);
  const type = written && registry.optimizers.get(written.name);
  const block = written?.value;
  if (type === undefined || block?.kind !== 'message') return { ...alone(rate), diagnostics };
  const subject: Subject = { type, title: type.title, block };
  const schedule = reader(registry, context, add);
  const values = valuesOf(block, Object.values(type.hyperparameters));
  const own: Record<string, Schedule> = {};
  for (const [name, field] of Object.entries(type.hyperparameters)) {
    const followed = block.fields.get(`${field}_schedule`);
    const number = block.fields.get(field);
    if (followed !== undefined && number !== undefined)
      add([hyperparameterFinding('hyperparameter/replaced', { field }, placeOf(number))]);
    own[name] = (followed && schedule(name, followed)) ?? numberSchedule(Number(values[field]));
  }
  const direct = block.fields.get('learning_rate')?.value;
  const cycled = cycledBy(registry, rate.spec as LearningRate);
  if (cycled !== undefined && direct?.kind === 'message')
    add(cycleMomentum(scheduleOf(rate.spec, cycled), own, subject, placeOfCycle(direct)));
  const hyperparameters: Hyperparameters = Object.freeze({ learning_rate: rate, ...own });
  const list = block.fields.get('parameter_group')?.value;
  const groups = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'message') : [];
  if (groups.length === 0)
    return { hyperparameters, groups: [{ name: 'all', hyperparameters }], diagnostics };
  const made = groups.map((group) => readGroup(group, hyperparameters, subject, schedule, add));
  return { hyperparameters, groups: [...made, { name: 'rest', hyperparameters }], diagnostics };
};
