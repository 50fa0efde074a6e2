import { expect } from 'chai';
import { applyEdits, edit, type Path, read } from '../../src/index.ts';
import { tryEdit } from '../support/edit.ts';
import { sample } from './message.ts';

/** Edits of JSON: the result is JSON, and nothing else changes. */

interface Row {
  readonly reason: string;
  readonly before: string;
  readonly path: Path;
  readonly value: unknown;
  readonly after: string;
}

const rows: readonly Row[] = [
  { reason: 'sets a value', before: '{"small": 1}', path: ['small'], value: 2, after: '{"small": 2}' },
  { reason: 'adds the first field', before: '{}', path: ['small'], value: 2, after: '{"small": 2}' },
  {
    reason: 'adds a field on its own line',
    before: '{\n  "small": 1\n}\n',
    path: ['flag'],
    value: true,
    after: '{\n  "small": 1,\n  "flag": true\n}\n',
  },
  {
    reason: 'adds a field without spaces',
    before: '{"small":1,"name":"a"}',
    path: ['flag'],
    value: true,
    after: '{"small":1,"name":"a","flag":true}',
  },
  {
    reason: 'adds a message',
    before: '{"small": 1}',
    path: ['inner', 'count'],
    value: 3,
    after: '{"small": 1, "inner": {"count": 3}}',
  },
  {
    reason: 'removes the last field',
    before: '{\n  "small": 1,\n  "flag": true\n}\n',
    path: ['flag'],
    value: undefined,
    after: '{\n  "small": 1\n}\n',
  },
  {
    reason: 'removes the only field',
    before: '{"small": 1}',
    path: ['small'],
    value: undefined,
    after: '{}',
  },
  {
    reason: 'adds an item',
    before: '{"numbers": [1, 2]}',
    path: ['numbers', 2],
    value: 3,
    after: '{"numbers": [1, 2, 3.0]}',
  },
  {
    reason: 'removes an item',
    before: '{"numbers": [1, 2]}',
    path: ['numbers', 0],
    value: undefined,
    after: '{"numbers": [2]}',
  },
  {
    reason: 'writes numbers without a JSON literal as strings',
    before: '{"numbers": [1]}',
    path: ['numbers', 0],
    value: Number.NEGATIVE_INFINITY,
    after: '{"numbers": ["-Infinity"]}',
  },
  {
    reason: 'escapes strings',
    before: '{"name": "a"}',
    path: ['name'],
    value: 'a"b\n\u2028',
    after: '{"name": "a\\"b\\n\u2028"}',
  },
];

describe('edits of JSON', () => {
  for (const { reason, before, path, value, after } of rows)
    it(reason, () => {
      const { edits, diagnostics } = tryEdit({ text: before, format: 'json' }, sample, path, value);
      expect(diagnostics).to.deep.equal([]);
      expect(applyEdits(before, edits)).to.equal(after);
      JSON.parse(after);
    });

  it('finds fields in lowerCamelCase', () => {
    const before = '{"adamOptimizer": {"learningRate": {"constantLearningRate": {"learningRate": 0.1}}}}';
    const config = read(before, { message: 'Optimizer' });
    const { edits, diagnostics } = edit(config, [
      { path: ['adam_optimizer', 'learning_rate', 'constant_learning_rate', 'learning_rate'], value: 0.5 },
      { path: ['adam_optimizer', 'learning_rate', 'cosine_decay_learning_rate', 'total_steps'], value: 10 },
    ]);
    expect(diagnostics).to.deep.equal([]);
    expect(applyEdits(before, edits)).to.equal(
      '{"adamOptimizer": {"learningRate": {"cosine_decay_learning_rate": {"total_steps": 10}}}}',
    );
  });
});
