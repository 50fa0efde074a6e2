import type { BoundMessage } from '../../bind/bound.ts';
import { memberOf, messageIn } from '../../bind/bound.ts';
import type { Registry } from '../../registry/registry.ts';
import { OPTIMIZER_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { EvalConfig, TrainEvalPipelineConfig } from '../../schema/generated/pipeline.ts';
import { PreprocessingStep, TrainConfig } from '../../schema/generated/train.ts';

/** The four messages that a file can contain, and the way from each to its learning rate. */

/** The messages that a file can contain, the outermost first. */
export const messageNames = ['TrainEvalPipelineConfig', 'TrainConfig', 'Optimizer', 'LearningRate'] as const;

/** The name of a message that a file can contain. */
export type MessageName = (typeof messageNames)[number];

/** True for the name of a message of the Object Detection API. */
export const isOfApi = (message: string): message is MessageName =>
  messageNames.some((name) => name === message);

type Messages = { readonly [M in MessageName]: Message };

const known = new WeakMap<Registry, Messages>();

export const messagesOf = (registry: Registry): Messages => {
  let messages = known.get(registry);
  if (messages === undefined) {
    messages = {
      TrainEvalPipelineConfig: registry.resolve(TrainEvalPipelineConfig),
      TrainConfig: registry.resolve(TrainConfig),
      Optimizer: registry.optimizer,
      LearningRate: registry.learningRate,
    };
    known.set(registry, messages);
  }
  return messages;
};

/** True for messages with fields beyond those listed here; unknown fields there are not judged. */
const isOpen = (name: string): boolean =>
  name === TrainEvalPipelineConfig.name || name === EvalConfig.name || name === PreprocessingStep.name;

/** True for train_config and everything inside it: all its fields are known, so another name is a mistake. */
export const isClosed = ({ name }: Message): boolean => !isOpen(name);

/** Fields of a pipeline that do not lead to a learning rate, so are in none of our messages. */
const besideTraining: readonly string[] = [
  'model',
  'train_input_reader',
  'eval_input_reader',
  'graph_rewriter',
];

/** The names that a message has beyond its fields here. */
export const unreadIn = ({ name }: Message): readonly string[] =>
  name === TrainEvalPipelineConfig.name ? besideTraining : [];

/** The part of the way to the learning rate that was written; `end` is where it stops. */
export interface Way {
  readonly train?: BoundMessage | undefined;
  readonly optimizer?: BoundMessage | undefined;
  readonly rate?: BoundMessage | undefined;
  /** The innermost message on the way, and what it lacks. */
  readonly end: BoundMessage;
}

const fromOptimizer = (optimizer: BoundMessage): Way => {
  const member = memberOf(optimizer, OPTIMIZER_ONEOF)?.value;
  if (member?.kind !== 'message') return { optimizer, end: optimizer };
  const rate = messageIn(member, 'learning_rate');
  return { optimizer, rate, end: rate ?? member };
};

const fromTrain = (train: BoundMessage): Way => {
  const optimizer = messageIn(train, 'optimizer');
  return optimizer === undefined ? { train, end: train } : { train, ...fromOptimizer(optimizer) };
};

const ways: { readonly [M in MessageName]: (root: BoundMessage) => Way } = {
  TrainEvalPipelineConfig: (root) => {
    const train = messageIn(root, 'train_config');
    return train === undefined ? { end: root } : fromTrain(train);
  },
  TrainConfig: fromTrain,
  Optimizer: fromOptimizer,
  LearningRate: (root) => ({ rate: root, end: root }),
};

/** The way from a file's message to its learning rate, as far as it was written. */
export const wayTo = (name: MessageName, root: BoundMessage): Way => ways[name](root);
