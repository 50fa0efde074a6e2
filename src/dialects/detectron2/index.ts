import { constant, scale } from '../../curve/curve.ts';
import type { FieldNode, Tree } from '../../syntax/tree.ts';
import { type DialectContext, defineDialect, type Plan, type Recognized, type Values } from '../dialect.ts';
import { fieldAt, fieldsAt } from '../fields_at.ts';
import { isSet, isTrue } from '../loose_values.ts';
import { slippedName } from '../what_to_write.ts';
import { checkDecays, checkWarmup } from './check_end.ts';
import { type Solver, scheduleCurve } from './curve.ts';
import { findings } from './findings.ts';
import { Config } from './messages.ts';
import { detectron2Scaling } from './scaling.ts';
import { inSolver, SOLVER_DEFAULTS, solverNumber, solverNumbers, workerScaling } from './solver_numbers.ts';
import { asList, asTuple, BARE, IN_BRACKETS, IN_LIST, tupleIn } from './tuple.ts';

/** Detectron2's YAML configs, which may inherit from others by `_BASE_`. */

const BASE = '_BASE_';

const recognize = ({ format, root: { fields } }: Tree): Recognized | undefined => {
  if (format === 'textproto') return undefined;
  const has = (path: string): boolean => fieldAt(fields, path) !== undefined;
  for (const by of ['SOLVER', BASE, 'MODEL.META_ARCHITECTURE', 'MODEL.WEIGHTS'])
    if (has(by)) return { message: 'Config', sureness: by === 'SOLVER' || by === BASE ? 1 : 0.8, by };
  return undefined;
};

/** The files that a config inherits from, the first one first. */
const basesIn = ({ root: { fields } }: Tree): readonly { readonly path: string; readonly at: FieldNode }[] =>
  fieldsAt(fields, BASE).flatMap((at) =>
    (at.value.kind === 'list' ? at.value.items : [at.value]).flatMap((value) =>
      value.kind === 'scalar' && value.form === 'string' ? [{ path: value.text, at }] : [],
    ),
  );

/** STEPS as Detectron2 reads them: a tuple in a string, or a list. Even schedulers without steps refuse other values. */
const stepsIn = (
  values: Values,
  { report, sourceOf, run }: DialectContext,
  isUsed: boolean,
): readonly number[] | undefined => {
  const written = (values.STEPS as readonly string[] | undefined) ?? [];
  const texts = written.length === 0 ? ['(30000,)'] : written;
  const found: (readonly number[])[] = [];
  const source = sourceOf(inSolver('STEPS')) ?? '';
  const quoted = IN_LIST.test(source)
    ? written.findIndex((_, i) => /^["']/.test(sourceOf([...inSolver('STEPS'), i]) ?? ''))
    : -1;
  if (quoted >= 0 && isUsed)
    return void report('detectron2/text-step', [...inSolver('STEPS'), quoted], {
      text: written[quoted],
      write: asList(written),
    });
  if (!isUsed && IN_LIST.test(source)) return [];
  const isBare = BARE.test(source);
  for (const text of texts) {
    const numbers = isBare ? undefined : tupleIn(text, texts.length);
    if (numbers === undefined) {
      return void report('detectron2/not-a-tuple', inSolver('STEPS'), {
        text,
        isNumber: isBare || IN_BRACKETS.test(text),
        write: asTuple(text),
      });
    }
    found.push(numbers);
  }
  return found.flat().map(workerScaling(values, run.processes).steps);
};

/** The steps at which the rate falls; undefined after an error. */
const milestonesIn = (
  values: Values,
  total: number,
  context: DialectContext,
): readonly number[] | undefined => {
  const { report } = context;
  const all = stepsIn(values, context, true);
  if (all === undefined) return undefined;
  const written = (values.STEPS as readonly string[] | undefined) ?? [];
  if (all.some((step) => step > 0 && step < 1)) {
    const meant = all.map((step) => Math.round(step < 1 ? step * total : step));
    const write = [...new Set(meant)].sort((a, b) => a - b).join(', ');
    report('field/unusual', inSolver('STEPS'), {
      name: 'STEPS',
      value: written.join(', '),
      expected: `in iterations, as in (${write}${write.includes(',') ? '' : ','})`,
    });
  }
  const dropped = all.filter((step) => step > total);
  if (dropped.length > 0 && written.length > 0)
    report('detectron2/step-dropped', inSolver('STEPS'), { dropped, steps: total }, inSolver('MAX_ITER'));
  const kept = all.filter((step) => step <= total);
  if (kept.some((step, i) => step <= (kept[i - 1] ?? 0)))
    return void report('detectron2/steps-order', inSolver('STEPS'), {});
  if (kept.includes(total))
    return void report('detectron2/step-at-end', inSolver('STEPS'), { step: total }, inSolver('MAX_ITER'));
  return kept;
};

const SCHEDULERS = ['WarmupMultiStepLR', 'WarmupCosineLR', 'WarmupStepWithFixedGammaLR', 'WarmupPolyLR'];

/** The optimizers of projects with Detectron2, which itself has only SGD. */
const OPTIMIZERS = ['SGD', 'ADAMW', 'ADAM'];

/** The names that a solver chooses; `isRefused` if the scheduler or its warm-up is unknown. */
const choicesOf = (values: Values, { report }: DialectContext) => {
  // yacs takes None for any field, and no scheduler has this name.
  const chosen = (field: string, otherwise: string): string =>
    isSet(values[field]) || values[field] === 'None' ? values[field] : otherwise;
  const name = chosen('LR_SCHEDULER_NAME', SCHEDULERS[0]!);
  const isKnown = SCHEDULERS.includes(name);
  if (!isKnown)
    report('detectron2/unknown-scheduler', inSolver('LR_SCHEDULER_NAME'), { name, known: SCHEDULERS });
  const method = chosen('WARMUP_METHOD', 'linear');
  const isWarmUp = method === 'linear' || method === 'constant';
  if (!isWarmUp) report('detectron2/unknown-warmup', inSolver('WARMUP_METHOD'), { method });
  for (const flag of ['NESTEROV', 'RESCALE_INTERVAL'])
    if (isSet(values[flag]) && !/^(?:true|false)$/i.test(values[flag]))
      report('value/type', inSolver(flag), { name: flag, expected: 'true or false', got: values[flag] });
  const optimizer = isSet(values.OPTIMIZER) ? values.OPTIMIZER : 'SGD';
  if (slippedName(optimizer.toUpperCase(), OPTIMIZERS) !== undefined)
    report('detectron2/unknown-optimizer', inSolver('OPTIMIZER'), { name: optimizer, known: OPTIMIZERS });
  return { name, method, optimizer, isRefused: !isKnown || !isWarmUp };
};

const plan = (config: Values, context: DialectContext): Plan | undefined => {
  const values: Values = config.SOLVER ?? {};
  const n = solverNumbers(values, context);
  if (n === undefined) return undefined;
  const { name, method, optimizer, isRefused } = choicesOf(values, context);
  const { MAX_ITER: total, WARMUP_ITERS: warmup } = n;
  const isStepped = name === 'WarmupMultiStepLR';
  const milestones = isStepped ? milestonesIn(values, total, context) : stepsIn(values, context, false) && [];
  if (milestones === undefined || isRefused) return undefined;
  if (name === 'WarmupCosineLR' && n.BASE_LR === 0) {
    context.report('detectron2/not-positive', inSolver('BASE_LR'), { name: 'BASE_LR', value: 0 });
    return undefined;
  }
  const last = n.BASE_LR_END / n.BASE_LR;
  if (name === 'WarmupCosineLR' && !(last >= 0 && last <= 1)) {
    const params = { end: n.BASE_LR_END, base: n.BASE_LR };
    context.report('detectron2/end-above-base', inSolver('BASE_LR_END'), params, inSolver('BASE_LR'));
    return undefined;
  }
  const solver: Solver = {
    name,
    total,
    milestones,
    gamma: n.GAMMA,
    decays: n.NUM_DECAYS,
    end: last,
    warmup,
    factor: n.WARMUP_FACTOR,
    isLinear: method === 'linear',
    isRescaled: isTrue(values.RESCALE_INTERVAL),
    power: n.POLY_LR_POWER,
    ending: n.POLY_LR_CONSTANT_ENDING,
  };
  if (!checkDecays(solver, context)) return undefined;
  const { curve, top } = scheduleCurve(solver);
  if (!isSet(values.BASE_LR))
    context.report('detectron2/default-rate', inSolver('BASE_LR'), { rate: n.BASE_LR });
  checkWarmup(solver, top, context);
  const hyperparameters = {
    learning_rate: scale(curve, n.BASE_LR),
    momentum: constant(n.MOMENTUM),
    weight_decay: constant(n.WEIGHT_DECAY),
  };
  const ofBias = { ...hyperparameters, learning_rate: scale(curve, n.BASE_LR * n.BIAS_LR_FACTOR) };
  return {
    spec: { type: name, ...n, STEPS: milestones, WARMUP_METHOD: method, RESCALE_INTERVAL: solver.isRescaled },
    at: ['SOLVER'],
    optimizer: {
      type: optimizer,
      momentum: n.MOMENTUM,
      nesterov: isTrue(values.NESTEROV),
      weight_decay: n.WEIGHT_DECAY,
    },
    hyperparameters,
    ...(n.BIAS_LR_FACTOR !== 1 && {
      groups: [
        { name: 'bias', match: '*bias', hyperparameters: ofBias },
        { name: 'rest', hyperparameters },
      ],
    }),
    phases: [
      ...(warmup > 0 ? [{ name: 'warm-up', start: 0, length: Math.min(warmup, total) } as const] : []),
      { name: 'decay', start: Math.min(warmup, total), length: Math.max(total - warmup, 0) },
    ],
    warmupAt: inSolver('WARMUP_ITERS'),
    ...(name !== 'WarmupMultiStepLR' && { end: { step: total, field: ['MAX_ITER'] } }),
  };
};

/** The dialect of Detectron2's configs. */
export const detectron2 = defineDialect({
  name: 'detectron2',
  title: 'a Detectron2 config',
  clock: 'update',
  messages: { Config },
  isLoose: true,
  findings,
  scaling: detectron2Scaling,
  runsTags: true,
  covers: { 'detectron2/warmup-covers-run': ['run/warmup-unfinished'] },
  recognize,
  basesIn,
  run: (config, { run }) => {
    const values: Values = config.SOLVER ?? {};
    const steps = solverNumber(values, 'MAX_ITER', SOLVER_DEFAULTS.MAX_ITER);
    const batch = solverNumber(values, 'IMS_PER_BATCH', 16);
    const scaled = workerScaling(values, run.processes);
    return {
      facts: {
        ...((steps ?? 0) > 0 && { num_steps: scaled.steps(steps!) }),
        ...((batch ?? 0) > 0 && { batch_size: scaled.batch(batch!) }),
        ...run,
      },
      places: { num_steps: inSolver('MAX_ITER'), batch_size: inSolver('IMS_PER_BATCH') },
    };
  },
  plan,
});
