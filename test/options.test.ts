import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import { convert } from '../src/convert/index.ts';
import { breakpoints } from '../src/define.ts';
import { load as loadAny } from '../src/dialects.ts';
import { exportPython } from '../src/export/index.ts';
import {
  build,
  builtins,
  compare,
  corners,
  createSchedule,
  fill,
  load,
  loadOrThrow,
  pieces,
  read,
  render,
} from '../src/index.ts';
import { loadFile, loadFileOrThrow } from '../src/node.ts';
import { html, points, svg, terminal } from '../src/plot/index.ts';
import { messageFrom } from '../src/proto.ts';
import { constantLearningRate } from '../src/schedules/steps/constant.ts';
import { contract } from '../src/testing.ts';
import { read as readText } from '../src/textproto.ts';
import {
  Adam,
  createMovingAverage,
  createOptimizer,
  LearningRateScheduler,
  Momentum,
  MovingAverage,
  RMSProp,
  SGD,
  scheduled,
} from '../src/tfjs/index.ts';

/** A misspelt option is refused; otherwise it would be silently ignored. */

const text = 'constant_learning_rate { learning_rate: 0.1 }';
const spec = { type: 'constant_learning_rate', learning_rate: 0.1 } as const;
const schedule = createSchedule(spec);
const optimizer = { type: 'adam_optimizer', learning_rate: spec } as const;
const learningRate = 0.1;

interface Door {
  readonly call: (options: never) => unknown;
  /** A misspelt option, and the one that is meant. */
  readonly wrong: string;
  readonly meant: string;
  /** Required options, without which the call would fail for another reason. */
  readonly beside?: object;
}

const doors: { readonly [name: string]: Door } = {
  load: { call: (options) => load(text, options), wrong: 'fileName', meant: 'filename' },
  loadOrThrow: { call: (options) => loadOrThrow(text, options), wrong: 'stict', meant: 'strict' },
  loadFile: { call: (options) => loadFile('none.config', options), wrong: 'mesage', meant: 'message' },
  loadFileOrThrow: {
    call: (options) => loadFileOrThrow('none.config', options),
    wrong: 'unknown_fields',
    meant: 'unknownFields',
  },
  read: { call: (options) => read(text, options), wrong: 'formt', meant: 'format' },
  build: { call: (options) => build(read(text), options), wrong: 'runs', meant: 'run' },
  'run of load': { call: (run) => load(text, { run }), wrong: 'numSteps', meant: 'num_steps' },
  'run of build': { call: (run) => build(read(text), { run }), wrong: 'batchSize', meant: 'batch_size' },
  'load of /dialects': {
    call: (options) => loadAny(text, options),
    wrong: 'dialekt',
    meant: 'dialect',
  },
  'run of load of /dialects': {
    call: (run) => loadAny('base_lr: 0.01 lr_policy: "fixed" max_iter: 100', { run }),
    wrong: 'numSteps',
    meant: 'num_steps',
  },
  exportPython: {
    call: (options) => exportPython(loadOrThrow(text), options),
    wrong: 'builtins',
    meant: 'builtin',
  },
  createSchedule: { call: (options) => createSchedule(spec, options), wrong: 'registy', meant: 'registry' },
  convert: { call: (options) => convert(read(text), 'yaml', options), wrong: 'default', meant: 'defaults' },
  render: { call: (options) => render(load(text), options), wrong: 'colour', meant: 'color' },
  fill: { call: (options) => fill(schedule, [], options), wrong: 'form', meant: 'from' },
  pieces: { call: (options) => pieces(schedule, options), wrong: 'too', meant: 'to' },
  compare: {
    call: (options) => compare(schedule, schedule, 9, options),
    wrong: 'tolerence',
    meant: 'tolerance',
  },
  corners: { call: (options) => corners(schedule, 9, options), wrong: 'limits', meant: 'limit' },
  breakpoints: { call: (options) => breakpoints(schedule, 9, options), wrong: 'limits', meant: 'limit' },
  svg: { call: (options) => svg(schedule, options), wrong: 'heigth', meant: 'height' },
  html: { call: (options) => html(schedule, options), wrong: 'them', meant: 'theme' },
  terminal: { call: (options) => terminal(schedule, options), wrong: 'colour', meant: 'color' },
  points: { call: (options) => points(schedule, options), wrong: 'form', meant: 'from' },
  contract: {
    call: (options) => contract(constantLearningRate, options),
    wrong: 'step',
    meant: 'steps',
    beside: { examples: [{ learning_rate: 0.1 }] },
  },
  'read of /textproto': {
    call: (options) => readText(text, builtins.learningRate, options),
    wrong: 'duplicate',
    meant: 'duplicates',
  },
  messageFrom: {
    call: (options) => messageFrom('message A { }', 'A', options),
    wrong: 'learning_rate',
    meant: 'learningRate',
  },
  createOptimizer: {
    call: (options) => createOptimizer(optimizer, options),
    wrong: 'flavor',
    meant: 'flavour',
  },
  createMovingAverage: {
    call: (options) => createMovingAverage({ optimizer } as never, [], options),
    wrong: 'from',
    meant: 'form',
  },
  MovingAverage: {
    call: (options) => new MovingAverage([], options),
    wrong: 'dinamic',
    meant: 'dynamic',
    beside: { decay: 0.9 },
  },
  LearningRateScheduler: {
    call: (options) => new LearningRateScheduler(schedule, options),
    wrong: 'initial_step',
    meant: 'initialStep',
  },
  scheduled: {
    call: (options) => scheduled(tf.train.sgd(1), schedule, options),
    wrong: 'clipnorm',
    meant: 'clipNorm',
  },
  SGD: {
    call: (options) => new SGD(options),
    wrong: 'nesterof',
    meant: 'nesterov',
    beside: { learningRate },
  },
  Adam: { call: (options) => new Adam(options), wrong: 'beta_1', meant: 'beta1', beside: { learningRate } },
  Momentum: {
    call: (options) => new Momentum(options),
    wrong: 'momentun',
    meant: 'momentum',
    beside: { learningRate },
  },
  RMSProp: {
    call: (options) => new RMSProp(options),
    wrong: 'epsilom',
    meant: 'epsilon',
    beside: { learningRate },
  },
};

describe('options', () => {
  before(() => tf.setBackend('cpu'));

  for (const [name, { call, wrong, meant, beside }] of Object.entries(doors)) {
    it(`${name} refuses ${wrong} and names ${meant}`, () => {
      const expected = `no option "${wrong}": did you mean ${meant}?`;
      expect(() => call({ ...beside, [wrong]: undefined } as never)).to.throw(TypeError, expected);
    });

    it(`${name} refuses an unknown option, and lists its options`, () =>
      expect(() => call({ ...beside, qqqqqqqq: 1 } as never)).to.throw(TypeError, /"qqqqqqqq": it takes /));

    it(`${name} accepts ${meant}`, () =>
      expect(() => call({ ...beside, [meant]: undefined } as never)).not.to.throw(TypeError, /no option/));
  }

  it('are refused if they are not an object', () => {
    for (const options of ['yaml', null, 3, []])
      expect(() => load(text, options as never)).to.throw(TypeError, 'load takes its options as an object');
  });
});
