import {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  float,
  int32,
  int64,
  learningRate,
  type Message,
  map,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../src/define.ts';

/** A message with every kind of field, for tests of edits. */

const leaf = message('test.Leaf', { rate: float(), step: uint32() });

const inner: Message = message('test.Inner', {
  count: uint32(),
  rate: float(),
  label: string(),
  mode: enumeration('Mode', { OFF: 0, ON: 1, V2: 2 }),
  tags: repeated(string()),
  leaves: repeated(nested(leaf)),
  deeper: nested(() => inner),
  first: { ...nested(leaf), oneof: 'choice' } as Field,
  second: { ...float(), oneof: 'choice' } as Field,
  third: { ...nested(() => inner), oneof: 'choice' } as Field,
});

export const sample: Message = message('test.Sample', {
  flag: bool(),
  exact: double(),
  wide: int64(),
  small: int32(),
  data: bytes(),
  name: string(),
  path: string(),
  mode: enumeration('Mode', { OFF: 0, ON: 1, V2: 2 }),
  numbers: repeated(float()),
  inner: nested(inner),
  items: repeated(nested(inner)),
  weights: map(string(), float()),
  blocks: map(int32(), nested(inner)),
  switches: map(bool(), float()),
  nothing: nested(message('test.Nothing', {})),
  left: { ...nested(inner), oneof: 'side' } as Field,
  right: { ...nested(leaf), oneof: 'side' } as Field,
  learning_rate: learningRate(),
});
