import { expect } from 'chai';
import { edit, load, type Path, read } from '../../src/index.ts';
import { applyEdits } from '../../src/syntax/edits.ts';
import { edit as editText, read as readText } from '../../src/textproto.ts';
import { tryEdit } from '../support/edit.ts';
import { sample } from './message.ts';
import type { EditedFormat } from './support.ts';

/** Refused edits: texts that cannot be edited, and mistakes of the caller. */

type Refusal = {
  readonly reason: string;
  readonly format: EditedFormat;
  readonly text: string;
  readonly path: Path;
  readonly value: unknown;
  readonly codes: readonly string[];
};

const rate = { constant_learning_rate: { learning_rate: 0.1 } };
const base = 'base: &b\n  count: 1\n  deeper:\n    count: 2\n';

const refusals: readonly Refusal[] = [
  {
    reason: 'a text with a syntax error',
    format: 'textproto',
    text: 'small: 5 }',
    path: ['small'],
    value: 6,
    codes: ['syntax/stray-closer', 'edit/unreadable'],
  },
  {
    reason: 'a YAML text with a syntax error',
    format: 'yaml',
    text: 'small: 5\nsmall: 6\n',
    path: ['small'],
    value: 6,
    codes: ['yaml/duplicate-key', 'edit/unreadable'],
  },
  {
    reason: 'a value whose tag is unknown',
    format: 'yaml',
    text: 'small: !custom [5]\n',
    path: ['small'],
    value: 6,
    codes: ['yaml/tag', 'edit/unreadable'],
  },
  {
    reason: 'a field inside an alias',
    format: 'yaml',
    text: `${base}inner: *b\n`,
    path: ['inner', 'count'],
    value: 2,
    codes: ['edit/shared'],
  },
  {
    reason: 'a field deep inside an alias',
    format: 'yaml',
    text: `${base}inner: *b\n`,
    path: ['inner', 'deeper', 'count'],
    value: 3,
    codes: ['edit/shared'],
  },
  {
    reason: 'removing a field of an alias',
    format: 'yaml',
    text: `${base}inner: *b\n`,
    path: ['inner', 'count'],
    value: undefined,
    codes: ['edit/shared'],
  },
  {
    reason: 'a field inside an item that is an alias',
    format: 'yaml',
    text: `${base}items: [*b]\n`,
    path: ['items', 0, 'count'],
    value: 2,
    codes: ['edit/shared'],
  },
  {
    reason: 'a field inside an anchored block that is repeated by an alias',
    format: 'yaml',
    text: 'inner: &b\n  count: 1\nleft: *b\n',
    path: ['inner', 'count'],
    value: 2,
    codes: ['edit/shared'],
  },
  {
    reason: 'an anchored value that is repeated by an alias',
    format: 'yaml',
    text: 'small: &b 1\nother: *b\n',
    path: ['small'],
    value: 2,
    codes: ['edit/shared'],
  },
  {
    reason: 'removing a field that a merge key brings',
    format: 'yaml',
    text: `${base}inner:\n  <<: *b\n`,
    path: ['inner', 'count'],
    value: undefined,
    codes: ['edit/shared'],
  },
  {
    reason: 'a field inside a merged block',
    format: 'yaml',
    text: `${base}inner:\n  <<: *b\n`,
    path: ['inner', 'deeper', 'count'],
    value: 3,
    codes: ['edit/shared'],
  },
  {
    reason: 'a member of a oneof if a merge key brings another',
    format: 'yaml',
    text: 'base: &b\n  left: {}\n<<: *b\n',
    path: ['right', 'step'],
    value: 3,
    codes: ['edit/shared'],
  },
  {
    reason: 'the anchor of an alias',
    format: 'yaml',
    text: 'inner:\n  count: &b 1\nsmall: *b\n',
    path: ['inner'],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'names after a question mark',
    format: 'yaml',
    text: '? inner\n: count: 1\n? flag\n: true\n',
    path: ['inner'],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'the only field, with a question mark before its name',
    format: 'yaml',
    text: '? small\n: 5\n',
    path: ['small'],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'the only field of a block, with a question mark before its name',
    format: 'yaml',
    text: 'inner:\n  ? count\n  : 5\n',
    path: ['inner', 'count'],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'the first field of an item, with a question mark before its name',
    format: 'yaml',
    text: 'items:\n- ? count\n  : 5\n  ? rate\n  : 5\n',
    path: ['items', 0, 'count'],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'an item on the line of the colon that follows a question mark',
    format: 'yaml',
    text: '? items\n: - count: 1\n  - count: 2\n',
    path: ['items', 0],
    value: undefined,
    codes: ['edit/unsafe'],
  },
  {
    reason: 'an item of a list that is an alias',
    format: 'yaml',
    text: 'left: {tags: &b [x]}\ninner:\n  tags: *b\n',
    path: ['inner', 'tags', 0],
    value: 'y',
    codes: ['edit/shared'],
  },
  {
    reason: 'a merged field inside a new value of a block',
    format: 'yaml',
    text: 'left: &b\n  count: 1\n  deeper:\n    count: 2\ninner:\n  label: x\n  deeper:\n    <<: *b\n',
    path: ['inner'],
    value: { label: 'x', deeper: { count: 5 } },
    codes: ['edit/shared'],
  },
];

const misuses: readonly {
  readonly reason: string;
  readonly path: unknown;
  readonly value: unknown;
  readonly words: string;
}[] = [
  {
    reason: 'a path that is not an array',
    path: 5,
    value: 1,
    words: "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']",
  },
  {
    reason: 'an empty path',
    path: [],
    value: {},
    words: "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']",
  },
  {
    reason: 'an unknown name',
    path: ['inner', 'cuont'],
    value: 1,
    words: 'inner: Inner has no field cuont: did you mean count?',
  },
  {
    reason: 'a name that every object has',
    path: ['constructor'],
    value: 1,
    words: 'Sample has no field constructor: its fields are',
  },
  {
    reason: 'null in a path',
    path: ['inner', null],
    value: 1,
    words: 'inner: a path is made of names and indices, not of null',
  },
  { reason: 'an index into a message', path: ['inner', 0], value: 1, words: 'inner: Inner has no field 0' },
  {
    reason: 'a path through a number',
    path: ['small', 'x'],
    value: 1,
    words: 'small.x: small is one value, of kind int32, and has nothing inside',
  },
  {
    reason: 'a list without an index',
    path: ['items', 'count'],
    value: 1,
    words: 'items.count: a list takes an index, from 0 to its length',
  },
  {
    reason: 'a negative index',
    path: ['numbers', -1],
    value: 1,
    words: 'numbers[-1]: a list takes an index, from 0 to its length',
  },
  {
    reason: 'an index that is not a whole number',
    path: ['numbers', 0.5],
    value: 1,
    words: 'numbers[0.5]: a list takes an index',
  },
  {
    reason: 'an index past the end',
    path: ['numbers', 1],
    value: 1,
    words: "numbers[1]: the index 1 is past the list's length, 0",
  },
  {
    reason: 'a map key of the wrong kind',
    path: ['blocks', 'a'],
    value: {},
    words: 'blocks: "a" is not a key of kind int32',
  },
  {
    reason: 'a value of the wrong kind',
    path: ['small'],
    value: '5',
    words: 'small: small takes a whole number from -2147483648 to 2147483647',
  },
  {
    reason: 'a number out of range',
    path: ['inner', 'count'],
    value: -1,
    words: 'inner.count: count takes a whole number from 0 to 4294967295',
  },
  {
    reason: 'a number that is infinite as a float32',
    path: ['numbers', 0],
    value: 1e39,
    words: 'numbers[0]: numbers takes a number from',
  },
  { reason: 'an unknown name of an enum', path: ['mode'], value: 'V3', words: 'mode: mode has no value V3' },
  {
    reason: 'an unknown field inside the value',
    path: ['inner'],
    value: { cuont: 1 },
    words: 'inner.cuont: Inner has no field cuont: did you mean count?',
  },
  {
    reason: 'two members of a oneof',
    path: ['inner'],
    value: { second: 1, third: {} },
    words: 'inner.third: third replaces second',
  },
  {
    reason: 'null',
    path: ['small'],
    value: null,
    words: 'small: null is not a value: give undefined to remove the field',
  },
  {
    reason: 'half a surrogate pair',
    path: ['name'],
    value: 'a\ud800',
    words: 'name: half of a surrogate pair is not text',
  },
  { reason: 'an instance of a class', path: ['inner'], value: new Date(0), words: 'inner: ' },
  {
    reason: 'a learning rate without a type',
    path: ['learning_rate'],
    value: {},
    words: 'learning_rate.type: the spec names no type',
  },
  {
    reason: 'an object in a path',
    path: ['inner', {}],
    value: 1,
    words: 'inner: a path is made of names and indices, not of object',
  },
  {
    reason: 'an empty string as a path',
    path: '',
    value: 1,
    words: "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']",
  },
  {
    reason: 'a short path whose end is a known field',
    path: 'zzyzx.flag',
    value: 1,
    words: 'Sample has no field zzyzx: its fields are',
  },
  {
    reason: 'a name in a message without fields',
    path: ['nothing', 'x'],
    value: 1,
    words: 'nothing: Nothing has no field x: it has no fields at all',
  },
  {
    reason: 'a list for one value',
    path: ['small'],
    value: [1],
    words: 'small: small takes a whole number from -2147483648 to 2147483647, not a list',
  },
  {
    reason: 'a map key that is not of kind bool',
    path: ['switches', 'yes'],
    value: 1,
    words: 'switches: "yes" is not a key of kind bool',
  },
];

describe('edits that are refused', () => {
  it('for an unknown field, name the nearest one and its block', () => {
    const config = read('num_steps: 5 optimizer { adam_optimizer { epsilon: 1 } }', {
      message: 'TrainConfig',
    });
    const asked = (path: string) => () => edit(config, [{ path, value: 5 }]);
    expect(asked('epsilom')).to.throw(TypeError, 'did you mean optimizer.adam_optimizer.epsilon?');
    expect(asked('num_step')).to.throw(TypeError, 'did you mean num_steps?');
    const rate = read('cosine_decay_learning_rate {}', { message: 'LearningRate' });
    expect(() => edit(rate, [{ path: 'manual_step_learning_rat', value: {} }])).to.throw(
      TypeError,
      'did you mean manual_step_learning_rate?',
    );
    expect(asked('zzyzx')).to.throw(TypeError, 'TrainConfig has no field zzyzx: its fields are');
  });

  it('give the findings of the config, which an edit can fix', () => {
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

  for (const { reason, format, text, path, value, codes } of refusals)
    it(reason, () => {
      const { edits, diagnostics } = tryEdit({ text, format }, sample, path, value);
      expect(edits).to.deep.equal([]);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
    });

  it('for a format that cannot be edited', () => {
    const spec = { type: 'constant_learning_rate', learning_rate: 0.1 };
    // Field 1, constant_learning_rate, with the float 0.5 as its field 1.
    const bytes = new Uint8Array([0x0a, 5, 0x0d, 0, 0, 0, 0x3f]);
    for (const [source, words] of [
      [spec, 'a plain object'],
      [bytes, 'a binary file'],
    ] as const) {
      const config = read(source, { message: 'LearningRate' });
      const { edits, diagnostics } = edit(config, [
        { path: ['constant_learning_rate', 'learning_rate'], value: 1 },
      ]);
      expect(edits).to.deep.equal([]);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['edit/format']);
      expect(diagnostics[0]!.message).to.include(words);
    }
  });

  for (const { reason, path, value, words } of misuses)
    it(`for a mistake of the caller: ${reason}`, () => {
      const asked = () => tryEdit({ text: 'flag: true', format: 'textproto' }, sample, path as Path, value);
      expect(asked).to.throw(TypeError, `edit: ${words}`);
    });

  it('for a value that is not a config, or no list of changes', () => {
    expect(() => edit(5 as never, [])).to.throw(TypeError, 'edit takes a config');
    expect(() => edit(read('{}'), {} as never)).to.throw(TypeError, 'edit takes a config');
  });
});

describe('edit', () => {
  const text = 'adam_optimizer {\n  learning_rate { constant_learning_rate { learning_rate: 0.1 } }\n}\n';
  const path = ['adam_optimizer', 'learning_rate', 'constant_learning_rate', 'learning_rate'];
  const edits = [{ offset: text.indexOf('0.1'), length: 3, text: '0.2' }];

  it('takes the result of read or load', () => {
    const loaded = load(text);
    for (const config of [read(text), loaded.config])
      expect(edit(config, [{ path, value: 0.2 }])).to.deep.equal({ edits, diagnostics: [] });
  });

  it('edits a YAML config as YAML without being told', () => {
    const yaml = read('adam_optimizer:\n  epsilon: 1.0\n');
    expect(edit(yaml, [{ path: ['adam_optimizer', 'epsilon'], value: 2 }]).edits).to.deep.equal([
      { offset: 27, length: 3, text: '2.0' },
    ]);
  });

  it('edit of learning-schedules/textproto changes any message', () => {
    const { edits: made } = editText(readText('small: 1', sample), [{ path: ['small'], value: 22 }]);
    expect(made).to.deep.equal([{ offset: 7, length: 1, text: '22' }]);
  });

  it('gives a text from which load reads the new value', () => {
    const same = edit(read(text), [{ path: ['adam_optimizer', 'learning_rate'], value: rate }]);
    expect(same).to.deep.equal({ edits: [], diagnostics: [] });
    const result = load(applyEdits(text, edit(read(text), [{ path, value: 0.5 }]).edits));
    expect(result.ok && result.schedule(0)).to.equal(0.5);
  });
});
