import type { Row } from './row.ts';

/** Plans of Caffe. */

const solver = (more: string): string => `base_lr: 0.5 max_iter: 100 weight_decay: 0.25 ${more}`;
export const caffe = (
  [
    {
      reason: 'half of the rate at the middle of a sigmoid, in float32',
      text: solver('lr_policy: "sigmoid" gamma: 0.5 stepsize: 10'),
      options: { float32: true },
      codes: ['caffe/sigmoid-rises'],
      rates: [[10, 0.25]],
    },
    {
      reason: 'a polynomial in a run that is longer than max_iter',
      text: solver('lr_policy: "poly" power: 2'),
      options: { run: { num_steps: 150 } },
      codes: ['caffe/after-end'],
      rates: [[50, 0.125]],
    },
    {
      reason: 'Adam',
      text: solver('lr_policy: "fixed" type: "Adam" momentum: 0.5 momentum2: 0.25 delta: 0.125'),
      optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.125, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'RMSProp',
      text: solver('lr_policy: "fixed" type: "RMSProp" rms_decay: 0.5 delta: 0.25'),
      optimizer: { type: 'rmsprop', rho: 0.5, epsilon: 0.25, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'AdaGrad',
      text: solver('lr_policy: "fixed" type: "AdaGrad" delta: 0.25'),
      optimizer: { type: 'adagrad', epsilon: 0.25, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'the number of a solver, in its older field',
      text: solver('lr_policy: "fixed" solver_type: NESTEROV momentum: 0.5'),
      optimizer: { type: 'sgd', momentum: 0.5, nesterov: true, weight_decay: 0.25 },
      others: { momentum: 0.5, weight_decay: 0.25 },
    },
    {
      reason: 'a solver that is not known here',
      text: solver('lr_policy: "fixed" type: "Other" delta: 0.5'),
      optimizer: { type: 'other', epsilon: 0.5, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'an inverse with a negative power rises without an end',
      text: solver('lr_policy: "inv" gamma: 0.5 power: -1'),
      optimizer: { type: 'sgd', momentum: 0, nesterov: false, weight_decay: 0.25 },
      rates: [
        [0, 0.5],
        [2, 1],
        [98, 25],
      ],
    },
    {
      reason: 'stairs',
      text: solver('lr_policy: "step" gamma: 0.5 stepsize: 10'),
      rates: [
        [9, 0.5],
        [10, 0.25],
      ],
    },
    {
      reason: 'stairs that go on after max_iter',
      text: solver('lr_policy: "step" gamma: 0.5 stepsize: 100'),
      options: { run: { num_steps: 200 } },
      rates: [[150, 0.25]],
    },
    {
      reason: 'a polynomial after max_iter',
      text: solver('lr_policy: "poly" power: 1'),
      options: { run: { num_steps: 200 } },
      codes: ['caffe/after-end', 'rate/negative'],
    },
    {
      reason: 'an exponential',
      text: solver('lr_policy: "exp" gamma: 0.5'),
      rates: [[2, 0.125]],
    },
    {
      reason: 'an inverse',
      text: solver('lr_policy: "inv" gamma: 1 power: 1'),
      rates: [
        [1, 0.25],
        [3, 0.125],
      ],
    },
    {
      reason: 'steps out of order, of which one is taken each iteration',
      text: solver('lr_policy: "multistep" gamma: 0.5 stepvalue: 20 stepvalue: 10'),
      codes: ['caffe/step-lags'],
      rates: [
        [19, 0.5],
        [20, 0.25],
        [21, 0.125],
      ],
    },
    {
      reason: 'a polynomial, the only policy with an end',
      text: solver('lr_policy: "poly" power: 2'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a sigmoid that is half-way up at stepsize',
      text: solver('lr_policy: "sigmoid" gamma: 0.5 stepsize: 10'),
      codes: ['caffe/sigmoid-rises'],
      rates: [
        [0, 0.5 / (1 + Math.exp(5))],
        [10, 0.25],
        [12, 0.5 / (1 + Math.exp(-1))],
      ],
    },
    {
      reason: 'a sigmoid with gamma 0, which is half-way up throughout',
      text: solver('lr_policy: "sigmoid" gamma: 0 stepsize: 10'),
      codes: [],
      rates: [
        [0, 0.25],
        [900, 0.25],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'caffe', others: { momentum: 0, weight_decay: 0.25 }, ...row }));
