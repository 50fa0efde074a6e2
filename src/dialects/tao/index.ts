import { formatSteps } from '../../curve/words/format.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { type DialectContext, defineDialect, type Plan, type Values } from '../dialect.ts';
import { findings } from './findings.ts';
import { OptimizerConfig } from './messages.ts';
import { type Network, type NetworkName, networks, OPEN } from './networks.ts';
import { optimizerOf } from './optimizer.ts';
import { listIn } from './python_list.ts';
import { recognizeTao } from './recognize.ts';
import { blockOf, type StatedTraining, saidIn, trainingRun } from './run.ts';
import { taoScaling } from './scaling.ts';
import { firstMember, type ScheduleMeaning, type TaoContext } from './schedule_context.ts';
import { classificationStep, fasterRcnnStep, taoSchedules } from './schedules.ts';
import { efficientDet, maskRcnn, unet } from './schedules_of_networks.ts';

/**
 * NVIDIA TAO, before: Transfer Learning Toolkit.
 * Source: NVIDIA/tao_tensorflow1_backend, cv/common/utils.py, core/hooks/utils.py, and the code of each network.
 */

const isNetwork = (name: string): name is NetworkName => Object.hasOwn(networks, name);

/**
 * The network of a spec. If several are possible, the spec is read like one that needs an optimizer if it has one,
 * else like one that does not.
 */
const networkOf = ({ message, isWritten }: DialectContext): NetworkName =>
  isNetwork(message) ? message : isWritten(['training_config', 'optimizer']) ? 'yolo_v4' : 'ssd';

/** A schedule as a spec, with its place. */
interface Found {
  readonly type: string;
  readonly at: Path;
  readonly fields: Values;
  readonly meaning: ScheduleMeaning | undefined;
}

/** Reads the schedule from the only block that is written; its name is one of `types`. */
const blockIn = (
  holder: Values | undefined,
  at: Path,
  types: readonly string[],
  context: TaoContext,
  schedule: (type: string, fields: Values, context: TaoContext) => ScheduleMeaning | undefined,
): Found | undefined => {
  const type = firstMember(holder, types);
  if (type === undefined)
    return void context.report('tao/no-schedule', [...at, types[0]!], {
      network: context.network.title,
      types: types.join(' or '),
    });
  const place = [...at, type];
  const fields = holder![type];
  return { type, at: place, fields, meaning: schedule(type, fields, { ...context, at: place }) };
};

const shared = (training: Values, at: Path, context: TaoContext): Found | undefined => {
  const { title, schedules: types } = context.network;
  return blockIn(
    training.learning_rate,
    [...at, 'learning_rate'],
    [
      'soft_start_annealing_schedule',
      'soft_start_cosine_annealing_schedule',
      'early_stopping_annealing_schedule',
    ],
    context,
    (type, fields, inner) =>
      types.includes(type)
        ? taoSchedules[type]!(fields, inner)
        : void context.report('tao/wrong-schedule', inner.at, {
            network: title,
            type,
            types: types.join(' or '),
          }),
  );
};

/** The block of Transfer Learning Toolkit 1.0: flat, with the shares in one string. */
const flat = (config: Values, at: Path, context: TaoContext): Found | undefined => {
  const { scheduler: type, step, soft_anneal, cosine, ...fields } = config;
  const schedule = type === 'step' ? classificationStep : taoSchedules[type];
  if (!['step', 'soft_anneal', 'cosine'].includes(type) || schedule === undefined)
    return void context.report('tao/no-schedule', [...at, 'scheduler'], {
      network: context.network.title,
      types: '"step", "soft_anneal" or "cosine"',
    });
  context.report('tao/old-layout', at, {});
  const points = listIn(config.annealing_points);
  if (points === undefined) return void context.report('tao/points', [...at, 'annealing_points'], {});
  const read = { ...fields, annealing_points: points };
  return { type, at, fields: read, meaning: schedule(read, { ...context, at }) };
};

const classification = (training: Values, above: Path, context: TaoContext): Found | undefined => {
  const at = [...above, 'lr_config'];
  const config = training.lr_config;
  if (context.isWritten([...at, 'scheduler'])) return flat(config, at, context);
  return blockIn(config, at, ['step', 'soft_anneal', 'cosine'], context, (type, fields, inner) =>
    (type === 'step' ? classificationStep : taoSchedules[type]!)(fields, inner),
  );
};

const fasterRcnn = (training: Values, above: Path, context: TaoContext): Found | undefined => {
  const isOld = training.learning_rate === undefined && training.lr_scheduler !== undefined;
  const name = isOld ? 'lr_scheduler' : 'learning_rate';
  if (isOld) context.report('tao/old-layout', [...above, name], {});
  return blockIn(training[name], [...above, name], ['soft_start', 'step'], context, (type, fields, inner) =>
    (type === 'step' ? fasterRcnnStep : taoSchedules[type]!)(fields, inner),
  );
};

const ofUnet = (training: Values, at: Path, context: TaoContext): Found | undefined => {
  const base = training.learning_rate || Math.fround(1e-4);
  if (context.isWritten([...at, 'warmup_steps']))
    context.report('tao/profiling-warmup', [...at, 'warmup_steps'], {});
  if (training.lr_scheduler === undefined)
    return {
      type: 'constant',
      at,
      fields: { learning_rate: base },
      meaning: unet(undefined, {}, base, context),
    };
  const found = blockIn(
    training.lr_scheduler,
    [...at, 'lr_scheduler'],
    ['exponential_decay', 'cosine_decay'],
    context,
    (type, fields, inner) => unet(type, fields, base, inner),
  );
  return found && { ...found, fields: { learning_rate: base, ...found.fields } };
};

const whole =
  (type: string, schedule: typeof efficientDet) =>
  (training: Values, at: Path, context: TaoContext): Found => ({
    type,
    at,
    fields: training,
    meaning: schedule(training, { ...context, at }),
  });

const readers: { readonly [N in NetworkName]?: typeof shared } = {
  makenet: classification,
  faster_rcnn: fasterRcnn,
  unet: ofUnet,
  efficientdet: whole('cosine', efficientDet),
  mask_rcnn: whole('step', maskRcnn),
};

/** The steps of the run, or a finding that names what is needed to know them. */
const totalOf =
  (
    { run, need, report }: DialectContext,
    network: Network,
    said: StatedTraining,
  ): (() => number | undefined) =>
  () => {
    const { num_steps: total } = run;
    if (total !== undefined && total < 1)
      return void report('tao/no-steps', said.at, { network: network.title, steps: formatSteps(total) });
    if (total !== undefined) return total;
    if (run.epochs === undefined) return need('epochs', [...said.at, said.epochs]);
    if (run.batch_size === undefined) return need('batch_size', [...said.at, said.batch]);
    return need('examples', [...said.at, said.examples ?? said.epochs]);
  };

const plan = (values: Values, context: DialectContext): Plan | undefined => {
  const name = networkOf(context);
  const network: TaoContext['network'] = { ...networks[name], name };
  if (context.message === OPEN)
    context.report('tao/open-network', ['training_config'], {
      network: network.title,
      names: [
        'detectnet_v2',
        'ssd',
        'yolo_v3',
        'yolo_v4',
        'retinanet',
        'lprnet',
        'multitask_classification',
      ].join(', '),
    });
  const said = saidIn(name);
  const training = blockOf(values, said);
  const gpus = context.run.processes ?? 1;
  const ownContext: TaoContext = {
    ...context,
    network,
    at: said.at,
    times: network.timesGpus ? gpus : 1,
    total: totalOf(context, network, said),
  };
  const optimizer = optimizerOf(training, said.at, ownContext);
  const found = (readers[name] ?? shared)(training, said.at, ownContext);
  if (found?.meaning === undefined) return undefined;
  if (ownContext.times > 1) context.report('tao/times-gpus', found.at, { network: network.title, gpus });
  const { curve, ...rest } = found.meaning;
  return {
    spec: { type: found.type, ...found.fields },
    at: found.at,
    ...(optimizer !== undefined && { optimizer: optimizer.optimizer }),
    hyperparameters: {
      learning_rate: curve,
      ...(optimizer?.momentum !== undefined && { momentum: optimizer.momentum }),
    },
    ...rest,
  };
};

/** The dialect of NVIDIA TAO's specs. */
export const tao = defineDialect({
  name: 'tao',
  title: 'an NVIDIA TAO spec',
  clock: 'update',
  messages: {
    ...Object.fromEntries(Object.entries(networks).map(([name, { message }]) => [name, message])),
    [OPEN]: networks.ssd.message,
  },
  strict: [OptimizerConfig],
  // The layout of the optimizer changed between versions, and the optimizer does not affect the rate.
  isLenient: (path) => path.includes('optimizer'),
  findings,
  scaling: taoScaling,
  mainFields: ['init_learning_rate', 'learning_rate_steps'],
  covers: {
    'tao/no-optimizer': ['value/type'],
    'tao/unset-rate': ['run/zero-tail', 'run/warmup-unfinished'],
    'tao/unset-factor': ['run/zero-tail', 'run/never-changes'],
  },
  recognize: recognizeTao,
  run: (values, context) => trainingRun(networkOf(context), values, context),
  plan,
});
