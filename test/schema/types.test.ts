import { expect } from 'chai';
import {
  bool,
  bytes,
  enumeration,
  float,
  int64,
  type LearningRate,
  learningRate,
  type Message,
  type MessageValue,
  map,
  message,
  nested,
  repeated,
  string,
} from '../../src/schema/descriptors/message.ts';
import type { Optimizer } from '../../src/schema/generated/optimizer.ts';
import {
  type AdamOptimizer,
  type CosineDecayLearningRate,
  learningRateMembers,
  ManualStepLearningRate,
} from '../../src/schema/generated/optimizer.ts';
import type { TrainEvalPipelineConfig } from '../../src/schema/generated/pipeline.ts';
import type { TrainConfig } from '../../src/schema/generated/train.ts';

/** Compiles only if both types are the same, including `readonly`. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : ['not the same', A, B];
const same = <A, B>(..._: Same<A, B> extends true ? [] : [Same<A, B>]): void => {};
type Flat<T> = { [K in keyof T]: T[K] };

const Inner = message('acme.Inner', { word: string() });
const Outer = message('acme.Outer', {
  rate: float({ default: 1, gt: 0 }),
  big: int64(),
  raw: bytes(),
  on: bool(),
  mode: enumeration('acme.Mode', { FAST: 0, SLOW: 1 }, { default: 'SLOW' }),
  inner: nested(Inner),
  inners: repeated(nested(Inner)),
  rates: repeated(float()),
  by_name: map(string(), nested(Inner)),
  of: learningRate(),
});
interface Node {
  readonly value: number;
  readonly next: Node | undefined;
}
const Node: Message<Node> = message('acme.Node', { value: float(), next: nested(() => Node) });

describe('the types of values', () => {
  it('follow from generated descriptors', () => {
    same<
      Flat<MessageValue<typeof CosineDecayLearningRate>>,
      {
        readonly learning_rate_base: number;
        readonly total_steps: number;
        readonly warmup_learning_rate: number;
        readonly warmup_steps: number;
        readonly hold_base_rate_steps: number;
      }
    >();
    same<
      Flat<MessageValue<typeof AdamOptimizer>>,
      { readonly learning_rate: LearningRate; readonly epsilon: number }
    >();
    same<MessageValue<typeof Optimizer>['adam_optimizer'], MessageValue<typeof AdamOptimizer> | undefined>();
    same<MessageValue<typeof TrainConfig>['fine_tune_checkpoint_version'], 'UNKNOWN' | 'V1' | 'V2'>();
    same<MessageValue<typeof TrainConfig>['freeze_variables'], readonly string[]>();
    type Train = NonNullable<MessageValue<typeof TrainEvalPipelineConfig>['train_config']>;
    same<Train, MessageValue<typeof TrainConfig>>();
    same<
      Flat<MessageValue<typeof ManualStepLearningRate>['schedule'][number]>,
      { readonly step: number; readonly learning_rate: number }
    >();
    same<
      (typeof learningRateMembers)[number]['type'],
      | 'constant_learning_rate'
      | 'exponential_decay_learning_rate'
      | 'manual_step_learning_rate'
      | 'cosine_decay_learning_rate'
    >();
    expect(learningRateMembers.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4]);
  });

  it('follow from descriptors written by hand', () => {
    type Value = MessageValue<typeof Outer>;
    same<
      Flat<Value>,
      {
        readonly rate: number;
        readonly big: bigint;
        readonly raw: Uint8Array;
        readonly on: boolean;
        readonly mode: 'FAST' | 'SLOW';
        readonly inner: MessageValue<typeof Inner> | undefined;
        readonly inners: readonly MessageValue<typeof Inner>[];
        readonly rates: readonly number[];
        readonly by_name: { readonly [key: string]: MessageValue<typeof Inner> };
        readonly of: LearningRate;
      }
    >();
    same<MessageValue<typeof Node>['next'], Node | undefined>();
    expect(Outer.fields.inners).to.deep.equal({ kind: 'message', message: Inner, repeated: true });
  });

  it('refuse invalid fields', () => {
    // @ts-expect-error the comparison itself sees `readonly`
    same<{ readonly a: 1 }, { a: 1 }>();
    // @ts-expect-error a misspelt bound
    float({ gte_: 0 });
    // @ts-expect-error a default of another type
    float({ default: '1' });
    // @ts-expect-error a default that is not a value of the enum
    enumeration('acme.Mode', { FAST: 0 }, { default: 'SLOW' });
    // @ts-expect-error no bounds on a message
    nested(Inner, { gt: 0 });
    expect(Object.keys(ManualStepLearningRate.fields)).to.include('schedule');
  });
});
