import type { Hyperparameters } from '../config/build/hyperparameters.ts';
import type { Loaded, LoadResult } from '../config/build/result.ts';
import type { Schedule } from '../config/build/schedule.ts';
import { horizon } from '../curve/shape/horizon.ts';
import { rules } from '../diagnostics/catalogue/rules.ts';
import { trainingFinding } from '../diagnostics/catalogue/training.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/render/failed.ts';
import { type BuiltIns, builtins } from '../optimizers/builtins.ts';
import type { Registry } from '../registry/registry.ts';
import type { DraftIn } from '../registry/specs.ts';
import type { Plateau } from '../schedules/reduce_on_plateau.ts';
import { Adam, AdamW } from './optimizers/adam.ts';
import { Momentum } from './optimizers/momentum.ts';
import type { Flavour, ScheduledOptions } from './optimizers/optimizer.ts';
import { type AnyDraft, type OptimizerDraft, type ReadOptimizer, readSpec } from './optimizers/read_spec.ts';
import { RMSProp } from './optimizers/rmsprop.ts';
import { SGD } from './optimizers/sgd.ts';
import type { FollowedName, ParameterGroup } from './rates/groups.ts';
import { type RateSource, zeroFrom } from './rates/rate_source.ts';
import { writtenFlavour } from './written_flavour.ts';

export interface CreateOptimizerOptions<R extends Registry<any> = BuiltIns> {
  /** The framework whose formulas are used. Default: by `fine_tune_checkpoint_version` (V1: tf1, V2: keras), else keras. */
  readonly flavour?: Flavour;
  /**
   * Makes RMSProp as the Object Detection API's builder for TensorFlow 2 does; see RMSProp. Other optimizers ignore
   * it: there, Momentum is as in keras, and Adam as in tf1 except for rounding.
   */
  readonly upstreamDecay?: boolean;
  /** The types of learning rate that a spec may have; a load result already has its schedule. */
  readonly registry?: R;
}

const optionNames: OptionNames<CreateOptimizerOptions> = {
  flavour: true,
  upstreamDecay: true,
  registry: true,
};

/** The parts of a config from which an optimizer is made. */
interface Subject extends ReadOptimizer {
  readonly plateau?: Plateau;
  /** The load result it comes from, if any. */
  readonly loaded?: Loaded<unknown>;
}

const isResult = (from: LoadResult<unknown> | AnyDraft): from is LoadResult<unknown> => 'ok' in from;

const subjectOf = (from: LoadResult<unknown> | AnyDraft, registry: Registry): Subject => {
  if (typeof from !== 'object' || from === null) {
    throw new TypeError(
      `createOptimizer takes a result of load, or an optimizer's spec, not ${String(from)}`,
    );
  }
  if (!isResult(from)) return readSpec(from, registry);
  if (!from.ok) throw failed(from);
  const { optimizer, plateau, message } = from;
  if (optimizer === undefined) {
    throw failed({ ...from, diagnostics: [trainingFinding('optimizer/none', { message })] });
  }
  return { ...from, optimizer, ...(plateau !== undefined && { plateau }), loaded: from };
};

const ADAM_EPSILON =
  'epsilon is added after the correction of the mean of squares in PyTorch, before it in Keras';

/** A difference of the flavours that is more than rounding; undefined if there is none. */
const difference = ({
  optimizer,
  schedule,
  plateau,
  hyperparameters,
  groups,
}: Subject): string | undefined => {
  const changes = plateau !== undefined || horizon(schedule) > 0 || groups.length > 1;
  const has = (name: string): boolean =>
    [hyperparameters, ...groups.map((group) => group.hyperparameters)].some((all) => {
      const curve = all[name]?.curve;
      return curve !== undefined && !(curve.kind === 'constant' && curve.value === 0);
    });
  const gathered = 'accumulated gradients are applied at the new rate';
  switch (optimizer.type) {
    case 'rms_prop_optimizer':
      return 'the mean of squares starts at 1 in TensorFlow 1, at 0 in 2';
    case 'momentum_optimizer':
      return optimizer.momentum_optimizer_value !== 0 && changes
        ? `when the rate changes, ${gathered} in TensorFlow 1, at the old one in 2`
        : undefined;
    case 'rmsprop':
      return 'epsilon is added to the root in PyTorch, inside it in Keras';
    case 'sgd':
    case 'adam':
      if (has('weight_decay'))
        return 'weight decay goes through the gradient in PyTorch, straight to the weights in Keras';
      if (optimizer.type === 'sgd' && has('momentum') && changes)
        return `when the rate changes, ${gathered} in PyTorch, at the old one in Keras`;
      return optimizer.type === 'adam' ? ADAM_EPSILON : undefined;
    case 'adamw':
      return ADAM_EPSILON;
    default:
      return undefined;
  }
};

const isRange = (origin: unknown): origin is Range =>
  typeof origin === 'object' && origin !== null && 'start' in origin && 'end' in origin;

const titleOf = (type: string): string => builtins.optimizers.get(type as never)!.title;

const flavourFindings = (subject: Subject): Diagnostic[] => {
  const differ = difference(subject);
  if (differ === undefined) return [];
  const { optimizer, loaded } = subject;
  const at = loaded?.origins.optimizer?.type;
  const place = { path: [optimizer.type], ranges: isRange(at) ? [at] : [] };
  const code = optimizer.type.endsWith('_optimizer') ? 'optimizer/flavour' : 'optimizer/framework';
  return [trainingFinding(code, { optimizer: titleOf(optimizer.type), differ }, place)];
};

/** The facts of the run, from `load`. */
const runFindings = ({ loaded }: Subject): readonly Diagnostic[] =>
  (loaded?.diagnostics ?? []).filter(({ code }) => Object.hasOwn(rules(), code));

const endFindings = (subject: Subject): Diagnostic[] => {
  const { schedule, loaded } = subject;
  const [end, steps] = [zeroFrom(schedule), loaded?.run.num_steps ?? 0];
  const isSaid = runFindings(subject).some(({ code }) => code === 'run/zero-tail');
  if (end >= steps || isSaid) return [];
  const at = loaded?.origins.spec.type;
  const place = { path: ['learning_rate'], ranges: isRange(at) ? [at] : [] };
  return [trainingFinding('optimizer/ends-early', { end, steps }, place)];
};

/** A number if the schedule is constant, so that nothing is computed at each update. */
const sourceOf = (schedule: Schedule): RateSource =>
  schedule.curve.kind === 'constant' ? schedule.curve.value : schedule;

/** The hyperparameters as options. */
const followedIn = (
  of: Hyperparameters,
  base?: Hyperparameters,
): { readonly [N in FollowedName]?: RateSource } =>
  Object.fromEntries(
    (['momentum', 'beta1', 'weight_decay'] as const).flatMap((name) => {
      const schedule = of[name];
      if (schedule === undefined || schedule === base?.[name]) return [];
      return [[name === 'weight_decay' ? 'weightDecay' : name, sourceOf(schedule)]];
    }),
  );

const groupsOf = ({ groups, hyperparameters: base }: Subject): ParameterGroup[] =>
  groups.flatMap(({ match, hyperparameters: own }) => {
    if (match === undefined) return [];
    const { learning_rate } = own;
    const rate = learning_rate === base.learning_rate ? {} : { learningRate: sourceOf(learning_rate) };
    return [{ match, ...rate, ...followedIn(own, base) }];
  });

/** Defaults that differ between frameworks. */
const defaults = {
  adam: { keras: 1e-7, tf1: 1e-8, torch: 1e-8 },
  rmsprop: { keras: 1e-7, tf1: 1e-10, torch: 1e-8 },
  rho: { keras: 0.9, tf1: 0.9, torch: 0.99 },
} as const;

export type MadeOptimizer = Adam | AdamW | Momentum | RMSProp | SGD;

const made = (
  { optimizer, hyperparameters }: Subject,
  options: ScheduledOptions & { readonly flavour: Flavour },
  upstreamDecay: boolean,
): MadeOptimizer => {
  // A dialect's plan may omit a constant beta1.
  const beta1 = 'beta1' in optimizer && typeof optimizer.beta1 === 'number' ? { beta1: optimizer.beta1 } : {};
  const all = { ...options, ...beta1, ...followedIn(hyperparameters) };
  switch (optimizer.type) {
    case 'adam_optimizer':
      return new Adam({ ...all, epsilon: optimizer.epsilon });
    case 'momentum_optimizer':
      return new Momentum(all);
    case 'rms_prop_optimizer': {
      const { decay, epsilon } = optimizer;
      return new RMSProp({ ...all, decay, epsilon, upstreamDecay });
    }
    case 'sgd':
      return new SGD({ ...all, nesterov: optimizer.nesterov, dampening: optimizer.dampening });
    case 'adam':
    case 'adamw': {
      const { beta2, amsgrad, epsilon = defaults.adam[options.flavour] } = optimizer;
      return new (optimizer.type === 'adam' ? Adam : AdamW)({ ...all, beta2, amsgrad, epsilon });
    }
    case 'rmsprop': {
      const { flavour } = options;
      const { rho = defaults.rho[flavour], epsilon = defaults.rmsprop[flavour], centered } = optimizer;
      return new RMSProp({ ...all, decay: rho, epsilon, centered });
    }
    default:
      throw failed({
        diagnostics: [trainingFinding('optimizer/not-built', { type: optimizer.type })],
      });
  }
};

/**
 * Creates the `tf.Optimizer` of a config; each update uses the rate of its schedule.
 *
 * Takes a result of `load`, or the spec of an optimizer, whose fields are optional. For a result of `load`, the
 * optimizer also clips gradients by global norm (`gradient_clipping_by_norm`), and multiplies the rate by the factor of
 * `reduce_on_plateau`, which a callback sets. The optimizer does not average weights (`use_moving_average`): use
 * MovingAverage.
 * Units: steps are the optimizer's own updates, counted from 0; rates are absolute.
 * Reports, as `diagnostics` of the optimizer: differences between TensorFlow 1 and 2, if neither the file nor
 * `flavour` says which is meant; findings of `load` about the run; a rate that falls to 0 before the run ends.
 * Throws: ConfigError if the config has errors, or no optimizer; TypeError for an option that it does not have.
 * Source: object_detection/builders/optimizer_builder.py.
 * Example: createOptimizer(load(text), { flavour: 'keras' })
 */
export const createOptimizer = <R extends Registry<any> = BuiltIns>(
  from: LoadResult<unknown> | OptimizerDraft<DraftIn<R>>,
  options: CreateOptimizerOptions<R> = {},
): MadeOptimizer => {
  checkOptions('createOptimizer', options, optionNames);
  const { flavour, upstreamDecay = false, registry = builtins } = options;
  const subject = subjectOf(from, registry);
  const said = flavour ?? (upstreamDecay ? 'keras' : writtenFlavour(subject.loaded));
  const groups = groupsOf(subject);
  const taken = {
    learningRate: subject.schedule,
    flavour: said ?? ('keras' as const),
    ...(groups.length > 0 && { groups }),
    clipNorm: Math.max(subject.loaded?.train?.gradient_clipping_by_norm ?? 0, 0),
    ...(subject.plateau !== undefined && { plateau: subject.plateau }),
    diagnostics: Object.freeze([
      ...(said === undefined ? flavourFindings(subject) : []),
      ...runFindings(subject),
      ...endFindings(subject),
    ]),
  };
  return made(subject, taken, upstreamDecay);
};
