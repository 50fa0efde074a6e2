import { expect } from 'chai';
import fc from 'fast-check';
import type { BinaryOptions } from '../../../src/bind/binary/decode.ts';
import type { BoundValue } from '../../../src/bind/bound.ts';
import { formatPath } from '../../../src/diagnostics/diagnostic.ts';
import {
  enumeration,
  fixed32,
  float,
  type Message,
  map,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../../src/schema/descriptors/message.ts';
import { bytesOf, decodeAll, ours } from './support.ts';

const Inner: Message = message('acme.Inner', {
  number: uint32(),
  word: string(),
  inner: nested(() => Inner),
});
const M = message('acme.M', {
  number: uint32({ number: 1 }),
  rate: float({ number: 2 }),
  word: string({ number: 3 }),
  inner: nested(Inner, { number: 4 }),
  numbers: repeated(uint32({ number: 5 })),
  mode: { ...enumeration('E', { A: 0, B: 1 }), number: 6 },
  modes: repeated({ ...enumeration('E', { A: 0, B: 1 }), number: 7 }),
  words: repeated(string({ number: 8 })),
  fixed: repeated(fixed32({ number: 9 })),
  map: map(string(), uint32(), { number: 10 }),
});
const LONG = 'ff'.repeat(10);

/** Bytes; code, first and last byte of each finding, path; why. Behind a fault the message is not read, its holder is. */
const faults: [hex: string, said: [string, number, number, string][], why: string][] = [
  ['08', [['binary/cut-short', 1, 1, 'number']], 'no value behind a tag'],
  ['0880', [['binary/cut-short', 1, 2, 'number']], 'half a varint'],
  ['150000', [['binary/cut-short', 1, 3, 'rate']], 'half a float'],
  ['1a0361', [['binary/cut-short', 1, 3, 'word']], 'a string that is longer than the file'],
  ['1affffffff07', [['binary/cut-short', 1, 6, 'word']], 'a string of 2 GB'],
  ['1affffffff0f', [['binary/varint', 1, 6, 'word']], 'a length past 2 GB'],
  [`08${LONG}01`, [['binary/varint', 1, 12, 'number']], 'a varint that goes on'],
  ['22020880 0807', [['binary/cut-short', 3, 4, 'inner.number']], 'a message whose field goes past its end'],
  ['2203080807 0801', [['binary/tag', 4, 5, 'inner']], 'a message with a stray byte'],
  ['2a0280', [['binary/cut-short', 1, 3, 'numbers']], 'a list that is longer than the file'],
  ['2a02 0180 0801', [['binary/cut-short', 3, 4, 'numbers']], 'a list that ends in half a number'],
  ['4a0401020304 4a03010203', [['binary/cut-short', 8, 11, 'fixed']], 'a list of less than 4 bytes'],
  ['00', [['binary/tag', 0, 1, '']], 'field number 0'],
  ['0e', [['binary/tag', 0, 1, '']], 'wire type 6'],
  ['0f', [['binary/tag', 0, 1, '']], 'wire type 7'],
  ['0c', [['binary/tag', 0, 1, '']], 'the end of no group'],
  ['ff', [['binary/tag', 0, 1, '']], 'half a tag'],
  ['ffffffffff01', [['binary/tag', 0, 1, '']], 'a tag past 2³²'],
  ['0d00000000 0801', [['binary/wire-type', 0, 5, 'number']], '4 bytes for a varint'],
  ['0a00', [['binary/wire-type', 0, 2, 'number']], 'a length for one varint'],
  ['1801', [['binary/wire-type', 0, 2, 'word']], 'a varint for a string'],
  ['2001', [['binary/wire-type', 0, 2, 'inner']], 'a varint for a message'],
  ['23 0801 24', [['binary/wire-type', 0, 4, 'inner']], 'a group for a message'],
  ['4001', [['binary/wire-type', 0, 2, 'words']], 'a varint for one of many strings'],
  ['2d00000000', [['binary/wire-type', 0, 5, 'numbers']], '4 bytes for one of many varints'],
  ['1a0361ff61', [['binary/utf8', 3, 4, 'word']], 'a string of other bytes'],
  ['1a03eda080', [['binary/utf8', 2, 3, 'word']], 'half a surrogate pair'],
  ['5205 1500000000', [['binary/wire-type', 2, 7, 'map[0].value']], '4 bytes for a number of a map'],
  ['3005', [['binary/enum', 1, 2, 'mode']], 'a number that an enum does not have'],
  ['3a030001 05', [['binary/enum', 4, 5, 'modes']], 'the same in a list'],
  ['5a0161', [['binary/unknown-field', 0, 1, '']], 'an unknown field'],
  ['22025801', [['binary/unknown-field', 2, 3, 'inner']], 'an unknown field of an inner message'],
  ['5b 0801', [['binary/cut-short', 0, 3, '']], 'a group without an end'],
  ['5b 0801 64', [['binary/tag', 3, 4, '']], 'a group with the end of another'],
  [
    '0d00000000 1a01ff 22025801 3005',
    [
      ['binary/wire-type', 0, 5, 'number'],
      ['binary/utf8', 7, 8, 'word'],
      ['binary/unknown-field', 10, 11, 'inner'],
      ['binary/enum', 13, 14, 'mode'],
    ],
    'all that is wrong at once',
  ],
];

const isBroken = (value: BoundValue): boolean => {
  if (value.kind === 'scalar') return false;
  if (value.kind === 'list') return value.items.some(isBroken);
  return value.broken || [...value.fields.values()].some((field) => isBroken(field.value));
};

describe('decodeBinary: what is wrong', () => {
  for (const [hex, said, why] of faults) {
    it(`${why}: ${hex}`, () => {
      const { value, diagnostics } = decodeAll(bytesOf(hex), M);
      expect(
        diagnostics.map(({ code, path, ranges: [range] }) => [
          code,
          range?.start,
          range?.end,
          formatPath(path),
        ]),
      ).to.deep.equal(said);
      const isWarning = said.every(([code]) => code === 'binary/enum');
      expect(isBroken(value)).to.equal(!isWarning);
    });
  }

  it('reads what comes behind a message that could not be read to its end', () => {
    const { value } = decodeAll(bytesOf('22020880 0807 2a020180 2a0103'), M);
    expect(ours(value)).to.deep.equal({ inner: {}, number: 7, numbers: [1, 3] });
  });

  it('takes a number that an enum does not have as not set', () => {
    const { value } = decodeAll(bytesOf('3005 3a03000105'), M);
    expect(ours(value)).to.deep.equal({ modes: ['A', 'B'] });
  });

  const nest = (levels: number): Uint8Array => {
    let bytes: number[] = [];
    for (let i = 0; i < levels; i++) {
      const size = bytes.length;
      bytes = [0x1a, ...(size < 128 ? [size] : [(size & 127) | 128, size >> 7]), ...bytes];
    }
    return Uint8Array.from(bytes);
  };
  it('goes 100 messages deep, and no deeper', () => {
    expect(decodeAll(nest(100), Inner).diagnostics).to.deep.equal([]);
    const { diagnostics } = decodeAll(nest(101), Inner);
    expect(diagnostics.map(({ code, path }) => [code, path.length])).to.deep.equal([['binary/depth', 101]]);
  });

  it('goes as deep in unknown groups', () => {
    const groups = (count: number) =>
      Uint8Array.from([...Array(count).fill(0x5b), ...Array(count).fill(0x5c)]);
    const keep: Partial<BinaryOptions> = { unknownFields: () => 'keep' };
    expect(decodeAll(groups(100), M, keep).diagnostics).to.deep.equal([]);
    expect(decodeAll(groups(101), M, keep).diagnostics.map(({ code }) => code)).to.deep.equal([
      'binary/depth',
    ]);
  });

  it('never throws, and every finding lies within the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const { ranges, message: words } of decodeAll(bytes).diagnostics) {
          expect(words).not.to.include('undefined');
          for (const { start, end } of ranges) {
            expect(start).to.be.within(0, end);
            expect(end).to.be.at.most(bytes.length);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const filled = (size: number, ...bytes: number[]): Uint8Array =>
  Uint8Array.from({ length: size - (size % bytes.length) }, (_, i) => bytes[i % bytes.length]!);

/** What a file is filled with, and how many findings it has. */
const large: [bytes: number[], findings: number, why: string][] = [
  [[0x08, 0x01], 0, 'one field again and again'],
  [[0x28, 0x01], 0, 'a list'],
  [[0x22, 0x00], 0, 'one message again and again'],
  [[0x52, 0x00], 0, 'entries of a map'],
  [[0x22, 0x01, 0x08], 101, 'messages that are each cut short'],
  [[0x30, 0x05], 101, 'numbers that no enum has'],
  [[0x58, 0x05], 101, 'unknown fields'],
  [[0x5b], 1, 'groups that are opened'],
  [[0xff], 1, 'no tag at all'],
  [[0x00], 1, 'zeros'],
];

describe('decodeBinary: large bytes', () => {
  for (const [bytes, findings, why] of large) {
    it(`200,000 bytes of ${why} take less than 2 s of processor time`, () => {
      const start = process.cpuUsage();
      const { diagnostics } = decodeAll(filled(200_000, ...bytes), M);
      expect(process.cpuUsage(start).user / 1e6).to.be.below(2);
      expect(diagnostics).to.have.length(findings);
    });
  }
});
