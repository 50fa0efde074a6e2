import { expect } from 'chai';
import { convert } from '../../src/convert/index.ts';
import { constant } from '../../src/curve/curve.ts';
import {
  bool,
  bytes,
  defineSchedule,
  double,
  enumeration,
  float,
  int32,
  type Message,
  map,
  message,
  nested,
  repeated,
  string,
  uint64,
} from '../../src/define.ts';
import { applyEdits, createRegistry, edit, read } from '../../src/index.ts';

/** `edit` and `convert` write a value as the same text in each format. */

const point: Message = message('test.Point', { at: double(), next: nested(() => point) });

const types = createRegistry([
  defineSchedule({
    type: 'sample',
    message: message('test.Sample', {
      single: float(),
      exact: double(),
      small: int32(),
      wide: uint64(),
      flag: bool(),
      word: string(),
      data: bytes(),
      mode: enumeration('Mode', { OFF: 0, NO: 1, inf: 2, true: 3 }),
      numbers: repeated(float()),
      names: repeated(string()),
      points: repeated(nested(point)),
      weights: map(string(), float()),
    }),
    curve: () => constant(0),
  }),
]);

interface Case {
  readonly name: string;
  readonly value: unknown;
  /** The text that Python's `text_format` and `json_format` write. In YAML it has a dot, without which PyYAML does not see a float. */
  readonly textproto?: string;
  readonly yaml?: string;
  readonly json?: string;
}

const cases: readonly Case[] = [
  { name: 'single', value: 1, textproto: '1.0', yaml: '1.0', json: '1.0' },
  { name: 'single', value: 0.04, textproto: '0.04', yaml: '0.04', json: '0.04' },
  { name: 'single', value: -0, textproto: '-0.0', yaml: '-0.0', json: '-0.0' },
  { name: 'single', value: 1e-5, textproto: '1e-05', yaml: '1.0e-05', json: '1e-05' },
  { name: 'exact', value: 0.1 + 0.2, textproto: '0.30000000000000004' },
  { name: 'exact', value: 1e16, textproto: '1e+16', yaml: '1.0e+16', json: '1e+16' },
  { name: 'exact', value: 1e-100 },
  { name: 'exact', value: 123456789 },
  { name: 'exact', value: Number.NaN, textproto: 'nan', yaml: '.nan', json: '"NaN"' },
  {
    name: 'exact',
    value: Number.NEGATIVE_INFINITY,
    textproto: '-inf',
    yaml: '-.inf',
    json: '"-Infinity"',
  },
  { name: 'small', value: -5, textproto: '-5', yaml: '-5', json: '-5' },
  { name: 'wide', value: 2n ** 64n - 1n, textproto: '18446744073709551615', json: '"18446744073709551615"' },
  { name: 'flag', value: true, textproto: 'true', yaml: 'true', json: 'true' },
  { name: 'flag', value: false },
  { name: 'word', value: 'plain' },
  { name: 'word', value: 'a "b"\n\\c\u0001\u2028\u200b日' },
  { name: 'data', value: Uint8Array.of(0, 65, 255), textproto: '"\\000A\\377"', json: '"AEH/"' },
  { name: 'data', value: new TextEncoder().encode('text, é') },
  { name: 'mode', value: 'OFF', textproto: 'OFF', yaml: '"OFF"', json: '"OFF"' },
  { name: 'mode', value: 'NO', textproto: 'NO', yaml: '"NO"', json: '"NO"' },
  { name: 'mode', value: 'inf', textproto: 'inf', json: '"inf"' },
  { name: 'mode', value: 'true', textproto: 'true', yaml: '"true"', json: '"true"' },
  { name: 'numbers', value: [1, 2.5] },
  { name: 'names', value: ['a', 'no', '1'] },
  {
    name: 'points',
    value: [
      { at: 1, next: { at: 2 } },
      { at: 3, next: {} },
    ],
  },
  { name: 'weights', value: { a: 1, no: 2, '1': 3 } },
];

const empty = { textproto: 'sample {\n}\n', yaml: 'sample: {}\n', json: '{\n  "sample": {}\n}\n' };
const filename = { textproto: 'x.config', yaml: 'x.yaml', json: 'x.json' };
const formats = ['textproto', 'yaml', 'json'] as const;

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' || Object.is(each, -0) ? `${each}` : each)) ??
  String(value);

const squeezed = (text: string): string => text.replace(/[ \n]+/g, ' ').replaceAll(/ ?([[\]{}]) ?/g, '$1');

describe('edit and convert', () => {
  for (const { name, value, ...texts } of cases)
    for (const format of formats) {
      it(`write ${name} ${shown(value)} as the same text in ${format}`, () => {
        const options = { filename: filename[format], message: 'LearningRate', registry: types } as const;
        const before = empty[format];
        const { edits, diagnostics } = edit(read(before, options), [{ path: ['sample', name], value }]);
        expect(diagnostics).to.deep.equal([]);
        const edited = applyEdits(before, edits);
        const spec = { type: 'sample', [name]: value };
        const config = read(spec, { message: 'LearningRate', registry: types });
        const converted = convert(config, format).output ?? '';
        // A JSON block stays on its line.
        if (format === 'json') expect(squeezed(edited)).to.equal(squeezed(converted));
        else expect(edited).to.equal(converted);
        const expected = texts[format];
        if (expected !== undefined) expect(edited).to.include(expected);
      });
    }
});
