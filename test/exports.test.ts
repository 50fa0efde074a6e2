import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { moduleUrl } from './support/modules.ts';

/** The exports of every entry of the package. Adding or removing a name is a decision, so it needs a change here. */

const curves = [
  'clamp constant custom exponential hold max min natural power product ramp repeat scale sequence shift steps sum',
  'breakpoints formatRate formatSteps rateOf zeros',
];
const fields = [
  'bool bytes double enumeration fixed32 fixed64 float int32 int64 learningRate map message nested repeated',
  'sfixed32 sfixed64 sint32 sint64 string uint32 uint64',
];
const functions =
  'cosineDecayWithWarmup exponentialDecayWithBurnin exponentialDecayWithWarmup manualStepping';

const entries: { readonly [entry: string]: { readonly file: string; readonly names: readonly string[] } } = {
  '.': {
    file: 'index.ts',
    names: [
      'load loadOrThrow parse read build edit applyEdits createSchedule builtins createRegistry',
      'lint render ConfigError isError formatPath',
      'fill pieces bounds horizon compare corners',
      functions,
    ],
  },
  './define': {
    file: 'define.ts',
    names: [
      'defineSchedule defineOptimizer defineDialect defineRule builtInRules error warning info',
      'epochOf resolve stepOf',
      ...curves,
      ...fields,
    ],
  },
  './core': { file: 'core.ts', names: ['createSchedule ConfigError'] },
  './types': {
    file: 'types.ts',
    names: [
      'clamp offset product repeat scale sequence',
      'cosineDecay cosineDecayRestarts cyclic oneCycle rangeTest stepCosine',
      'cosineDecayLearningRate exponentialDecay exponentialDecayLearningRate inverseSqrt inverseTimeDecay linear',
      'naturalExponentialDecay polynomialDecay power sigmoid tanh constantLearningRate',
      'constant manualStepLearningRate multiStepDecay piecewiseConstant piecewiseInterpolation stepDecay',
      'exponentialDecayWithWarmup noam warmup warmupStableDecay',
    ],
  },
  './schedules': { file: 'schedules/index.ts', names: [functions] },
  './textproto': {
    file: 'textproto.ts',
    names: ['read edit applyEdits ConfigError format parse print without'],
  },
  './proto': { file: 'proto.ts', names: ['messageFrom'] },
  './dialects': { file: 'dialects.ts', names: ['builtInDialects load loadOrThrow'] },
  './node': { file: 'node.ts', names: ['loadFile loadFileOrThrow'] },
  './plot': { file: 'plot/index.ts', names: ['svg html terminal points series stackSvg'] },
  './convert': { file: 'convert/index.ts', names: ['convert'] },
  './export': { file: 'export/index.ts', names: ['exportPython'] },
  './audit': { file: 'audit/index.ts', names: ['audit readLog'] },
  './tfjs': {
    file: 'tfjs/index.ts',
    names: [
      'Adam AdamW Momentum RMSProp SGD MovingAverage ScheduledOptimizer LearningRateScheduler',
      'createOptimizer createMovingAverage registerOptimizers live liveExponentialDecayWithBurnin scheduled',
      'saveTraining resumeTraining pack unpack',
    ],
  },
  './testing': { file: 'testing.ts', names: ['contract'] },
  './schemas': { file: 'schemas/index.ts', names: ['schemas validators'] },
};

describe('exports', () => {
  it('are listed for every entry of the package', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    expect(Object.keys(exports).filter((entry) => !entry.endsWith('.json'))).to.have.members(
      Object.keys(entries),
    );
  });

  for (const [entry, { file, names }] of Object.entries(entries)) {
    it(`of ${entry} are exactly the listed ones`, async () => {
      const found = Object.keys(await import(moduleUrl(`src/${file}`)));
      expect(found).to.have.members(names.join(' ').split(' '));
    });
  }
});
