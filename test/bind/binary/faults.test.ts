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
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { expectWhole } from '../../support/whole.ts';
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

/** After a fault the rest of the message is not read, but the enclosing message is. */
const faults: {
  readonly hex: string;
  readonly said: {
    readonly code: string;
    readonly start: number;
    readonly end: number;
    readonly path: string;
  }[];
  readonly reason: string;
}[] = [
  {
    hex: '08',
    said: [{ code: 'binary/cut-short', start: 1, end: 1, path: 'number' }],
    reason: 'a tag without a value',
  },
  {
    hex: '30',
    said: [{ code: 'binary/cut-short', start: 1, end: 1, path: 'mode' }],
    reason: 'a tag of an enum without a value',
  },
  {
    hex: '0880',
    said: [{ code: 'binary/cut-short', start: 1, end: 2, path: 'number' }],
    reason: 'half a varint',
  },
  {
    hex: '150000',
    said: [{ code: 'binary/cut-short', start: 1, end: 3, path: 'rate' }],
    reason: 'half a float',
  },
  {
    hex: '1a0361',
    said: [{ code: 'binary/cut-short', start: 1, end: 3, path: 'word' }],
    reason: 'a string that is longer than the file',
  },
  {
    hex: '220308',
    said: [{ code: 'binary/cut-short', start: 1, end: 3, path: 'inner' }],
    reason: 'a message that is longer than the file',
  },
  {
    hex: '1affffffff07',
    said: [{ code: 'binary/cut-short', start: 1, end: 6, path: 'word' }],
    reason: 'a string of 2 GB',
  },
  {
    hex: '1affffffff0f',
    said: [{ code: 'binary/varint', start: 1, end: 6, path: 'word' }],
    reason: 'a length above 2 GB',
  },
  {
    hex: `08${LONG}01`,
    said: [{ code: 'binary/varint', start: 1, end: 12, path: 'number' }],
    reason: 'a varint of more than 10 bytes',
  },
  {
    hex: '22020880 0807',
    said: [{ code: 'binary/cut-short', start: 3, end: 4, path: 'inner.number' }],
    reason: 'a field that extends past the end of its message',
  },
  {
    hex: '2203080807 0801',
    said: [{ code: 'binary/tag', start: 4, end: 5, path: 'inner' }],
    reason: 'a message with a stray byte',
  },
  {
    hex: '2a0280',
    said: [{ code: 'binary/cut-short', start: 1, end: 3, path: 'numbers' }],
    reason: 'a list that is longer than the file',
  },
  {
    hex: '2a02 0180 0801',
    said: [{ code: 'binary/cut-short', start: 3, end: 4, path: 'numbers' }],
    reason: 'a list that ends in half a number',
  },
  {
    hex: '4a0401020304 4a03010203',
    said: [{ code: 'binary/cut-short', start: 8, end: 11, path: 'fixed' }],
    reason: 'a list of less than 4 bytes',
  },
  {
    hex: '7b 1205 61',
    said: [{ code: 'binary/cut-short', start: 2, end: 4, path: '' }],
    reason: 'an unknown group with a string that is longer than the file',
  },
  { hex: '00', said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }], reason: 'field number 0' },
  { hex: '0e', said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }], reason: 'wire type 6' },
  { hex: '0f', said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }], reason: 'wire type 7' },
  {
    hex: '0c',
    said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }],
    reason: 'the end of a group that was not opened',
  },
  { hex: 'ff', said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }], reason: 'half a tag' },
  {
    hex: 'ffffffffff01',
    said: [{ code: 'binary/tag', start: 0, end: 1, path: '' }],
    reason: 'a tag above 2³²',
  },
  {
    hex: '0d00000000 0801',
    said: [{ code: 'binary/wire-type', start: 0, end: 5, path: 'number' }],
    reason: '4 bytes for a varint',
  },
  {
    hex: '0a00',
    said: [{ code: 'binary/wire-type', start: 0, end: 2, path: 'number' }],
    reason: 'a length-delimited value for a single varint',
  },
  {
    hex: '1801',
    said: [{ code: 'binary/wire-type', start: 0, end: 2, path: 'word' }],
    reason: 'a varint for a string',
  },
  {
    hex: '2001',
    said: [{ code: 'binary/wire-type', start: 0, end: 2, path: 'inner' }],
    reason: 'a varint for a message',
  },
  {
    hex: '23 0801 24',
    said: [{ code: 'binary/wire-type', start: 0, end: 4, path: 'inner' }],
    reason: 'a group for a message',
  },
  {
    hex: '4001',
    said: [{ code: 'binary/wire-type', start: 0, end: 2, path: 'words' }],
    reason: 'a varint for one of many strings',
  },
  {
    hex: '2d00000000',
    said: [{ code: 'binary/wire-type', start: 0, end: 5, path: 'numbers' }],
    reason: '4 bytes for one of many varints',
  },
  {
    hex: '1a0361ff61',
    said: [{ code: 'binary/utf8', start: 3, end: 4, path: 'word' }],
    reason: 'a string that is not UTF-8',
  },
  {
    hex: '1a03eda080',
    said: [{ code: 'binary/utf8', start: 2, end: 3, path: 'word' }],
    reason: 'half a surrogate pair',
  },
  {
    hex: '5205 1500000000',
    said: [{ code: 'binary/wire-type', start: 2, end: 7, path: 'map[0].value' }],
    reason: '4 bytes for a varint in a map',
  },
  {
    hex: '3005',
    said: [{ code: 'binary/enum', start: 1, end: 2, path: 'mode' }],
    reason: 'a number that an enum does not have',
  },
  {
    hex: '3a030001 05',
    said: [{ code: 'binary/enum', start: 4, end: 5, path: 'modes' }],
    reason: 'a number that an enum does not have, in a list',
  },
  {
    hex: '5a0161',
    said: [{ code: 'binary/unknown-field', start: 0, end: 1, path: '' }],
    reason: 'an unknown field',
  },
  {
    hex: '22025801',
    said: [{ code: 'binary/unknown-field', start: 2, end: 3, path: 'inner' }],
    reason: 'an unknown field of an inner message',
  },
  {
    hex: '5b 0801',
    said: [{ code: 'binary/cut-short', start: 0, end: 3, path: '' }],
    reason: 'a group without an end',
  },
  {
    hex: '5b 0801 64',
    said: [{ code: 'binary/tag', start: 3, end: 4, path: '' }],
    reason: 'a group closed by the end of another group',
  },
  {
    hex: '0d00000000 1a01ff 22025801 3005',
    said: [
      { code: 'binary/wire-type', start: 0, end: 5, path: 'number' },
      { code: 'binary/utf8', start: 7, end: 8, path: 'word' },
      { code: 'binary/unknown-field', start: 10, end: 11, path: 'inner' },
      { code: 'binary/enum', start: 13, end: 14, path: 'mode' },
    ],
    reason: 'several faults at once',
  },
];

const isBroken = (value: BoundValue): boolean => {
  if (value.kind === 'scalar') return false;
  if (value.kind === 'list') return value.items.some(isBroken);
  return value.broken || [...value.fields.values()].some((field) => isBroken(field.value));
};

describe('decodeBinary: findings', () => {
  for (const { hex, said, reason } of faults) {
    it(`${reason}: ${hex}`, () => {
      const { value, diagnostics } = decodeAll(bytesOf(hex), M);
      expectWhole(diagnostics);
      expect(
        diagnostics.map(({ code, path, ranges: [range] }) => ({
          code,
          start: range?.start,
          end: range?.end,
          path: formatPath(path),
        })),
      ).to.deep.equal(said);
      const isWarning = said.every(({ code }) => code === 'binary/enum');
      expect(isBroken(value)).to.equal(!isWarning);
    });
  }

  it('continues after a message that could not be read to its end', () => {
    const { value } = decodeAll(bytesOf('22020880 0807 2a020180 2a0103'), M);
    expect(ours(value)).to.deep.equal({ inner: {}, number: 7, numbers: [1, 3] });
  });

  it('treats an enum with an unknown number as not set', () => {
    const { value } = decodeAll(bytesOf('3005 3a03000105'), M);
    expect(ours(value)).to.deep.equal({ modes: ['A', 'B'] });
  });

  it('stops after a hundred findings, even within a list', () => {
    const { value, diagnostics } = decodeAll(bytesOf(`3a9601${'05'.repeat(149)}01`), M);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).to.deep.equal([...Array(100).fill('binary/enum'), 'binary/more']);
    expect(ours(value)).to.deep.equal({});
  });

  const nest = (levels: number): Uint8Array => {
    let bytes: number[] = [];
    for (let i = 0; i < levels; i++) {
      const size = bytes.length;
      bytes = [0x1a, ...(size < 128 ? [size] : [(size & 127) | 128, size >> 7]), ...bytes];
    }
    return Uint8Array.from(bytes);
  };
  it('reads 100 levels of messages, and no more', () => {
    expect(decodeAll(nest(100), Inner).diagnostics).to.deep.equal([]);
    const { diagnostics } = decodeAll(nest(101), Inner);
    expect(diagnostics.map(({ code, path }) => [code, path.length])).to.deep.equal([['binary/depth', 101]]);
    expect(diagnostics[0]!.ranges).to.deep.equal([{ start: nest(101).length - 2, end: nest(101).length }]);
    expect(diagnostics[0]!.message).to.include('more than 100 levels deep');
  });

  it('reads 100 levels of unknown groups, and no more', () => {
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

/** Bytes that are repeated until they fill a file, and how many findings this file has. */
const large: { readonly bytes: number[]; readonly findings: number; readonly reason: string }[] = [
  { bytes: [0x08, 0x01], findings: 0, reason: 'one field repeated' },
  { bytes: [0x28, 0x01], findings: 0, reason: 'a list' },
  { bytes: [0x22, 0x00], findings: 0, reason: 'one message repeated' },
  { bytes: [0x52, 0x00], findings: 0, reason: 'entries of a map' },
  { bytes: [0x22, 0x01, 0x08], findings: 101, reason: 'messages that are all cut short' },
  { bytes: [0x30, 0x05], findings: 101, reason: 'unknown enum numbers' },
  { bytes: [0x58, 0x05], findings: 101, reason: 'unknown fields' },
  { bytes: [0x5b], findings: 1, reason: 'groups that are never closed' },
  { bytes: [0xff], findings: 1, reason: 'bytes that are not a tag' },
  { bytes: [0x00], findings: 1, reason: 'zeros' },
];

describe('decodeBinary: large bytes', () => {
  for (const { bytes, findings, reason } of large) {
    it(`200,000 bytes of ${reason} give few findings and take little time`, () => {
      const work = () => expect(decodeAll(filled(200_000, ...bytes), M).diagnostics).to.have.length(findings);
      expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
    });
  }
});
