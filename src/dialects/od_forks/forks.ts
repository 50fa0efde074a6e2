import type { Tree } from '../../syntax/tree.ts';
import type { Recognized } from '../dialect.ts';
import { fieldAt } from '../fields_at.ts';
import { hasSign, signs } from './signs.ts';

/** The projects that copied optimizer.proto, and how to recognize their files. */

export interface Fork {
  readonly title: string;
  /** The repository whose code was read for this dialect; `--dialect-version` begins with it. */
  readonly repo: string;
  /** The name of the field that gives the length of the run. */
  readonly length: 'num_steps' | 'max_iterations' | 'max_steps';
  readonly optimizers: readonly string[];
  readonly rates: readonly string[];
  /** Fields that other forks have and this one does not. */
  readonly lacks?: readonly string[];
  /** Fields of adam_optimizer besides its rate. */
  readonly adam?: readonly string[];
  /** Types that its files may have, but that its code cannot build. */
  readonly notBuilt?: readonly string[];
  /** The part of the project that cannot build these types; by default the whole project. */
  readonly builder?: string;
  /** True if a run without a length stops at once; otherwise it never ends. */
  readonly needsLength?: true;
  /** True if the first step of a manual schedule may be 0. */
  readonly startsAtZero?: true;
}

const three = ['rms_prop_optimizer', 'momentum_optimizer', 'adam_optimizer'];
const four = ['constant', 'exponential_decay', 'manual_step', 'cosine_decay'].map(
  (name) => `${name}_learning_rate`,
);
const early = four.slice(0, 3);
/** Fields that copies made in 2017 do not have yet. */
const burnin = ['burnin_learning_rate', 'burnin_steps', 'min_learning_rate'];
const later = [...burnin, 'warmup'];
const own = ['adagrad', 'adam', 'rmsprop'];
const tables = ['piecewise_constant_decay', 'exponential_decay'];
const inSteps = [
  'decay_steps',
  'burnin_steps',
  'total_steps',
  'warmup_steps',
  'hold_base_rate_steps',
  'step',
];

const common = { length: 'num_steps', optimizers: three, rates: four } as const;
const aster = {
  ...common,
  optimizers: [...three, 'nadam_optimizer', 'adadelta_optimizer'],
  rates: early,
  lacks: later,
  startsAtZero: true,
} as const;
const keras = { length: 'max_steps', needsLength: true, optimizers: own, rates: tables } as const;

export const forks = {
  avod: {
    title: 'AVOD',
    repo: 'kujason/avod',
    length: 'max_iterations',
    optimizers: [...three, 'gradient_descent'],
    rates: early,
    lacks: later,
    notBuilt: ['manual_step_learning_rate'],
  },
  aster: { ...aster, title: 'ASTER', repo: 'bgshih/aster' },
  efifstr: { ...aster, title: 'EFIFSTR', repo: 'Actasidiot/EFIFSTR' },
  caster: {
    ...aster,
    title: 'Caster',
    repo: 'ChenCongGit/Caster',
    optimizers: [...aster.optimizers, 'gradient_descent_optimizer'],
    notBuilt: ['exponential_decay_learning_rate', 'momentum_optimizer', 'rms_prop_optimizer'],
  },
  caster_cn: { ...aster, title: 'Chinese-aster', repo: 'ChenCongGit/Chinese-aster' },
  fss: {
    ...common,
    title: 'fast-semantic-segmentation',
    repo: 'oandrienko/fast-semantic-segmentation',
    optimizers: three.slice(1),
    rates: [...four.slice(0, 2), 'polynomial_decay_learning_rate'],
    lacks: [...burnin, 'use_moving_average', 'moving_average_decay'],
    needsLength: true,
  },
  mtlssl: {
    ...common,
    title: 'mtl-ssl',
    repo: 'wonheeML/mtl-ssl',
    adam: ['epsilon', 'beta1', 'beta2'],
    rates: early,
    lacks: later,
    startsAtZero: true,
  },
  cap2det: {
    ...keras,
    title: 'Cap2Det',
    repo: 'yekeren/Cap2Det',
    optimizers: ['sgd', ...own, 'momentum'],
  },
  vcr: { ...keras, title: 'VCR', repo: 'yekeren/VCR' },
  wssgg: { ...keras, title: 'WSSGG', repo: 'yekeren/WSSGG', rates: [...tables, 'polynomial_decay'] },
  tfdet: { ...common, title: 'tf-detection', repo: 'chao-ji/tf-detection', rates: early, lacks: burnin },
  scenetext: {
    ...common,
    title: 'the oriented scene-text detector',
    repo: 'dafanghe/Tensorflow_SceneText_Oriented_Box_Predictor',
    rates: early,
    lacks: later,
    startsAtZero: true,
  },
  nilskk: {
    ...common,
    adam: ['epsilon'],
    title: "nilskk's copy",
    repo: 'nilskk/models',
    rates: [...four, 'cosine_restart_learning_rate'],
  },
  sketch: {
    ...common,
    adam: ['epsilon'],
    title: "SketchToCircuit's copy",
    repo: 'SketchToCircuit/models',
    rates: [...four, 'exponential_oscillating_learning_rate'],
  },
  deepo: { ...common, title: "Deepomatic's copy", repo: 'Deepomatic/models', lacks: inSteps },
  aniseg: {
    ...common,
    title: 'AniSeg',
    repo: 'jerryli27/AniSeg',
    lacks: [...later, 'hold_base_rate_steps'],
    adam: ['adam_beta1', 'adam_beta2', 'adam_epsilon'],
    // AniSeg makes a tensor from `range(…)`, which works only with Python 2.
    notBuilt: ['manual_step_learning_rate'],
    builder: 'AniSeg on Python 3',
  },
} as const satisfies { readonly [name: string]: Fork };

export type ForkName = keyof typeof forks;

export const forkNames = Object.keys(forks) as ForkName[];

/** The fork that a version names, by its repository or its own name. */
export const forkOfVersion = (version: string): ForkName | undefined =>
  forkNames.find((name) => version === name || version.startsWith(forks[name].repo));

export const recognizeFork = ({ root: { fields } }: Tree): Recognized | undefined => {
  for (const [fork, ...paths] of signs()) {
    const sign = paths.find((path) => hasSign(path, (each) => fieldAt(fields, each) !== undefined));
    if (sign !== undefined) return { message: fork, sureness: 1, by: sign.split('.').at(-1)! };
  }
  // A bare train config, as tf-detection writes it; nothing distinguishes it from one of the API.
  return fields.some(({ name }) => name === 'optimizer')
    ? { message: 'tfdet', sureness: 0.3, by: 'optimizer' }
    : undefined;
};
