import type { Schedule } from './config/build/schedule.ts';
import { createSchedule } from './create.ts';
import { fill } from './curve/fill/fill.ts';
import { corners } from './curve/shape/breakpoints.ts';
import { horizon } from './curve/shape/horizon.ts';
import { pieces } from './curve/words/pieces.ts';
import { checkOptions, type OptionNames } from './diagnostics/check_options.ts';
import { failed } from './diagnostics/render/failed.ts';
import { load } from './load.ts';
import { builtins } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { ScheduleType } from './registry/schedule_type.ts';
import { jsonSchema } from './schema/json_schema/json_schema.ts';
import { accepts } from './testing/accepts.ts';
import { bendIn } from './testing/find_bends.ts';
import { formsOf, memberForm, type TypedSpec } from './testing/forms.ts';

/** Checks for schedule types, built in or plugged in, that work with any test runner. */

/** One check; `run` throws if it fails. */
export interface Check {
  readonly name: string;
  /** Throws if the type fails the check. */
  readonly run: () => void;
}

/** Options of `contract`. */
export interface ContractOptions {
  /** Valid specs of the type, without `type`; at least one. */
  readonly examples: readonly { readonly [field: string]: unknown }[];
  /** The types that examples may contain; by default the built-in ones. */
  readonly registry?: Registry;
  /** Number of steps to examine; by default until the rate is constant, or about twenty corners. */
  readonly steps?: number;
  /** Receives each check: the `it` of mocha, vitest or node:test works. */
  readonly it?: (name: string, run: () => void) => unknown;
}

const optionNames: OptionNames<ContractOptions> = { examples: true, registry: true, steps: true, it: true };

/** An example that has been read. */
interface Subject {
  readonly spec: TypedSpec;
  readonly registry: Registry;
  readonly schedule: Schedule<TypedSpec>;
  /** The last step to examine. */
  readonly end: number;
}

const requireThat = (holds: boolean, reason: () => string): void => {
  if (!holds) throw new Error(reason());
};

/** The text of a spec, with its fields in a fixed order. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_, of) =>
    typeof of === 'bigint'
      ? `${of}n`
      : typeof of === 'object' && of !== null && !Array.isArray(of)
        ? Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
        : of,
  );

const create = (spec: TypedSpec, registry: Registry): Schedule<TypedSpec> =>
  createSchedule(spec as never, { registry });

const endOf = (schedule: Schedule<TypedSpec>): number => {
  const rest = horizon(schedule);
  if (rest > 0 && Number.isFinite(rest)) return 1.25 * rest;
  const last = corners(schedule, 1e6, { limit: 20 }).at(-1);
  return last === undefined ? 1000 : 1.1 * last.at;
};

/** The steps to examine: whole steps from 0, and some spread over the whole range. */
const stepsToExamine = (end: number): number[] => [
  ...Array.from({ length: Math.min(200, Math.ceil(end)) }, (_, step) => step),
  ...Array.from({ length: 500 }, (_, i) => (end * i) / 499),
];

const checkLoads = ({ spec, registry, schedule, end }: Subject): void => {
  for (const { format, source } of formsOf(spec, registry)) {
    const result = load(source, { format, message: 'LearningRate', registry });
    if (!result.ok) throw failed(result);
    const read = result.schedule as Schedule<TypedSpec>;
    requireThat(
      shown(result.spec) === shown(schedule.spec),
      () => `as ${format} it is ${shown(result.spec)}`,
    );
    for (const t of stepsToExamine(end)) {
      requireThat(
        read(t) === schedule(t),
        () => `as ${format} it has ${read(t)} at step ${t}, not ${schedule(t)}`,
      );
    }
  }
};

const checkFinite = ({ schedule, end }: Subject): void => {
  for (const t of stepsToExamine(end))
    requireThat(Number.isFinite(schedule(t)), () => `step ${t} has ${schedule(t)}`);
  for (const t of [2 ** 31, 2 ** 32 + 1, 2 ** 53]) {
    requireThat(!Number.isNaN(schedule(t)), () => `step ${t} has NaN`);
  }
};

const checkPure = ({ spec, registry, schedule, end }: Subject): void => {
  const steps = stepsToExamine(end);
  const first = steps.map((t) => schedule(t));
  const again = create(spec, registry);
  const other = [...steps].reverse().map((t) => again(t));
  steps.forEach((t, i) => {
    const at = [first[i], schedule(t), other[steps.length - 1 - i]];
    requireThat(at[0] === at[1] && at[0] === at[2], () => `step ${t} has ${at.join(', then ')}`);
  });
};

const checkPieces = ({ schedule }: Subject): void => {
  const all = pieces(schedule);
  requireThat(all[0]?.from === 0, () => 'the first piece does not begin at step 0');
  requireThat(all.at(-1)?.to === Number.POSITIVE_INFINITY, () => 'the last piece has an end');
  all.forEach(({ from, to, words }, i) => {
    const next = all[i + 1]?.from ?? to;
    requireThat(
      from < to && next === to,
      () => `piece ${i + 1} is from ${from} to ${to}, the next from ${next}`,
    );
    requireThat(words !== '', () => `piece ${i + 1} has no words`);
  });
};

/** The distance of two doubles in units of the last place of the greater one. */
const ulpsApart = (a: number, b: number): number => {
  if (a === b) return 0;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) / Math.max(2 ** (Math.floor(Math.log2(size)) - 52), Number.MIN_VALUE);
};

const checkFill = ({ schedule, end }: Subject): void => {
  const stride = Math.max(Math.floor(end / 500), 1);
  for (const [from, every] of [
    [0, 1],
    [0, stride],
    [1, 3],
    [0.5, 1.5],
  ] as const) {
    const rates = fill(schedule, new Float64Array(600), { from, every });
    rates.forEach((rate, i) => {
      const asked = schedule(from + i * every);
      const name = `fill from ${from}, every ${every}`;
      requireThat(ulpsApart(rate, asked) <= 4, () => `${name}: [${i}] is ${rate}, the call gives ${asked}`);
    });
  }
};

const checkCorners = ({ schedule, end }: Subject): void => {
  const inner = corners(schedule, end, { limit: 100 }).map(({ at }) => at);
  const edges = [0, ...inner, ...(inner.length < 100 ? [end] : [])];
  edges.slice(1).forEach((to, i) => {
    const from = edges[i]!;
    requireThat(from < to, () => `breakpoint ${to} comes after ${from}`);
    const bend = bendIn(schedule, from, to);
    requireThat(bend === undefined, () => `it bends at step ${bend}, which is not a breakpoint`);
  });
};

const checkSchema = ({ spec, registry }: Subject): void => {
  const { learningRate } = registry;
  const schema = jsonSchema(learningRate, { learningRate });
  requireThat(accepts(schema, memberForm(spec, registry)), () => 'the JSON Schema of the type refuses it');
};

const checkJson = ({ registry, schedule, end }: Subject): void => {
  const spec: TypedSpec = JSON.parse(JSON.stringify(schedule.spec));
  const again = create(spec, registry);
  requireThat(shown(again.spec) === shown(schedule.spec), () => `after JSON it is ${shown(again.spec)}`);
  for (const t of stepsToExamine(end))
    requireThat(again(t) === schedule(t), () => `after JSON it differs at step ${t}`);
};

const checks: readonly (readonly [name: string, check: (subject: Subject) => void])[] = [
  ['means the same in every format', checkLoads],
  ['is finite', checkFinite],
  ['is pure', checkPure],
  ['has pieces that cover all steps', checkPieces],
  ['has the same rates from fill and from calls', checkFill],
  ['bends at its breakpoints only', checkCorners],
  ['is accepted by its schema', checkSchema],
  ['has a spec that survives JSON', checkJson],
];

/**
 * The checks that every schedule type passes, for each of its examples.
 *
 * An example loads alike from text format, YAML, JSON and, if the type has a number, binary. Its rates are finite over
 * its steps and never NaN, and the same step always has the same rate. Its pieces cover all steps without a gap; `fill`
 * agrees with single calls to 4 ulp; judged by its second differences, the rate bends only at its breakpoints. Its JSON
 * Schema accepts the example, and its spec survives JSON.
 *
 * Also passes each check to `it`, if given. Throws TypeError if there is no example.
 */
export const contract = (type: ScheduleType, options: ContractOptions): readonly Check[] => {
  checkOptions('contract', options, optionNames);
  const { examples, registry = builtins as Registry, steps, it } = options;
  if (examples.length === 0) throw new TypeError(`contract: ${type.type} needs at least one example`);
  const all = registry.types.get(type.type) === type ? registry : registry.with(type);
  const made = examples.flatMap((example, i) => {
    const spec = { ...example, type: type.type };
    const subject = (): Subject => {
      const schedule = create(spec, all);
      return { spec, registry: all, schedule, end: steps ?? endOf(schedule) };
    };
    const which = examples.length === 1 ? type.type : `${type.type}, example ${i + 1},`;
    return checks.map(([name, check]): Check => ({ name: `${which} ${name}`, run: () => check(subject()) }));
  });
  for (const { name, run } of it === undefined ? [] : made) it?.(name, run);
  return made;
};
