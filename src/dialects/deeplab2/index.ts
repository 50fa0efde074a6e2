import { type Curve, constant, ramp, scale, sequence, shift } from '../../curve/curve.ts';
import { formatNumber, groupedDigits } from '../../diagnostics/format_number.ts';
import { error, info, warning } from '../../diagnostics/wording.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type DialectContext, defineDialect, type Plan, type Recognized, type Values } from '../dialect.ts';
import { nameToWrite } from '../what_to_write.ts';
import { ExperimentOptions, SolverOptions } from './messages.ts';
import { deeplab2Scaling } from './scaling.ts';

/**
 * DeepLab2: an experiment's text proto.
 * Source: google-research/deeplab2, trainer/trainer.py, _create_optimizer.
 */

const findings = {
  'deeplab2/unknown-policy': error(
    (p: { policy: string }) =>
      `DeepLab2 has no learning_policy "${p.policy}": ${nameToWrite(p.policy, ['poly', 'cosine'])}`,
  ),
  'deeplab2/unknown-optimizer': error(
    (p: { optimizer: string }) =>
      `DeepLab2 has no optimizer "${p.optimizer}": ${nameToWrite(p.optimizer, ['adam', 'sgd', 'adamw'])}`,
  ),
  'deeplab2/no-length': error(
    (p: { steps: number }) =>
      `training_number_of_steps is ${p.steps}, with which no rate can be computed: write the number of steps`,
  ),
  'deeplab2/negative-power': error(
    (p: { power: string }) =>
      `poly_learning_power is ${p.power}: the rate grows without limit; write a power above 0`,
  ),
  'deeplab2/default': info(
    (p: { name: string; value: string }) => `${p.name} is not set, so it is DeepLab2's default, ${p.value}`,
  ),
  'deeplab2/drops-after-warmup': info(
    (p: { step: number }) =>
      `the rate drops at step ${groupedDigits(p.step)}, where the warm-up ends: DeepLab2 counts the decay from step 0, so the base rate is not held`,
  ),
  'deeplab2/end-above-base': warning(
    () => 'poly_end_learning_rate is above the base rate: the rate rises; check that the two are not swapped',
  ),
} as const;

const SOLVER = ['trainer_options', 'solver_options'];

const recognize = ({ root }: Tree): Recognized | undefined => {
  const has = (name: string): boolean => root.fields.some((field) => field.name === name);
  if (!has('trainer_options')) return undefined;
  const by = has('experiment_name') ? 'experiment_name and trainer_options' : 'trainer_options';
  return { message: 'ExperimentOptions', sureness: 1, by };
};

const decayOf = (
  { learning_policy: policy, poly_learning_power: exponent, poly_end_learning_rate: end }: Values,
  base: number,
  steps: number,
): Curve => {
  if (policy === 'cosine') return ramp(base, 0, 'cosine', steps);
  return exponent === 0 ? constant(base) : ramp(base, end, { shape: 'reversed_power', exponent }, steps);
};

/** The curve for a base rate: a warm-up from 0, then the decay as if there had been no warm-up. */
const curveOf = (solver: Values, base: number): Curve => {
  const { warmup_steps: warmup, training_number_of_steps: steps } = solver;
  const decay = decayOf(solver, base, steps);
  return warmup > 0 ? sequence([warmup, ramp(0, base)], shift(decay, warmup)) : decay;
};

const solverIn = (values: Values): Values | undefined => values.trainer_options?.solver_options;

/** The solver options of an experiment that does not set them. */
const defaultSolver = (): Values =>
  Object.fromEntries(
    Object.entries<Field>(SolverOptions.fields).map(([name, field]) => [name, field.default]),
  );

const shownNumber = (value: number): string => formatNumber(value, true);

const refuse = (solver: Values, { report }: DialectContext): boolean => {
  const { learning_policy: policy, poly_learning_power: power } = solver;
  const { optimizer, training_number_of_steps: steps } = solver;
  const at = (name: string) => [...SOLVER, name];
  if (!['poly', 'cosine'].includes(policy))
    report('deeplab2/unknown-policy', at('learning_policy'), { policy });
  else if (!['adam', 'sgd', 'adamw'].includes(optimizer))
    report('deeplab2/unknown-optimizer', at('optimizer'), { optimizer });
  else if (steps <= 0) report('deeplab2/no-length', at('training_number_of_steps'), { steps });
  else if (policy === 'poly' && power < 0)
    report('deeplab2/negative-power', at('poly_learning_power'), { power: shownNumber(power) });
  else return false;
  return true;
};

const plan = (values: Values, { report, isWritten, ...context }: DialectContext): Plan | undefined => {
  const solver = solverIn(values) ?? defaultSolver();
  for (const name of ['base_learning_rate', 'training_number_of_steps'])
    if (!isWritten([...SOLVER, name]))
      report('deeplab2/default', [...SOLVER, name], { name, value: shownNumber(solver[name]) });
  if (refuse(solver, { report, isWritten, ...context })) return undefined;
  const { base_learning_rate: base, warmup_steps: warmup, training_number_of_steps: steps } = solver;
  const end = solver.learning_policy === 'cosine' ? 0 : solver.poly_end_learning_rate;
  const isConstant = solver.learning_policy === 'poly' && solver.poly_learning_power === 0;
  if (warmup > 0 && warmup < steps && base > end && !isConstant)
    report('deeplab2/drops-after-warmup', [...SOLVER, 'warmup_steps'], { step: warmup });
  if (solver.learning_policy === 'poly' && base >= 0 && solver.poly_end_learning_rate > base)
    report('deeplab2/end-above-base', [...SOLVER, 'poly_end_learning_rate'], {}, [
      ...SOLVER,
      'base_learning_rate',
    ]);
  const isAdamW = solver.optimizer === 'adamw';
  const decay = isAdamW ? solver.adamw_weight_decay : solver.weight_decay;
  const beside = {
    weight_decay: constant(decay),
    ...(solver.optimizer === 'sgd' && { momentum: constant(0.9) }),
  };
  const multiplier = solver.backbone_learning_rate_multiplier;
  const whole = { learning_rate: curveOf(solver, base), ...beside };
  const backbone = {
    learning_rate:
      solver.learning_policy === 'poly'
        ? curveOf(solver, base * multiplier)
        : scale(whole.learning_rate, multiplier),
    ...beside,
  };
  return {
    spec: { type: solver.learning_policy, ...solver },
    at: SOLVER,
    optimizer: { type: solver.optimizer, weight_decay: decay },
    hyperparameters: whole,
    ...(isWritten([...SOLVER, 'backbone_learning_rate_multiplier']) && {
      groups: [
        { name: 'backbone', hyperparameters: backbone },
        { name: 'rest', hyperparameters: whole },
      ],
    }),
    phases: [
      ...(warmup > 0 ? [{ name: 'warm-up', start: 0, length: warmup } as const] : []),
      { name: 'decay', start: Math.max(warmup, 0), length: Math.max(steps - Math.max(warmup, 0), 0) },
    ],
    end: { step: steps, field: ['training_number_of_steps'] },
  };
};

/** The dialect of DeepLab2's experiments. */
export const deeplab2 = defineDialect({
  name: 'deeplab2',
  title: 'a DeepLab2 experiment',
  clock: 'update',
  messages: { ExperimentOptions },
  duplicates: 'error',
  findings,
  scaling: deeplab2Scaling,
  covers: { 'deeplab2/drops-after-warmup': ['rate/jump'] },
  recognize,
  run: (values, { run }) => {
    const steps = solverIn(values)?.training_number_of_steps;
    const batch = values.train_dataset_options?.batch_size;
    return {
      facts: { ...(steps > 0 && { num_steps: steps }), ...(batch > 0 && { batch_size: batch }), ...run },
      places: {
        num_steps: [...SOLVER, 'training_number_of_steps'],
        batch_size: ['train_dataset_options', 'batch_size'],
      },
    };
  },
  plan,
});
