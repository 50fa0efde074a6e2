/** Examples of docs/findings.md that are too large to show, by the name in `<!-- built by: … -->`. */

const config =
  'train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }';
const yamlConfig =
  'train_config: {optimizer: {adam_optimizer: {learning_rate: {constant_learning_rate: {}}}}}';

const jsonConfig = '{"optimizer": {"adam_optimizer": {"learning_rate": {"constant_learning_rate": {}}}}}';

const messages = (depth: number): string =>
  `${config}\nmodel { ${'a { '.repeat(depth - 1)}${'} '.repeat(depth)}`;

const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** A binary `train_config` with an optimizer. */
const trainConfig = [0x12, 0x08, 0x2a, 0x06, 0x1a, 0x04, 0x0a, 0x02, 0x0a, 0x00];

export const built: { readonly [name: string]: string | Uint8Array } = {
  '401 messages': messages(401),
  '101 messages': messages(101),
  '101 errors': `constant_learning_rate { ${'learning_rate: '.repeat(101)} }`,
  '30000 values': `${yamlConfig}\nfreeze_variables:\n${'  - conv\n'.repeat(30_000)}`,
  '101 lists in YAML': `${yamlConfig}\nmodel: ${lists(101)}\n`,
  '101 lists in JSON': `{"train_config": ${jsonConfig}, "model": ${lists(101)}}`,
  'a number of 100 hex digits': `model { seed: 0x${'f'.repeat(100)} }`,
  '101 groups': Uint8Array.from([...trainConfig, ...Array(101).fill(0x0b), ...Array(101).fill(0x0c)]),
  // Field 999, empty.
  '101 unknown fields': Uint8Array.from(Array<number[]>(101).fill([0xba, 0x3e, 0x00]).flat()),
};
