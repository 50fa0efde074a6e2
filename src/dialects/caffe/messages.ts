// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  enumeration,
  float,
  int32,
  type Message,
  message,
  repeated,
  string,
} from '../../schema/descriptors/message.ts';

/** A solver file: the run, the optimizer and the learning rate. */
export interface SolverParameter {
  /** The file of the net to train, which also has the learning-rate factors of layers (lr_mult). */
  readonly net: string;
  /** The learning rate at which lr_policy starts. */
  readonly base_lr: number;
  /** The way in which the rate changes: fixed, step, exp, inv, multistep, poly or sigmoid. */
  readonly lr_policy: string;
  /** The factor of step, exp and multistep; the slope of inv and sigmoid. Caffe has no default: if it is left out, it is 0. */
  readonly gamma: number;
  /** The exponent of inv and poly. If it is left out, it is 0, and the rate stays base_lr. */
  readonly power: number;
  /** Iterations from one step to the next (step), or the iteration with half the rate (sigmoid). */
  readonly stepsize: number;
  /** Iterations at which multistep multiplies the rate by gamma, in ascending order. */
  readonly stepvalue: readonly number[];
  /** Iterations of the run. */
  readonly max_iter: number;
  /** Batches whose gradients are summed for one iteration. Default: 1. */
  readonly iter_size: number;
  /** The momentum of SGD and Nesterov, beta1 of Adam. */
  readonly momentum: number;
  /** The factor of the regularization. */
  readonly weight_decay: number;
  /** L2 or L1. Default: "L2". */
  readonly regularization_type: string;
  /** The greatest norm of gradients; below 0 they are not clipped. Default: -1. */
  readonly clip_gradients: number;
  /** SGD, Nesterov, AdaGrad, RMSProp, AdaDelta or Adam. */
  readonly type: string | undefined;
  /** The solver by number or name, in older files. */
  readonly solver_type: 'SGD' | 'NESTEROV' | 'ADAGRAD' | 'RMSPROP' | 'ADADELTA' | 'ADAM' | undefined;
  /** Keeps AdaGrad, RMSProp, AdaDelta and Adam from dividing by 0. Default: 1e-8. */
  readonly delta: number;
  /** beta2 of Adam. Default: 0.999. */
  readonly momentum2: number;
  /** The decay of RMSProp's mean square. Default: 0.99. */
  readonly rms_decay: number;
}

/** A solver file: the run, the optimizer and the learning rate. */
export const SolverParameter: Message<SolverParameter> = /* @__PURE__ */ message('caffe.SolverParameter', {
  net: /* @__PURE__ */ string({ number: 24 }),
  base_lr: /* @__PURE__ */ float({ number: 5 }),
  lr_policy: /* @__PURE__ */ string({ number: 8 }),
  gamma: /* @__PURE__ */ float({ number: 9 }),
  power: /* @__PURE__ */ float({ number: 10 }),
  stepsize: /* @__PURE__ */ int32({ number: 13 }),
  stepvalue: /* @__PURE__ */ repeated(/* @__PURE__ */ int32({ number: 34 })),
  max_iter: /* @__PURE__ */ int32({ number: 7 }),
  iter_size: /* @__PURE__ */ int32({ number: 36, default: 1 }),
  momentum: /* @__PURE__ */ float({ number: 11 }),
  weight_decay: /* @__PURE__ */ float({ number: 12 }),
  regularization_type: /* @__PURE__ */ string({ number: 29, default: 'L2' }),
  clip_gradients: /* @__PURE__ */ float({ number: 35, default: -1 }),
  type: /* @__PURE__ */ string({ number: 40, oneof: 'solver' }),
  solver_type: /* @__PURE__ */ enumeration(
    'caffe.SolverType',
    { SGD: 0, NESTEROV: 1, ADAGRAD: 2, RMSPROP: 3, ADADELTA: 4, ADAM: 5 },
    { number: 30, oneof: 'solver' },
  ),
  delta: /* @__PURE__ */ float({ number: 31, default: 1e-8 }),
  momentum2: /* @__PURE__ */ float({ number: 39, default: 0.999 }),
  rms_decay: /* @__PURE__ */ float({ number: 38, default: 0.99 }),
});
