import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { findings } from '../../src/dialects/tao/findings.ts';
import { load, loadOrThrow } from '../../src/dialects.ts';
import { bounds, corners } from '../../src/index.ts';
import { svg } from '../../src/plot/index.ts';
import { type DialectRecord, describeRecords } from '../support/dialect_records.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';
import { expectWhole } from '../support/whole.ts';

/** Our texts do not name the network, and networks read the same text differently, so the record names it. */
describeRecords('tao', {
  tolerance: 4e-7,
  ending: 'txt',
  options: ({ text, net }) => (text === undefined ? {} : { message: net }),
});

describeReference('the network of public TAO specs', () => {
  for (const { file, net } of referenceJson<readonly DialectRecord[]>('dialects', 'tao.json'))
    if (file !== undefined)
      it(`${net}: ${file}`, () =>
        expect(load(readFileSync(referencePath('dialects', 'tao', file), 'utf8')).config.message).to.equal(
          net,
        ));
});

interface Case {
  readonly reason: string;
  readonly text: string;
  readonly codes: readonly string[];
  readonly network?: string;
  readonly run?: { readonly [fact: string]: number };
  /** Rates at steps. */
  readonly rates?: readonly (readonly [step: number, rate: number])[];
}

const shared = (schedule: string, optimizer = 'adam { beta1: 0.9 beta2: 0.999 epsilon: 1e-8 }'): string =>
  `yolov4_config { } training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { ${schedule} } optimizer { ${optimizer} } }`;
const annealing = (fields: string): string =>
  shared(
    `soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 ${fields} }`,
  );
const classification = (config: string, optimizer = 'optimizer { sgd { momentum: 0.9 lr: 0.01 } }'): string =>
  `train_config { batch_size_per_gpu: 10 n_epochs: 10 ${optimizer} lr_config { ${config} } }`;
const fasterRcnn = (schedule: string): string =>
  `training_config { batch_size_per_gpu: 10 num_epochs: 10 optimizer { rmsprop { } } learning_rate { ${schedule} } }`;
const unet = (fields: string): string =>
  `training_config { batch_size: 10 epochs: 5 learning_rate: 0.0001 ${fields} }`;
const maskRcnn = (steps: string, levels: string): string =>
  `train_batch_size: 2 num_epochs: 10 num_examples_per_epoch: 100 init_learning_rate: 0.5 learning_rate_steps: "${steps}" learning_rate_decay_levels: "${levels}"`;

const cases: readonly Case[] = [
  {
    reason: 'shares refer to the length of the run, which follows from the examples',
    text: annealing(''),
    codes: [],
    rates: [
      [300, Math.fround(1e-4)],
      [1000, Math.fround(1e-6)],
    ],
  },
  { reason: 'the examples are missing', text: annealing(''), run: {}, codes: ['run/missing-fact'] },
  {
    reason: 'the steps of the run replace examples and epochs',
    text: annealing(''),
    run: { num_steps: 500 },
    codes: [],
    rates: [[500, Math.fround(1e-6)]],
  },
  {
    reason: 'GPUs multiply the rates, and shorten the run',
    text: annealing(''),
    run: { examples: 1000, processes: 4 },
    codes: ['tao/times-gpus'],
    rates: [
      [100, 4 * Math.fround(1e-4)],
      [250, 4 * Math.fround(1e-6)],
    ],
  },
  {
    reason: 'min equals max',
    text: annealing('min_learning_rate: 1e-4'),
    codes: ['field/twice', 'tao/rate-order'],
  },
  { reason: 'a share above 1', text: annealing('annealing: 1.5'), codes: ['field/twice', 'tao/range'] },
  {
    reason: 'soft_start is after annealing',
    text: annealing('soft_start: 0.6'),
    codes: ['field/twice', 'tao/share-order'],
  },
  { reason: 'no schedule', text: shared(''), codes: ['tao/no-schedule'] },
  {
    reason: 'a schedule of another network',
    text: shared('early_stopping_annealing_schedule { }'),
    codes: ['tao/wrong-schedule'],
  },
  {
    reason: 'rmsprop fails in the builder of YOLO',
    text: shared(
      'soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 }',
      'rmsprop { rho: 0.9 }',
    ),
    codes: ['tao/rmsprop'],
  },
  {
    reason: 'after soft_start too few steps are left for the cosine, so it ends above its minimum',
    text: shared(
      'soft_start_cosine_annealing_schedule { min_learning_rate: 1e-7 max_learning_rate: 1e-4 soft_start: 0.3 }',
    ),
    codes: ['tao/cosine-ends-high'],
  },
  {
    reason: 'a cosine over the whole run ends at its minimum',
    text: shared('soft_start_cosine_annealing_schedule { min_learning_rate: 1e-7 max_learning_rate: 1e-4 }'),
    codes: [],
    rates: [[1000, Math.fround(1e-7)]],
  },
  {
    reason: 'fewer examples than GPUs give epochs of 0 steps',
    text: classification('cosine { learning_rate: 0.1 }'),
    run: { examples: 20, processes: 8 },
    codes: ['tao/no-steps', 'tao/ignores-lr'],
  },
  {
    reason: 'the step schedule is smooth',
    text: classification('step { learning_rate: 0.5 step_size: 10 gamma: 0.25 }'),
    codes: ['tao/smooth-step', 'tao/ignores-lr'],
    rates: [
      [0, 0.5],
      [50, 0.25],
      [100, 0.125],
    ],
  },
  {
    reason: 'a missing factor is 0',
    text: classification('step { learning_rate: 0.5 step_size: 10 }'),
    codes: ['tao/unset-factor', 'tao/ignores-lr'],
    rates: [[1, 0]],
  },
  {
    reason: 'stairs of one step are stairs',
    text: classification('step { learning_rate: 0.5 step_size: 1 gamma: 0.25 }'),
    run: { num_steps: 100 },
    codes: ['tao/ignores-lr'],
  },
  {
    reason:
      'a rate of 0 has one finding, not one more about its factor, or about a warm-up that never reaches it',
    text: maskRcnn('[50]', '[0.1]').replace(
      'rate: 0.5',
      'rate: 0 warmup_learning_rate: 0.01 warmup_steps: 1000',
    ),
    codes: ['tao/unset-rate'],
  },
  {
    reason: 'a missing percentage',
    text: classification('step { learning_rate: 0.5 gamma: 0.1 }'),
    codes: ['tao/range', 'tao/ignores-lr'],
  },
  {
    reason: 'a percentage of less than a step',
    text: classification('step { learning_rate: 0.5 gamma: 0.1 step_size: 1 }'),
    run: { num_steps: 50 },
    codes: ['tao/step-size', 'tao/ignores-lr'],
  },
  {
    reason: 'the warm-up starts at a rate that no field sets',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 0.1 annealing_points: 0.5 annealing_divider: 10 }',
    ),
    codes: ['tao/fixed-start', 'tao/ignores-lr'],
    rates: [
      [0, 3e-4],
      [500, 0.5],
      [501, 0.05],
    ],
  },
  {
    reason: 'the warm-up falls to a smaller rate',
    text: classification('soft_anneal { learning_rate: 0.0001 soft_start: 0.1 }'),
    codes: ['tao/warmup-falls', 'tao/ignores-lr'],
  },
  {
    reason: 'points do not ascend',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_points: 0.5 annealing_points: 0.25 }'),
    codes: ['tao/points', 'tao/ignores-lr'],
  },
  {
    reason: 'the network does not train',
    text: fasterRcnn('soft_start { start_lr: 0.1 }'),
    codes: ['tao/unset-rate'],
    rates: [[0, 0]],
  },
  {
    reason: 'classification checks its rate before it trains',
    text: classification('cosine { min_lr_ratio: -0.5 }'),
    codes: ['tao/range', 'tao/range', 'tao/ignores-lr'],
  },
  {
    reason: 'classification refuses a negative rate in every schedule',
    text: classification('step { learning_rate: -0.5 step_size: 10 gamma: 0.25 }'),
    codes: ['tao/range', 'tao/ignores-lr'],
  },
  {
    reason: 'classification checks the divisor even if no point uses it',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_divider: -2 }'),
    codes: ['tao/range', 'tao/ignores-lr'],
  },
  {
    reason: 'Faster R-CNN never divides a rate of 0',
    text: fasterRcnn('soft_start { base_lr: 0 annealing_points: 0.5 }'),
    codes: ['tao/unset-rate'],
    rates: [[600, 0]],
  },
  {
    reason: 'classification stops without an lr, although it does not use the lr',
    text: classification('cosine { learning_rate: 0.5 }', 'optimizer { sgd { momentum: 0.9 } }'),
    codes: ['tao/stops'],
    rates: [[0, 0.5]],
  },
  {
    reason: 'an optimizer is missing',
    text: classification('cosine { learning_rate: 0.5 }', ''),
    codes: ['tao/no-optimizer'],
    rates: [[0, 0.5]],
  },
  {
    reason: 'DetectNet_v2 has only adam',
    text: shared(
      'soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 }',
      'sgd { momentum: 0.9 }',
    ),
    network: 'detectnet_v2',
    codes: ['tao/no-optimizer'],
  },
  {
    reason: 'YOLO checks betas and epsilon',
    text: shared(
      'soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 }',
      'adam { beta1: 0 beta2: 0.999 }',
    ),
    codes: ['tao/stops', 'tao/stops'],
  },
  {
    reason: 'a rise of less than a step leaves only the first step low',
    text: annealing('').replace('soft_start: 0.1', 'soft_start: 1e-9'),
    codes: [],
    rates: [
      [0, Math.fround(1e-6)],
      [1, Math.fround(1e-4)],
    ],
  },
  {
    reason: 'the schedule replaces the rate of the optimizer, but not its decay',
    text: classification('cosine { learning_rate: 0.5 }', 'optimizer { sgd { lr: 0.25 decay: 0.5 } }'),
    codes: ['tao/ignores-lr', 'tao/keras-decay'],
  },
  {
    reason: 'the flat block of TAO 1.0, in which the optimizer is only a name',
    text: classification(
      'scheduler: "soft_anneal" learning_rate: 0.5 soft_start: 0.0 annealing_points: "0.25, 0.5" annealing_divider: 10',
      'optimizer: "sgd"',
    ),
    codes: ['value/type', 'tao/old-layout'],
    rates: [
      [250, 0.5],
      [251, 0.05],
      [501, 0.005],
    ],
  },
  {
    reason: 'warmup_steps of UNet only affect its profiler: there is no warm-up',
    text: unet('warmup_steps: 100'),
    codes: ['tao/profiling-warmup'],
    rates: [[0, Math.fround(1e-4)]],
  },
  {
    reason: 'a decay of 0 steps',
    text: unet('lr_scheduler { cosine_decay { alpha: 0.1 } }'),
    codes: ['tao/no-decay-steps'],
  },
  {
    reason: 'steps and levels are lists in strings; the boundary step still has the old rate',
    text: maskRcnn('[100, 200,]', '(0.5, .25)'),
    codes: [],
    rates: [
      [100, 0.5],
      [101, 0.25],
      [201, 0.125],
    ],
  },
  {
    reason: 'an unknown name at the top level does not affect the rate',
    text: `${annealing('')} road`,
    codes: ['syntax/missing-value'],
    rates: [[0, Math.fround(1e-6)]],
  },
  {
    reason: 'two boundaries at one step, and one before the run: the rates between them never count',
    text: maskRcnn('[-5, 100, 100]', '[0.5, 0.25, 0.125]'),
    codes: [],
    rates: [
      [0, 0.25],
      [100, 0.25],
      [101, 0.0625],
    ],
  },
  {
    reason: 'all boundaries are before the run',
    text: maskRcnn('[-5]', '[0.5]'),
    codes: [],
    rates: [[0, 0.25]],
  },
  {
    reason: 'TensorFlow refuses boundaries that are floats',
    text: maskRcnn('[10.0]', '[0.5]'),
    codes: ['tao/list'],
  },
  {
    reason: 'a number in parentheses is not a tuple in Python',
    text: maskRcnn('(10)', '[0.5]'),
    codes: ['tao/list'],
  },
  { reason: 'one number is not a list in Python', text: maskRcnn('[10]', '0.5'), codes: ['tao/list'] },
  {
    reason: 'Mask R-CNN needs its examples even if the steps are known',
    text: maskRcnn('[10]', '[0.5]')
      .replace('num_examples_per_epoch: 100', 'total_steps: 100')
      .replace('num_epochs: 10', ''),
    codes: ['tao/stops'],
    rates: [[11, 0.25]],
  },
  { reason: 'code in a list is not run', text: maskRcnn('[10 * 2]', '[0.5]'), codes: ['tao/list'] },
  { reason: 'steps do not ascend', text: maskRcnn('[20, 10]', '[0.5, 0.25]'), codes: ['tao/list'] },
  { reason: 'a level is missing', text: maskRcnn('[10, 20]', '[0.5]'), codes: ['tao/list-lengths'] },
  {
    reason: 'early stopping depends on the data',
    text: shared(
      'early_stopping_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start_epochs: 2 }',
    ),
    network: 'detectnet_v2',
    codes: ['tao/early-stopping'],
  },
  {
    reason: 'a spec that several networks could read',
    text: annealing('').replace('yolov4_config { }', ''),
    codes: ['tao/open-network'],
  },
  {
    reason: 'the network is given as an option',
    text: annealing('').replace('yolov4_config { }', ''),
    network: 'retinanet',
    codes: [],
  },
  {
    reason: 'SSD checks shares before training',
    text: annealing('soft_start: 0').replace('yolov4_config', 'ssd_config'),
    codes: ['field/twice', 'tao/range'],
  },
];

describe('TAO specs', () => {
  for (const { reason, text, codes, network, run = { examples: 1000 }, rates = [] } of cases)
    it(reason, () => {
      const result = load(text, {
        run,
        format: 'textproto',
        ...(network !== undefined && { message: network }),
      });
      expect(result.config.dialect).to.equal('tao');
      expect(result.diagnostics.map(({ code }) => code)).to.have.members(codes);
      expectWhole(result.diagnostics);
      for (const { code, path } of result.diagnostics)
        if (code.startsWith('tao/')) expect(path, code).not.to.be.empty;
      for (const [step, rate] of rates)
        expect(result.ok && result.schedule(step)).to.be.closeTo(rate, 1e-12 * rate, `step ${step}`);
    });

  it('have a case for every finding', () =>
    expect(
      Object.keys(findings).filter((code) => !cases.some(({ codes }) => codes.includes(code))),
    ).to.deep.equal([]));

  it('know the extremes and the corners of rates in float32', () => {
    const { schedule } = loadOrThrow(annealing(''), { run: { examples: 1000 }, message: 'detectnet_v2' });
    expect(corners(schedule, 2000).map(({ at }) => Math.round(at))).to.deep.equal([100, 500, 1000]);
    const { min, max } = bounds(schedule, 0, 1000);
    expect([min, max]).to.deep.equal([schedule(0), schedule(300)]);
    expect(bounds(schedule, 50, 80).max).to.equal(schedule(80));
  });

  it('rise to their peak without a jump, even if the rise does not end at a whole step', () => {
    const cosine = shared(
      'soft_start_cosine_annealing_schedule { min_learning_rate: 1e-7 max_learning_rate: 1e-4 soft_start: 0.3 }',
    );
    for (const text of [annealing(''), cosine]) {
      const { schedule } = loadOrThrow(text, { run: { examples: 1000 } });
      expect(corners(schedule, 1000).filter(({ jump }) => jump)).to.deep.equal([]);
    }
  });

  it('refuse a config in which a field of the schedule has no value', () =>
    expect(load(`${maskRcnn('[10]', '[0.5]')} warmup_steps`).ok).to.equal(false));

  it('names the networks if the message is not a network', () =>
    expect(() => load(annealing(''), { message: 'yolo' })).to.throw(TypeError, 'retinanet'));
});

describe('docs/dialects/tao.md', () => {
  const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const page = read('docs/dialects/tao.md');
  const example = read('configs/dialects/tao.txt');
  const spec = { filename: 'tao.txt', run: { examples: 6434 } };

  it('has a section for every finding, with its severity', () => {
    const said = [...page.matchAll(/^### `(tao\/[\w-]+)`\n\n\*\*(\w+)\.\*\*/gm)].map(([, code, severity]) => [
      code,
      severity!.toLowerCase(),
    ]);
    const meant = Object.entries(findings).map(([code, { severity }]) => [code, severity]);
    expect(said).to.have.deep.members(meant);
  });

  it('is the page that findings link to', () =>
    expect(load(annealing(''), { run: { examples: 100, processes: 2 } }).diagnostics[0]!.docs).to.equal(
      'docs/dialects/tao.md#taotimes-gpus',
    ));

  it('shows the example, which gives no findings', () => {
    const [, shown = ''] = page.split('```\n');
    expect(example).to.include(shown.split('\n').slice(0, -2).join('\n'));
    expect(load(example, spec).diagnostics).to.deep.equal([]);
  });

  it('has the picture of the example', () => {
    const { schedule, run } = loadOrThrow(example, spec);
    expect(read('docs/dialects/tao.svg')).to.equal(svg(schedule, { to: run.num_steps! }));
  });
});
