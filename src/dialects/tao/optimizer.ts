import { type Curve, constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Plan, Values } from '../dialect.ts';
import { firstMember, shownRate, type TaoContext } from './schedule_context.ts';

/** Maps the optimizers of TAO to built-in types. */

interface Optimizer {
  readonly optimizer: NonNullable<Plan['optimizer']>;
  readonly momentum?: Curve;
}

const sgd = (momentum: number, nesterov = false): Optimizer => ({
  optimizer: { type: 'sgd', momentum, nesterov },
  momentum: constant(momentum),
});

/** The optimizer of a spec, after findings about it; undefined if it has none. */
export const optimizerOf = (training: Values, at: Path, context: TaoContext): Optimizer | undefined => {
  const { network, report } = context;
  if (network.name === 'efficientdet') return sgd(training.momentum || Math.fround(0.9));
  if (network.name === 'mask_rcnn') return sgd(training.momentum);
  const type = firstMember(training.optimizer, ['adam', 'sgd', 'rmsprop']);
  if (type === undefined) return undefined;
  const place = [...at, 'optimizer', type];
  const { lr = 0, decay = 0, ...fields } = training.optimizer[type];
  if (type === 'rmsprop' && network.failsOnRmsprop === true)
    report('tao/rmsprop', place, { network: network.title });
  if (lr !== 0) report('tao/ignores-lr', [...place, 'lr'], { lr: shownRate(lr) });
  if (decay !== 0) report('tao/keras-decay', [...place, 'decay'], { decay: shownRate(decay) });
  if (type === 'sgd') return sgd(fields.momentum, fields.nesterov);
  const { epsilon } = fields;
  if (type === 'rmsprop') return { optimizer: { type, rho: fields.rho, momentum: fields.momentum, epsilon } };
  return {
    optimizer: { type, beta1: fields.beta1 || fields.beta_1, beta2: fields.beta2 || fields.beta_2, epsilon },
  };
};
