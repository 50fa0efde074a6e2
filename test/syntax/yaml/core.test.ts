import { expect } from 'chai';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { coreScalar } from '../../../src/syntax/yaml/scalars/core.ts';
import { type Yaml11Scalar, yaml11 } from '../../../src/syntax/yaml/scalars/yaml11.ts';

/** The value of a plain scalar in the core schema of the `yaml` package. */
const byPackage = (text: string): unknown => parseDocument(`- ${text}`, { intAsBigInt: true }).toJS()[0];

const plain = fc
  .array(
    fc.constantFrom(
      ...'0123456789',
      '-',
      '+',
      '.',
      'e',
      'E',
      'x',
      'o',
      '_',
      'a',
      'F',
      'inf',
      'nan',
      'NaN',
      'true',
      'null',
      '~',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '-');

describe('coreScalar', () => {
  it('agrees with the core schema of the yaml package', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const scalar = coreScalar(text);
        expect('value' in scalar ? scalar.value : text).to.deep.equal(byPackage(text));
      }),
      { numRuns: 2000 },
    );
  });
});

const number = (value: number): Yaml11Scalar => ({ kind: 'number', value });
const string: Yaml11Scalar = { kind: 'string' };
const bool = (value: boolean): Yaml11Scalar => ({ kind: 'bool', value });

/** Measured with PyYAML 6.0.3, except for y and n, which PyYAML reads as strings. */
const readings: { readonly text: string; readonly reading: Yaml11Scalar }[] = [
  { text: '1e-3', reading: string },
  { text: '1E-3', reading: string },
  { text: '1e3', reading: string },
  { text: '1.0e-3', reading: number(0.001) },
  { text: '1.0e3', reading: string },
  { text: '1.e+5', reading: number(100000) },
  { text: '.5', reading: number(0.5) },
  { text: '+.5', reading: string },
  { text: '-.5', reading: string },
  { text: '.5e-3', reading: number(0.0005) },
  { text: '1.', reading: number(1) },
  { text: '-0.0', reading: number(-0) },
  { text: '017', reading: number(15) },
  { text: '-017', reading: number(-15) },
  { text: '007', reading: number(7) },
  { text: '00', reading: number(0) },
  { text: '08', reading: string },
  { text: '0o17', reading: string },
  { text: '0x10', reading: number(16) },
  { text: '0b11', reading: number(3) },
  { text: '0b2', reading: string },
  { text: '1_000', reading: number(1000) },
  { text: '1_000.5', reading: number(1000.5) },
  { text: '190:20:30', reading: number(685230) },
  { text: '190:20:30.15', reading: number(685230.15) },
  { text: '12:30', reading: number(750) },
  { text: '1:60', reading: string },
  { text: '.inf', reading: number(Number.POSITIVE_INFINITY) },
  { text: '-.Inf', reading: number(Number.NEGATIVE_INFINITY) },
  { text: '.nan', reading: number(Number.NaN) },
  { text: '1.2.3', reading: string },
  { text: '._5', reading: string },
  { text: '2001-12-14', reading: { kind: 'date' } },
  { text: '2001-12-14 21:59:43.10 -5', reading: { kind: 'date' } },
  { text: '2001-1-1', reading: string },
  { text: 'yes', reading: bool(true) },
  { text: 'OFF', reading: bool(false) },
  { text: 'TRUE', reading: bool(true) },
  { text: 'y', reading: bool(true) },
  { text: 'N', reading: bool(false) },
  { text: '~', reading: { kind: 'null' } },
  { text: 'Null', reading: { kind: 'null' } },
];

describe('yaml11', () => {
  for (const { text, reading } of readings) {
    it(`${text} is ${JSON.stringify(reading)}`, () => expect(yaml11(text)).to.deep.equal(reading));
  }
});
