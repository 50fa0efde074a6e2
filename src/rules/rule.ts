import type { BoundMessage, BoundValue } from '../bind/bound.ts';
import { memberOf, messageIn, valueAt } from '../bind/bound.ts';
import type { Loaded } from '../config/build/result.ts';
import type { Curve } from '../curve/curve.ts';
import { bounds } from '../curve/shape/bounds.ts';
import { corners } from '../curve/shape/breakpoints.ts';
import { horizon } from '../curve/shape/horizon.ts';
import type { Diagnostic, Fix, Note, Path, Range } from '../diagnostics/diagnostic.ts';
import { findingFrom } from '../diagnostics/finding.ts';
import { lazily } from '../diagnostics/lazily.ts';
import type { Catalogue, ParamsOf } from '../diagnostics/wording.ts';
import type { OfDialect, Plan } from '../dialects/dialect.ts';
import { wayTo } from '../dialects/object_detection/messages.ts';
import type { End, Phases } from '../registry/phases.ts';
import { warmupSteps } from '../registry/phases.ts';
import { phasesOf } from '../registry/resolve.ts';
import type { Fact, RunFacts } from '../run/index.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { levelChanges } from './levels.ts';

/** The type of rules, and the facts of a config that they see. */

/** A config as rules see it. Costly parts are computed once, when a rule first uses them. */
export interface Subject {
  readonly loaded: Loaded<any>;
  readonly curve: Curve;
  /** The rate at a step. */
  readonly rate: (step: number) => number;
  readonly run: RunFacts;
  readonly phases: Phases['phases'];
  readonly end: End | undefined;
  /** The steps of a warm-up or burn-in at the start; 0 if there is none, or if the rate is constant in it. */
  readonly warmup: number;
  /** The greatest rate within the run. */
  readonly peak: number;
  /** The steps at which a finite list of constant rates changes after the warm-up; undefined for any other curve. */
  readonly changes: readonly number[] | undefined;
  /** True if the rate is the same at all steps from one to another, both included. */
  readonly isFlat: (from: number, to: number) => boolean;
  /**
   * The path and place of a field of the spec in the config, or of the block around it. If the value is not inside the
   * schedule's block, pass its path as `elsewhere`.
   */
  readonly at: (field: Path, elsewhere?: Path) => Found;
  /** The place of the run's length; undefined if the caller gave it or it is unknown. */
  readonly lengthAt: { readonly path: Path; readonly range: Range } | undefined;
}

export type RuleReport<C extends Catalogue> = <K extends keyof C & string>(
  code: K,
  params: ParamsOf<C[K]>,
  where: {
    readonly path: Path;
    readonly ranges: readonly Range[];
    readonly notes?: readonly Note[];
    readonly fixes?: readonly Fix[];
  },
) => void;

/** A rule about a run: its codes and messages, the facts it needs, and the check. */
export interface Rule<C extends Catalogue = any> {
  readonly findings: C;
  /** Facts of the run without which the rule has nothing to check. */
  readonly needs?: readonly Fact[];
  /** `load` runs rules about the schedule within its run; the others run only in `check`. */
  readonly runsIn?: 'load' | 'check';
  /** True if the rule runs only when the project enables it. */
  readonly isOff?: true;
  /** Checks the subject and reports findings. */
  readonly check: (subject: Subject, report: RuleReport<C>) => void;
}

/**
 * Returns the rule unchanged, with its codes inferred.
 *
 * Example: defineRule({ findings: { 'acme/zero': warning(() => 'no rate exceeds 0') }, check: ({ peak, at },
 * report) => { if (peak === 0) report('acme/zero', {}, { path: at([]).path, ranges: [at([]).range] }) } })
 */
export const defineRule = <const C extends Catalogue>(rule: Rule<C>): Rule<C> => rule;

/** A place on the path to a field of a spec. */
interface Found {
  /** The path of the field in the config, whether it was written or not. */
  readonly field: Path;
  /** The innermost written value on the path. */
  readonly path: Path;
  readonly range: Range;
}

/** Follows the path of a field in a spec, below the block of a schedule. */
const placeIn = (block: BoundMessage, field: Path, fileRange: Range | undefined): Found => {
  let at: BoundValue | undefined = block;
  const range = (block.path.length === 0 && fileRange) || block.nameRange;
  let found: Found = { field: block.path, path: block.path, range };
  for (const part of field) {
    if (at?.kind === 'message' && !Object.hasOwn(at.message.fields, part)) {
      // In a spec, the fields of a learning rate are beside its type; in a config they are one block further in.
      const member: BoundValue | undefined = memberOf(at, RATE_ONEOF)?.value;
      if (member?.kind === 'message') {
        at = member;
        found = { ...found, field: member.path };
      }
    }
    const path: Path = [...found.field, part];
    if (at?.kind === 'message') at = at.fields.get(String(part))?.value;
    else at = at?.kind === 'list' ? at.items[Number(part)] : undefined;
    found =
      at === undefined
        ? { ...found, field: path }
        : { field: path, path, range: at.kind === 'message' ? at.nameRange : at.range };
  }
  return found;
};

const NOWHERE = { start: 0, end: 0 } as const;

/** The phases of a dialect's schedule. */
const declaredBy = ({ phases, end }: Loaded<any>['schedule'], plan: Plan | undefined): Phases => ({
  phases,
  ...(end !== undefined && { end: plan?.end ?? { step: end } }),
});

/** The block of a learning rate, of the Object Detection API or of a dialect; undefined if it has none. */
const blockOf = ({ config }: Loaded<any>, rate: BoundMessage | undefined, plan: Plan | undefined) => {
  const found = plan === undefined ? memberOf(rate!, RATE_ONEOF)!.value : valueAt(config.bound, plan.at);
  return found?.kind === 'message' ? found : undefined;
};

/** The place of the run's length. */
const lengthIn = (loaded: Loaded<any>, path: Path | undefined): Subject['lengthAt'] => {
  const value = path === undefined ? undefined : valueAt(loaded.config.bound, path);
  // If this number is not positive, another field sets the length.
  const isLength = value?.kind === 'scalar' && Number.parseFloat(String(value.value)) > 0;
  return isLength ? { path: path!, range: value.range } : undefined;
};

/** How many steps to examine if the bounds of the curve are wider than its rates. */
const LOOKS = 256;

/** The greatest rate up to a step, or nearly the greatest if the bounds of the curve are wider than its rates. */
const peakOf = (curve: Curve, rate: Subject['rate'], to: number): number => {
  const { max, exact } = bounds(curve, 0, to);
  const last = Math.min(to, horizon(curve));
  if (exact || last === Number.POSITIVE_INFINITY) return max;
  const bends = corners(curve, last, { limit: LOOKS }).flatMap(({ before, after }) => [before, after]);
  const some = Array.from({ length: LOOKS + 1 }, (_, i) => rate(Math.round((last * i) / LOOKS)));
  return Math.max(...bends, ...some);
};

/** Prepares a config for rules. */
export const subjectOf = (loaded: Loaded<any>): Subject => {
  const { schedule, config, spec } = loaded;
  const { num_steps } = loaded.run;
  // The caller may give a number of steps with a fraction; the last step of the run is a whole one.
  const run = { ...loaded.run, ...(num_steps !== undefined && { num_steps: Math.ceil(num_steps) }) };
  const { curve } = schedule;
  const isOurs = config.dialect === 'object-detection';
  const way: Partial<ReturnType<typeof wayTo>> = isOurs ? wayTo(config.message, config.bound) : {};
  const { plan, places, fileRange } = loaded as OfDialect;
  const declared = lazily(() => (isOurs ? phasesOf(config.registry, spec) : declaredBy(schedule, plan)));
  const isFlat = (from: number, to: number): boolean => {
    const { min, max } = bounds(curve, from, to);
    return min === max;
  };
  const last = Math.max((run.num_steps ?? Number.POSITIVE_INFINITY) - 1, 0);
  let warmup: number | undefined;
  let peak: number | undefined;
  let changes: { readonly steps: Subject['changes'] } | undefined;
  const warmupOf = (): number => {
    const long = warmupSteps(declared());
    return isFlat(0, long) ? 0 : long;
  };
  return {
    loaded,
    curve,
    rate: schedule,
    run,
    get phases() {
      return declared().phases;
    },
    get end() {
      return declared().end;
    },
    get warmup() {
      warmup ??= warmupOf();
      return warmup;
    },
    get peak() {
      peak ??= peakOf(curve, schedule, last);
      return peak;
    },
    get changes() {
      changes ??= { steps: levelChanges(curve, this.warmup) };
      return changes.steps;
    },
    isFlat,
    at: (field, elsewhere) => {
      const block = elsewhere ? config.bound : blockOf(loaded, way.rate, plan);
      return block ? placeIn(block, elsewhere ?? field, fileRange) : { field: [], path: [], range: NOWHERE };
    },
    get lengthAt() {
      if (!isOurs) return lengthIn(loaded, places!.num_steps);
      const steps = way.train?.fields.get('num_steps');
      return steps?.value.kind === 'scalar' && steps.value.value === run.num_steps
        ? { path: steps.path, range: steps.value.range }
        : undefined;
    },
  };
};

/** The optimizer block and the evaluation of a whole pipeline, for rules that look beside the schedule. */
export const pipelineOf = ({ loaded: { config } }: Subject) => {
  const way = config.dialect === 'object-detection' ? wayTo(config.message, config.bound) : undefined;
  return {
    train: way?.train,
    optimizer: way?.optimizer,
    rate: way?.rate,
    evaluation: messageIn(config.bound, 'eval_config'),
  };
};

/** True for a curve that contains a plug-in's own code. */
const hasCode = (curve: unknown): boolean =>
  typeof curve === 'object' &&
  ((curve as Curve).kind === 'custom' || Object.values(curve as Curve).some(hasCode));

/** Runs a rule; the caller sorts the findings. */
export const runRule = (rule: Rule, subject: Subject): Diagnostic[] => {
  if (rule.needs?.some((fact) => subject.run[fact] === undefined)) return [];
  const found: Diagnostic[] = [];
  const { covered } = subject.loaded as OfDialect;
  try {
    rule.check(subject, (code, params, where) => {
      if (covered?.includes(code)) return;
      const { fixes, ...place } = where;
      // Fixes change fields of Object Detection configs only.
      const isOurs = subject.loaded.config.dialect === 'object-detection';
      found.push(findingFrom(rule.findings, code, params as never, isOurs && fixes ? where : place));
    });
  } catch (cause) {
    // A plug-in's curve may throw at steps that no run reaches: then there is nothing to report.
    if (!hasCode(subject.curve)) throw cause;
    return [];
  }
  return found;
};
