import { constant, custom } from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { Tree } from '../../syntax/tree.ts';
import {
  type DialectContext,
  defineDialect,
  type Plan,
  type Recognized,
  type StatedFacts,
  type Values,
} from '../dialect.ts';
import { meantName } from '../what_to_write.ts';
import { float32Rate, type Policy, policyCurve, stepsTaken } from './curve.ts';
import { findings } from './findings.ts';
import { SolverParameter } from './messages.ts';
import { caffeScaling } from './scaling.ts';

/**
 * Caffe: solver.prototxt.
 * Source: BVLC/caffe, src/caffe/solvers/sgd_solver.cpp, SGDSolver::GetLearningRate.
 */

const policies = ['fixed', 'step', 'exp', 'inv', 'multistep', 'poly', 'sigmoid'];

/** Fields that only a solver has; a solver has several of them. */
const own = [
  'base_lr',
  'lr_policy',
  'max_iter',
  'stepvalue',
  'stepsize',
  'iter_size',
  'solver_mode',
  'snapshot_prefix',
  'test_iter',
  'test_interval',
];

const recognize = ({ format, root }: Tree): Recognized | undefined => {
  if (format !== 'textproto') return undefined;
  const found = own.filter((name) => root.fields.some((field) => field.name === name));
  if (found.length === 0) return undefined;
  const sureness = found.includes('lr_policy') || found.length > 2 ? 1 : 0.4;
  return { message: 'SolverParameter', sureness, by: found.slice(0, 2).join(' and ') };
};

/** The optimizer type for each of Caffe's solvers, by the values of both fields that can name it. */
const optimizers: { readonly [type: string]: string } = {
  sgd: 'sgd',
  nesterov: 'sgd',
  adagrad: 'adagrad',
  rmsprop: 'rmsprop',
  adadelta: 'adadelta',
  adam: 'adam',
};

/** The names of Caffe's solvers; upper and lower case matter. */
const solvers = ['SGD', 'Nesterov', 'AdaGrad', 'RMSProp', 'AdaDelta', 'Adam'];

const optimizerOf = (solver: Values): NonNullable<Plan['optimizer']> => {
  const name = (solver.type ?? solver.solver_type ?? 'SGD').toLowerCase();
  const type = optimizers[name] ?? name;
  const { momentum, weight_decay, momentum2, delta, rms_decay } = solver;
  switch (type) {
    case 'sgd':
      return { type, momentum, nesterov: name === 'nesterov', weight_decay };
    case 'adam':
      return { type, beta1: momentum, beta2: momentum2, epsilon: delta, weight_decay };
    case 'rmsprop':
      return { type, rho: rms_decay, epsilon: delta, weight_decay };
    default:
      return { type, epsilon: delta, weight_decay };
  }
};

const rate = (value: number): string => formatNumber(value, true);

/** Reports what makes Caffe stop, if anything does. */
const refuse = (solver: Policy, { report }: DialectContext): boolean => {
  const { lr_policy: policy, gamma, stepsize, max_iter } = solver;
  const at = ['lr_policy'];
  if (policy === '') report('caffe/no-policy', at, {});
  else if (!policies.includes(policy)) report('caffe/unknown-policy', at, { policy, names: policies });
  else if (['step', 'sigmoid'].includes(policy) && stepsize <= 0)
    report('caffe/step-size', ['stepsize'], { policy }, at);
  else if (policy === 'poly' && max_iter <= 0) report('caffe/no-length', ['max_iter'], {}, at);
  else if (!['fixed', 'poly'].includes(policy) && gamma < 0)
    report('caffe/negative-slope', ['gamma'], { gamma: rate(gamma), policy }, at);
  else return false;
  return true;
};

/** Fields of programs that grew out of Caffe, which change the rate there. */
const FORKS: { readonly [field: string]: string } = {
  rampup_interval: "NVIDIA's Caffe",
  rampup_lr: "NVIDIA's Caffe",
  min_lr: "NVIDIA's Caffe",
  warmup_iter: "Intel's Caffe",
  warmup_start_lr: "Intel's Caffe",
};

/** Reports surprises of a policy that Caffe accepts. */
const warn = (solver: Policy, { report, isWritten, unlistedAt, run }: DialectContext): void => {
  const { lr_policy: policy, base_lr: base, stepsize, stepvalue, max_iter } = solver;
  const at = ['lr_policy'];
  const isUnset = (name: string): boolean => !isWritten([name]);
  const name = unlistedAt([]).find((each) => Object.hasOwn(FORKS, each));
  if (name !== undefined) report('caffe/fork-rate', [name], { name, program: FORKS[name] });
  if (isUnset('base_lr')) report('caffe/unset-base', ['base_lr'], {});
  if (isWritten(['max_iter']) && max_iter <= 0)
    report('field/range', ['max_iter'], { name: 'max_iter', value: `${max_iter}`, expected: 'above 0' });
  if (isUnset('gamma') && ['step', 'exp'].includes(policy))
    report('caffe/unset-gamma', ['gamma'], { policy, from: policy === 'exp' ? 1 : stepsize }, at);
  if (isUnset('gamma') && policy === 'multistep' && stepvalue.length > 0)
    report('caffe/unset-gamma', ['gamma'], { policy, from: stepsTaken(stepvalue, 0)[0]! }, at);
  if (isUnset('gamma') && ['inv', 'sigmoid'].includes(policy))
    report('caffe/unset-slope', ['gamma'], { policy, rate: rate(policy === 'inv' ? base : base / 2) }, at);
  if (isUnset('power') && ['inv', 'poly'].includes(policy))
    report('caffe/unset-power', ['power'], { policy, base: rate(base) }, at);
  if (policy === 'sigmoid' && solver.gamma > 0 && base > 0) report('caffe/sigmoid-rises', at, {});
  if (policy === 'multistep' && stepvalue.length === 0) report('caffe/no-steps', at, {}, ['stepvalue']);
  if (policy === 'multistep' && stepvalue[0] === 0)
    report('field/unusual', ['stepvalue', 0], {
      name: 'stepvalue',
      value: '0',
      expected: 'above 0, as otherwise the rate drops before the first iteration',
    });
  if (policy === 'multistep') {
    const taken = stepsTaken(stepvalue, run.start_step ?? 0);
    const late = taken.findIndex((each, i) => each !== stepvalue[i]);
    if (late >= 0)
      report('caffe/step-lags', ['stepvalue', late], { value: stepvalue[late]!, taken: taken[late]! });
  }
  if (policy === 'poly' && (run.num_steps ?? 0) > max_iter)
    report('caffe/after-end', ['max_iter'], { end: max_iter });
};

const run = ({ max_iter, iter_size }: Values, { run: given, isWritten }: DialectContext): StatedFacts => ({
  facts: {
    ...(max_iter > 0 && { num_steps: max_iter }),
    ...(isWritten(['iter_size']) && { accumulate: iter_size }),
    ...given,
  },
  places: { num_steps: ['max_iter'], accumulate: ['iter_size'] },
});

/** Reports what makes Caffe's solvers stop, whatever the rate is. */
const refuseSolver = (solver: Values, { report }: DialectContext): boolean => {
  const { type } = optimizerOf(solver);
  const isMoved = ['adagrad', 'rmsprop'].includes(type) && solver.momentum !== 0;
  if (isMoved)
    report('caffe/momentum-refused', ['momentum'], {
      type: type === 'adagrad' ? 'AdaGrad' : 'RMSProp',
      momentum: rate(solver.momentum),
    });
  return isMoved;
};

const plan = (solver: Values, context: DialectContext): Plan | undefined => {
  const policy = solver as unknown as Policy;
  const isRefused = refuseSolver(solver, context);
  if (refuse(policy, context) || isRefused) return undefined;
  // A name that resembles none of Caffe's own may be a solver of a modified Caffe.
  const { type } = solver;
  if (type !== undefined && !solvers.includes(type) && meantName(type, solvers) !== undefined)
    return void context.report('caffe/unknown-solver', ['type'], { type, names: solvers });
  warn(policy, context);
  const start = context.run.start_step ?? 0;
  const exact = policyCurve(policy, start);
  const curve =
    context.float32 === true
      ? custom({
          rate: float32Rate(policy, start),
          breakpoints: [],
          words: `${policy.lr_policy}, in float32`,
        })
      : exact;
  const optimizer = optimizerOf(solver);
  const { base_lr, gamma, power, stepsize, stepvalue, max_iter } = policy;
  return {
    spec: { type: policy.lr_policy, base_lr, gamma, power, stepsize, stepvalue, max_iter },
    at: [],
    optimizer,
    hyperparameters: {
      learning_rate: curve,
      ...('momentum' in optimizer && { momentum: constant(solver.momentum) }),
      weight_decay: constant(solver.weight_decay),
    },
    ...(policy.lr_policy === 'poly' && {
      end: { step: max_iter, field: ['max_iter'] },
      phases: [{ name: 'decay', start: 0, length: max_iter }],
    }),
  };
};

/** The dialect of Caffe's solver files. */
export const caffe = defineDialect({
  name: 'caffe',
  title: 'a Caffe solver',
  clock: 'update',
  messages: { SolverParameter },
  duplicates: 'error',
  refuses: ['field/oneof-twice'],
  findings,
  scaling: caffeScaling,
  mainFields: ['lr_policy', 'base_lr', 'max_iter', 'stepsize', 'stepvalue'],
  covers: {
    'caffe/unset-base': ['run/zero-tail'],
    'caffe/unset-gamma': ['run/zero-tail', 'run/never-changes'],
  },
  recognize,
  run,
  plan,
});
