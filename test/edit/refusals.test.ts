import { expect } from 'chai';
import { edit, load, type Path, read } from '../../src/index.ts';
import { applyEdits } from '../../src/syntax/edits.ts';
import { edit as editText, read as readText } from '../../src/textproto.ts';
import { tryEdit } from '../support/edit.ts';
import { sample } from './message.ts';
import type { EditedFormat } from './support.ts';

/** What is not edited: texts that cannot be, and what a caller gets wrong. */

type Refusal = readonly [
  reason: string,
  format: EditedFormat,
  text: string,
  path: Path,
  value: unknown,
  codes: readonly string[],
];

const rate = { constant_learning_rate: { learning_rate: 0.1 } };
const base = 'base: &b\n  count: 1\n  deeper:\n    count: 2\n';

const refusals: readonly Refusal[] = [
  [
    'a text with an error',
    'textproto',
    'small: 5 }',
    ['small'],
    6,
    ['syntax/stray-closer', 'edit/unreadable'],
  ],
  [
    'a YAML text with an error',
    'yaml',
    'small: 5\nsmall: 6\n',
    ['small'],
    6,
    ['yaml/duplicate-key', 'edit/unreadable'],
  ],
  ['inside an alias', 'yaml', `${base}inner: *b\n`, ['inner', 'count'], 2, ['edit/shared']],
  ['deep inside an alias', 'yaml', `${base}inner: *b\n`, ['inner', 'deeper', 'count'], 3, ['edit/shared']],
  ['out of an alias', 'yaml', `${base}inner: *b\n`, ['inner', 'count'], undefined, ['edit/shared']],
  ['inside an aliased item', 'yaml', `${base}items: [*b]\n`, ['items', 0, 'count'], 2, ['edit/shared']],
  [
    'inside what others repeat',
    'yaml',
    'inner: &b\n  count: 1\nleft: *b\n',
    ['inner', 'count'],
    2,
    ['edit/shared'],
  ],
  ['what others repeat', 'yaml', 'small: &b 1\nother: *b\n', ['small'], 2, ['edit/shared']],
  [
    'out of what is merged',
    'yaml',
    `${base}inner:\n  <<: *b\n`,
    ['inner', 'count'],
    undefined,
    ['edit/shared'],
  ],
  [
    'inside what is merged',
    'yaml',
    `${base}inner:\n  <<: *b\n`,
    ['inner', 'deeper', 'count'],
    3,
    ['edit/shared'],
  ],
  [
    'a member whose rival is merged',
    'yaml',
    'base: &b\n  left: {}\n<<: *b\n',
    ['right', 'step'],
    3,
    ['edit/shared'],
  ],
  [
    'the anchor of an alias',
    'yaml',
    'inner:\n  count: &b 1\nsmall: *b\n',
    ['inner'],
    undefined,
    ['edit/unsafe'],
  ],
  [
    'names with a question mark',
    'yaml',
    '? inner\n: count: 1\n? flag\n: true\n',
    ['inner'],
    undefined,
    ['edit/unsafe'],
  ],
];

const misuses: readonly (readonly [reason: string, path: unknown, value: unknown, words: string])[] = [
  ['no array', 5, 1, "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']"],
  [
    'an empty path',
    [],
    {},
    "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']",
  ],
  ['an unknown name', ['inner', 'cuont'], 1, 'inner: Inner has no field cuont: did you mean count?'],
  ['a name of no object', ['constructor'], 1, 'Sample has no field constructor: its fields are'],
  [
    'something else in the path',
    ['inner', null],
    1,
    'inner: a path is made of names and indices, not of null',
  ],
  ['an index of a message', ['inner', 0], 1, 'inner: Inner has no field 0'],
  [
    'a path through a number',
    ['small', 'x'],
    1,
    'small.x: small is one value, of kind int32, and has nothing inside',
  ],
  [
    'a list without an index',
    ['items', 'count'],
    1,
    'items.count: a list takes an index, from 0 to its length',
  ],
  ['an index below 0', ['numbers', -1], 1, 'numbers[-1]: a list takes an index, from 0 to its length'],
  ['an index that is no whole number', ['numbers', 0.5], 1, 'numbers[0.5]: a list takes an index'],
  ['an index past the end', ['numbers', 1], 1, "numbers[1]: the index 1 is past the list's length, 0"],
  ['a key of another kind', ['blocks', 'a'], {}, 'blocks: "a" is no key of kind int32'],
  [
    'a value of another kind',
    ['small'],
    '5',
    'small: small takes a whole number from -2147483648 to 2147483647',
  ],
  [
    'a number out of range',
    ['inner', 'count'],
    -1,
    'inner.count: count takes a whole number from 0 to 4294967295',
  ],
  ['a number that is infinite as a float32', ['numbers', 0], 1e39, 'numbers[0]: numbers takes a number from'],
  ['an unknown name of an enum', ['mode'], 'V3', 'mode: mode has no value V3'],
  [
    'a field unknown inside the value',
    ['inner'],
    { cuont: 1 },
    'inner.cuont: Inner has no field cuont: did you mean count?',
  ],
  ['two members of a oneof', ['inner'], { second: 1, third: {} }, 'inner.third: third replaces second'],
  ['null', ['small'], null, 'small: null is no value: give undefined to remove the field'],
  ['half a surrogate pair', ['name'], 'a\ud800', 'name: half a surrogate pair is no text'],
  ['an instance of a class', ['inner'], new Date(0), 'inner: '],
  ['a learning rate without a type', ['learning_rate'], {}, 'learning_rate.type: the spec names no type'],
];

describe('edits that are refused', () => {
  it('a name that no field has: the nearest is named, with its place', () => {
    const config = read('num_steps: 5 optimizer { adam_optimizer { epsilon: 1 } }', {
      message: 'TrainConfig',
    });
    const asked = (path: string) => () => edit(config, [{ path, value: 5 }]);
    expect(asked('epsilom')).to.throw(TypeError, 'did you mean optimizer.adam_optimizer.epsilon?');
    expect(asked('num_step')).to.throw(TypeError, 'did you mean num_steps?');
    expect(asked('zzyzx')).to.throw(TypeError, 'TrainConfig has no field zzyzx: its fields are');
  });

  it('are told what is wrong with the config, and can mend it', () => {
    const text = 'learning_rate { constant_learning_rate { learning_rate: yes } }';
    const config = read(`adam_optimizer { ${text} }`, { message: 'Optimizer' });
    const { edits, diagnostics } = edit(config, [
      { path: ['adam_optimizer', 'learning_rate', 'constant_learning_rate', 'learning_rate'], value: 0.5 },
    ]);
    expect(diagnostics).to.deep.equal(config.diagnostics).and.to.have.length(1);
    expect(applyEdits(`adam_optimizer { ${text} }`, edits)).to.equal(
      `adam_optimizer { ${text.replace('yes', '0.5')} }`,
    );
  });

  for (const [reason, format, text, path, value, codes] of refusals)
    it(reason, () => {
      const { edits, diagnostics } = tryEdit({ text, format }, sample, path, value);
      expect(edits).to.deep.equal([]);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
    });

  it('a format that is not edited', () => {
    const config = read({ type: 'constant_learning_rate', learning_rate: 0.1 }, { message: 'LearningRate' });
    const { edits, diagnostics } = edit(config, [
      { path: ['constant_learning_rate', 'learning_rate'], value: 1 },
    ]);
    expect(edits).to.deep.equal([]);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['edit/format']);
  });

  for (const [reason, path, value, words] of misuses)
    it(`by the caller: ${reason}`, () => {
      const asked = () => tryEdit({ text: 'flag: true', format: 'textproto' }, sample, path as Path, value);
      expect(asked).to.throw(TypeError, `edit: ${words}`);
    });

  it('by the caller: no config, no changes', () => {
    expect(() => edit(5 as never, [])).to.throw(TypeError, 'edit takes a config');
    expect(() => edit(read('{}'), {} as never)).to.throw(TypeError, 'edit takes a config');
  });
});

describe('edit', () => {
  const text = 'adam_optimizer {\n  learning_rate { constant_learning_rate { learning_rate: 0.1 } }\n}\n';
  const path = ['adam_optimizer', 'learning_rate', 'constant_learning_rate', 'learning_rate'];
  const edits = [{ offset: text.indexOf('0.1'), length: 3, text: '0.2' }];

  it('takes what read gave, and what load gave', () => {
    const loaded = load(text);
    for (const config of [read(text), loaded.config])
      expect(edit(config, [{ path, value: 0.2 }])).to.deep.equal({ edits, diagnostics: [] });
  });

  it('knows by itself that a text is YAML', () => {
    const yaml = read('adam_optimizer:\n  epsilon: 1.0\n');
    expect(edit(yaml, [{ path: ['adam_optimizer', 'epsilon'], value: 2 }]).edits).to.deep.equal([
      { offset: 27, length: 3, text: '2.0' },
    ]);
  });

  it('of learning-schedules/textproto takes any message', () => {
    const { edits: made } = editText(readText('small: 1', sample), [{ path: ['small'], value: 22 }]);
    expect(made).to.deep.equal([{ offset: 7, length: 1, text: '22' }]);
  });

  it('is read by load as it was meant', () => {
    const same = edit(read(text), [{ path: ['adam_optimizer', 'learning_rate'], value: rate }]);
    expect(same).to.deep.equal({ edits: [], diagnostics: [] });
    const result = load(applyEdits(text, edit(read(text), [{ path, value: 0.5 }]).edits));
    expect(result.ok && result.schedule(0)).to.equal(0.5);
  });
});
