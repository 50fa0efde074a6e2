import { type Curve, constant } from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Plan, Values } from '../dialect.ts';
import type { NetworkName } from './networks.ts';
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

type Check = readonly [isMet: (value: number) => boolean, range: string];

// Negative values, and betas of 1 or more, get the findings that such fields have in every family.
const not0: Check = [(value) => value !== 0, 'above 0'];
const above0: Check = [(value) => value > 0, 'above 0'];
const atLeast0: Check = [(value) => value >= 0, 'of at least 0'];

/** The types of optimizers that a network has, with the checks of their fields, and examples, the usual one first. */
interface Optimizers {
  readonly types: { readonly [type: string]: { readonly [field: string]: Check } };
  readonly examples: { readonly [type: string]: string };
}

const TYPES = ['adam', 'sgd', 'rmsprop'];
const adam = { beta1: not0, beta2: not0, epsilon: above0 };
const ADAM = 'adam { beta1: 0.9 beta2: 0.999 epsilon: 1e-8 }';
const SGD = 'sgd { lr: 0.01 momentum: 0.9 }';
// Any rmsprop gets a finding of its own.
const ofKeras: Optimizers = {
  types: { adam, sgd: {}, rmsprop: {} },
  examples: { adam: ADAM, sgd: 'sgd { momentum: 0.9 }' },
};

/** Networks that stop without an optimizer, and what they check before they train. */
const optimizers: { readonly [N in NetworkName]?: Optimizers } = {
  detectnet_v2: { types: { adam }, examples: { adam: ADAM } },
  yolo_v3: ofKeras,
  yolo_v4: ofKeras,
  retinanet: ofKeras,
  multitask_classification: ofKeras,
  makenet: {
    types: {
      adam: { lr: not0, epsilon: atLeast0 },
      sgd: { lr: not0 },
      rmsprop: { lr: not0, epsilon: atLeast0 },
    },
    examples: { sgd: SGD, adam: 'adam { lr: 0.01 beta1: 0.9 beta2: 0.999 epsilon: 1e-8 }' },
  },
  faster_rcnn: { types: { adam: {}, sgd: {}, rmsprop: {} }, examples: { sgd: SGD, adam: ADAM } },
};

/** Reports an optimizer that is missing, or at whose values the network stops. */
const checkOptimizer = (optimizer: Values | undefined, at: Path, context: TaoContext): void => {
  const { report, isWritten, textAt } = context;
  const { name: net, title: network } = context.network;
  const own = optimizers[net];
  if (own === undefined) return;
  const type = firstMember(optimizer, Object.keys(own.types));
  if (type === undefined) {
    // If no network has the type in the block, the type is misspelt and gets a finding of its own.
    if (isWritten(at) && firstMember(optimizer, TYPES) === undefined) return;
    const named = textAt(at.join('.'))?.toLowerCase() ?? '';
    const example = Object.hasOwn(own.examples, named) ? own.examples[named] : Object.values(own.examples)[0];
    report('tao/no-optimizer', at, { network, example });
    return;
  }
  for (const [name, [isMet, range]] of Object.entries(own.types[type]!)) {
    const value = optimizer![type][name];
    if (!isMet(value))
      report('tao/stops', [...at, type, name], { network, name, value: shownRate(value), range });
  }
};

/** The optimizer of a spec, after findings about it; undefined if it has none. */
export const optimizerOf = (training: Values, at: Path, context: TaoContext): Optimizer | undefined => {
  const { network, report } = context;
  if (network.name === 'efficientdet') return sgd(training.momentum || Math.fround(0.9));
  if (network.name === 'mask_rcnn') return sgd(training.momentum);
  // In Transfer Learning Toolkit 1.0, whose schedule was flat, the optimizer of classification was a name.
  if (!context.isWritten([...at, 'lr_config', 'scheduler']))
    checkOptimizer(training.optimizer, [...at, 'optimizer'], context);
  const type = firstMember(training.optimizer, TYPES);
  if (type === undefined) return undefined;
  const place = [...at, 'optimizer', type];
  const { lr = 0, decay = 0, ...fields } = training.optimizer[type];
  if (type === 'rmsprop' && network.failsOnRmsprop === true)
    report('tao/rmsprop', place, { network: network.title });
  if (lr !== 0)
    report('tao/ignores-lr', [...place, 'lr'], {
      lr: shownRate(lr),
      isNeeded: network.name === 'makenet',
    });
  if (decay !== 0) report('tao/keras-decay', [...place, 'decay'], { decay: shownRate(decay) });
  if (type === 'sgd') return sgd(fields.momentum, fields.nesterov);
  const { epsilon } = fields;
  if (type === 'rmsprop') return { optimizer: { type, rho: fields.rho, momentum: fields.momentum, epsilon } };
  return {
    optimizer: { type, beta1: fields.beta1 || fields.beta_1, beta2: fields.beta2 || fields.beta_2, epsilon },
  };
};
