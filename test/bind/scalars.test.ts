import { expect } from 'chai';
import { bind } from '../../src/bind/bind.ts';
import { valuesOf } from '../../src/bind/values/values.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  int64,
  message,
  repeated,
  string,
  uint32,
} from '../../src/schema/descriptors/message.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { fromObject } from '../../src/syntax/object/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Format, Tree } from '../../src/syntax/tree.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';

/**
 * A scalar of each kind in each format: its value, or the finding and what to write. Sources: the core schema of YAML 1.2,
 * the types of YAML 1.1, the JSON mapping and the text format of Protocol Buffers.
 */

const M = message('M', {
  whole: uint32(),
  wide: int64(),
  rate: double(),
  flag: bool(),
  word: string(),
  words: repeated(string()),
  raw: bytes(),
  mode: enumeration('Mode', { A: 0, B: 1, on: 2 }),
  open: { ...enumeration('Open', { A: 0 }), open: true as const },
});

interface Row {
  readonly input: unknown;
  /** The value; undefined if it is refused. */
  readonly value?: unknown;
  /** Code of the finding, if there is one. */
  readonly code?: string;
  /** The end of its message. */
  readonly says?: string;
  readonly reason: string;
}

const type = 'value/type';
const ambiguous = 'value/ambiguous';

const rows: { readonly [F in Format]: readonly Row[] } = {
  yaml: [
    { input: 'word: 5', code: type, says: 'not the number 5: write "5"', reason: 'a number for a string' },
    {
      input: 'word: 12:30',
      value: '12:30',
      code: ambiguous,
      says: 'write "12:30"',
      reason: '750 in YAML 1.1',
    },
    { input: 'word: no', value: 'no', code: ambiguous, says: 'write "no"', reason: 'false in YAML 1.1' },
    {
      input: 'word: 2001-01-01',
      value: '2001-01-01',
      code: ambiguous,
      says: 'but a date to YAML 1.1 readers such as PyYAML: write "2001-01-01"',
      reason: 'a date in YAML 1.1',
    },
    { input: 'word: "no"', value: 'no', reason: 'quotes make it a string everywhere' },
    { input: 'raw: aGk=', value: Uint8Array.of(104, 105), reason: 'base64' },
    { input: 'raw: "!!"', code: type, says: 'bytes in base64, not the string "!!"', reason: 'not base64' },
    { input: 'raw: 5', code: type, says: 'bytes in base64, not the number 5', reason: 'a number for bytes' },
    { input: 'mode: 1', value: 'B', reason: 'the number of a name' },
    { input: 'mode: true', code: 'value/enum', says: 'write one of A, B, on', reason: 'a bool for an enum' },
    {
      input: 'mode: 1.5',
      code: 'value/enum',
      says: 'write one of A, B, on',
      reason: 'a fraction for an enum',
    },
    { input: 'mode: on', value: 'on', code: ambiguous, says: 'write "on"', reason: 'true in YAML 1.1' },
    { input: 'mode: C', code: 'value/enum', says: 'write one of A, B, on', reason: 'no such name' },
    { input: 'open: 7', value: 7, reason: 'an open enum takes any number' },
    { input: 'rate: 0x10', code: type, says: 'write 16', reason: 'hex is for whole numbers' },
    { input: 'rate: 0o17', code: type, says: 'write 15', reason: 'octal is for whole numbers' },
    { input: 'rate: 1e999', code: type, says: 'not the number 1e999', reason: 'too large for a double' },
    { input: 'rate: .inf', value: Number.POSITIVE_INFINITY, reason: 'infinity, in both versions of YAML' },
    {
      input: 'rate: +.5',
      value: 0.5,
      code: 'yaml/string-elsewhere',
      says: 'write 0.5 for both',
      reason: 'a string in YAML 1.1',
    },
    {
      input: 'rate: 08',
      value: 8,
      code: ambiguous,
      says: 'write 8',
      reason: 'neither octal nor decimal in YAML 1.1',
    },
    {
      input: 'whole: 08',
      value: 8,
      code: ambiguous,
      says: 'write 8',
      reason: 'neither octal nor decimal in YAML 1.1',
    },
    {
      input: 'whole: 0o17',
      value: 15,
      code: 'yaml/string-elsewhere',
      says: 'write 15 for both',
      reason: 'a string in YAML 1.1',
    },
    { input: 'whole: 1.5', code: type, says: 'not the number 1.5', reason: 'never rounded' },
    { input: 'whole: -1', code: type, says: 'not the number -1', reason: 'less than 0' },
    {
      input: 'whole: 25.000',
      value: 25,
      code: ambiguous,
      says: 'a fraction to other readers: write 25, or 25000 if that is meant',
      reason: 'the point may be a thousands separator',
    },
    {
      input: 'whole: 2e1',
      value: 20,
      code: ambiguous,
      says: 'a string to other readers: write 20',
      reason: 'YAML 1.1 wants a point in a number with an exponent',
    },
    { input: 'rate: "0.5"', code: type, says: 'write 0.5 without quotes', reason: 'quotes' },
    { input: 'rate: !!str 0.5', code: type, says: 'write 0.5 without its tag', reason: 'a tag' },
    { input: 'rate: " 0.5 "', code: type, says: 'write 0.5', reason: 'quotes and spaces' },
    { input: 'rate: 0.5;', code: type, says: 'write 0.5', reason: 'a sign that does not belong to it' },
    {
      input: 'whole: "0.5;"',
      code: type,
      says: 'the string "0.5;"',
      reason: 'even without the sign it is a fraction',
    },
    {
      input: `whole: "${'1'.repeat(70)}"`,
      code: type,
      says: `the string "${'1'.repeat(39)}…"`,
      reason: 'a string that is too long for advice on the number in it',
    },
    { input: 'whole: {5}', code: type, says: 'write 5 without braces', reason: 'a number in braces' },
    { input: 'rate: {-}', code: type, says: 'not a message', reason: 'no number in braces' },
    { input: 'whole: {5, 6}', code: type, says: 'not a message', reason: 'two numbers in braces' },
    { input: 'flag: True', value: true, reason: 'the core schema of YAML allows capitals' },
    { input: 'flag: "true"', code: type, says: 'write true without quotes', reason: 'quotes' },
    {
      input: 'flag: TrUe',
      code: type,
      says: 'write true without quotes',
      reason: 'YAML reads true with capitals inside the word as a string',
    },
    { input: 'flag: on', code: type, says: 'write true', reason: 'true in YAML 1.1' },
    { input: 'flag: n', code: type, says: 'write false', reason: 'false in YAML 1.1' },
    { input: 'flag: 0', code: type, says: 'write false', reason: 'false in C' },
    { input: 'flag: maybe', code: type, says: 'the string "maybe"', reason: 'not a bool' },
  ],
  json: [
    { input: '{"word": 5}', code: type, says: 'write "5"', reason: 'a number for a string' },
    {
      input: '{"words": [null]}',
      value: undefined,
      code: type,
      says: 'not null',
      reason: 'an item is never null',
    },
    { input: '{"raw": "aGk="}', value: Uint8Array.of(104, 105), reason: 'base64' },
    { input: '{"raw": "!"}', code: type, says: 'not the string "!"', reason: 'not base64' },
    { input: '{"raw": 5}', code: type, says: 'not the number 5', reason: 'a number for bytes' },
    { input: '{"mode": 1}', value: 'B', reason: 'the number of a name' },
    {
      input: '{"mode": 1.5}',
      code: 'value/enum',
      says: 'write one of A, B, on',
      reason: 'a fraction for an enum',
    },
    { input: '{"open": 7}', value: 7, reason: 'an open enum takes any number' },
    { input: '{"rate": "NaN"}', value: Number.NaN, reason: 'proto JSON quotes NaN' },
    { input: '{"rate": ""}', code: type, says: 'the string ""', reason: 'an empty string' },
    { input: '{"wide": "0e5"}', value: 0n, reason: 'zero with an exponent, in quotes' },
    { input: '{"wide": "1e50"}', code: type, says: 'the string "1e50"', reason: 'too large for 64 bits' },
    { input: '{"whole": "."}', code: type, says: 'the string "."', reason: 'a point alone' },
    { input: '{"whole": "x"}', code: type, says: 'the string "x"', reason: 'a word' },
    { input: '{"flag": "true"}', code: type, says: 'write true without quotes', reason: 'quotes' },
  ],
  object: [
    {
      input: { wide: 2 ** 60 },
      code: type,
      says: 'write it as a bigint, such as 1n',
      reason: 'the number may have been rounded',
    },
    { input: { wide: 2n ** 60n }, value: 2n ** 60n, reason: 'a bigint is exact' },
    { input: { wide: 1.5 }, code: type, says: 'not the number 1.5', reason: 'a fraction is not a bigint' },
    {
      input: { wide: 2n ** 70n },
      code: type,
      says: `not the number ${2n ** 70n}`,
      reason: 'more than 64 bits',
    },
    { input: { wide: '5' }, code: type, says: 'write 5 without quotes', reason: 'quotes' },
    { input: { wide: 'five' }, code: type, says: 'not the string "five"', reason: 'a word' },
    {
      input: { whole: 2 ** 60 },
      code: type,
      says: `not the number ${2 ** 60}`,
      reason: 'a field of 32 bits takes no bigint',
    },
    { input: { rate: 5n }, value: 5, reason: 'a bigint that a double can hold' },
    { input: { rate: '0.5' }, code: type, says: 'write 0.5 without quotes', reason: 'quotes' },
    { input: { open: 7 }, value: 7, reason: 'an open enum takes any number' },
    { input: { open: 7n }, value: 7, reason: 'an open enum takes a bigint too' },
    { input: { open: 2n ** 40n }, code: 'value/enum', says: 'write one of A', reason: 'more than 32 bits' },
    { input: { open: 0.5 }, code: 'value/enum', says: 'write one of A', reason: 'a fraction' },
    { input: { mode: 1 }, code: type, says: "write 'B'", reason: 'objects name the values of an enum' },
    { input: { mode: 7 }, code: 'value/enum', says: 'write one of A, B, on', reason: 'no such number' },
    {
      input: { mode: true },
      code: 'value/enum',
      says: 'write one of A, B, on',
      reason: 'a bool for an enum',
    },
    {
      input: { open: 7 },
      value: 7,
      reason: 'an open enum takes a number without a name, as it is read from other formats',
    },
    { input: { open: 2 ** 40 }, code: 'value/enum', says: 'write one of A', reason: 'an enum has 32 bits' },
    {
      input: { word: Uint8Array.of(1) },
      code: type,
      says: 'not the string ""',
      reason: 'bytes for a string',
    },
    {
      input: { raw: 'x' },
      code: type,
      says: 'a Uint8Array, not the string "x"',
      reason: 'a string for bytes',
    },
    { input: { raw: Uint8Array.of(1) }, value: Uint8Array.of(1), reason: 'bytes' },
    { input: { flag: 'true' }, code: type, says: 'the string "true"', reason: 'quotes' },
    {
      input: { words: [null] },
      value: undefined,
      code: type,
      says: 'not null',
      reason: 'an item is never null',
    },
  ],
  textproto: [
    { input: 'whole: 00', value: 0, reason: 'zero in octal' },
    { input: 'whole: 0x0', value: 0, reason: 'zero in hex' },
    { input: 'whole: 1e3', code: type, says: 'write 1000', reason: 'a float for a whole number' },
    { input: 'rate: 1.5f', value: 1.5, reason: 'the f of C' },
    { input: 'rate: 0x10', code: type, says: 'write 16', reason: 'hex is for whole numbers' },
    { input: 'flag: yes', code: type, says: 'true or false, not yes: write true', reason: 'not a bool' },
    { input: 'open: 7', value: 7, reason: 'an open enum takes any number' },
    { input: 'raw: "\\xff"', value: Uint8Array.of(255), reason: 'an escape of one byte' },
    { input: 'word: 5', code: type, says: 'write "5"', reason: 'a number for a string' },
  ],
};

const readers: { readonly [F in Format]: (input: any) => Tree } = {
  textproto: (text) => parse(text).tree,
  yaml: (text) => parseYaml(`${text}\n`).tree,
  json: (text) => parseJson(text).tree,
  object: (value) => fromObject(value).tree,
};

const shown = (input: unknown): string =>
  typeof input === 'string'
    ? input
    : Object.entries(input as object)
        .map(([name, value]) => `${name}: ${value}`)
        .join();

for (const [format, of] of Object.entries(rows))
  describe(`scalars in ${format}`, () => {
    for (const { input, value, code, says = '', reason } of of)
      it(`${shown(input).slice(0, 40)}: ${reason}`, () => {
        const tree = readers[format as Format](input);
        const bound = bind(tree, M, { unknownFields: () => 'error', duplicates: 'merge' });
        expect(bound.diagnostics.map((each) => each.code)).to.deep.equal(code === undefined ? [] : [code]);
        for (const each of bound.diagnostics)
          expect(each.message.endsWith(says), each.message).to.equal(true);
        const [name, field] = [...bound.value.fields][0] ?? [];
        const values = valuesOf(bound.value) as { readonly [name: string]: unknown };
        if (value === undefined) expect(field?.value.kind ?? 'list').to.equal('list');
        else expect(values[name!]).to.deep.equal(value);
      });
  });
