import { expect } from 'chai';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { coreScalar } from '../../../src/syntax/yaml/scalars/core.ts';
import { type Yaml11Scalar, yaml11 } from '../../../src/syntax/yaml/scalars/yaml11.ts';

/** What the package's own core schema makes of a plain scalar. */
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
  it('reads what the core schema of the yaml package reads', () => {
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

/** Measured with PyYAML 6.0.3, but for y and n, which it leaves out. */
const readings: [text: string, reading: Yaml11Scalar][] = [
  ['1e-3', string],
  ['1E-3', string],
  ['1e3', string],
  ['1.0e-3', number(0.001)],
  ['1.0e3', string],
  ['1.e+5', number(100000)],
  ['.5', number(0.5)],
  ['+.5', string],
  ['-.5', string],
  ['.5e-3', number(0.0005)],
  ['1.', number(1)],
  ['-0.0', number(-0)],
  ['017', number(15)],
  ['-017', number(-15)],
  ['007', number(7)],
  ['00', number(0)],
  ['08', string],
  ['0o17', string],
  ['0x10', number(16)],
  ['0b11', number(3)],
  ['0b2', string],
  ['1_000', number(1000)],
  ['1_000.5', number(1000.5)],
  ['190:20:30', number(685230)],
  ['190:20:30.15', number(685230.15)],
  ['12:30', number(750)],
  ['1:60', string],
  ['.inf', number(Number.POSITIVE_INFINITY)],
  ['-.Inf', number(Number.NEGATIVE_INFINITY)],
  ['.nan', number(Number.NaN)],
  ['1.2.3', string],
  ['._5', string],
  ['2001-12-14', { kind: 'date' }],
  ['2001-12-14 21:59:43.10 -5', { kind: 'date' }],
  ['2001-1-1', string],
  ['yes', bool(true)],
  ['OFF', bool(false)],
  ['TRUE', bool(true)],
  ['y', bool(true)],
  ['N', bool(false)],
  ['~', { kind: 'null' }],
  ['Null', { kind: 'null' }],
];

describe('yaml11', () => {
  for (const [text, reading] of readings) {
    it(`${text} is ${JSON.stringify(reading)}`, () => expect(yaml11(text)).to.deep.equal(reading));
  }
});
