import { expect } from 'chai';
import fc from 'fast-check';
import textformat from 'protobufjs/ext/textformat.js';
import { encodeBinary } from '../../../src/bind/binary/encode.ts';
import { withoutNames, withoutNumbers } from '../../../src/bind/binary/names_and_numbers.ts';
import { bind } from '../../../src/bind/bind.ts';
import type { BoundMessage } from '../../../src/bind/bound.ts';
import { enumeration, message, nested, string, uint32 } from '../../../src/schema/descriptors/message.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { All, AllType, all, bytesOf, decodeAll, hexOf, options, oracle, ours } from './support.ts';

textformat.install();

const encoded = (value: object): Uint8Array => AllType.encode(AllType.fromObject(value)).finish();

const fromText = (text: string, of = All): BoundMessage => {
  const { value, diagnostics } = bind(parse(text).tree, of, {
    ...options,
    unknownFields: () => 'keep',
    duplicates: 'merge',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  return value;
};

describe('decodeBinary and encodeBinary', () => {
  it('read what protobufjs reads, and write the bytes that were read', () => {
    fc.assert(
      fc.property(all, (value) => {
        const bytes = encoded(value);
        const { value: bound, diagnostics } = decodeAll(bytes);
        expect(diagnostics).to.deep.equal([]);
        expect(ours(bound)).to.deep.equal(oracle(bytes));
        expect(hexOf(encodeBinary(bound))).to.equal(hexOf(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it('write values from text as bytes that protobufjs reads as the same values', () => {
    fc.assert(
      fc.property(all, (value) => {
        const bytes = encoded(value);
        const bound = fromText(AllType.toText(AllType.decode(bytes)));
        expect(ours(decodeAll(encodeBinary(bound)).value)).to.deep.equal(ours(bound));
        expect(oracle(encodeBinary(bound))).to.deep.equal(oracle(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it('keep a number that an open enum does not name', () => {
    const Open = message('Open', { e: { ...enumeration('E', { A: 0 }), number: 1, open: true } });
    const { value, diagnostics } = decodeAll(Uint8Array.of(0x08, 0x07), Open);
    expect(diagnostics).to.deep.equal([]);
    expect(value.fields.get('e')!.value).to.include({ kind: 'scalar', value: 7 });
    expect(hexOf(encodeBinary(value))).to.equal('0807');
    const named = decodeAll(Uint8Array.of(0x08, 0x00), Open).value;
    expect(named.fields.get('e')!.value).to.include({ kind: 'scalar', value: 'A' });
    expect(hexOf(encodeBinary(named))).to.equal('0800');
  });

  it('keep unknown fields, byte for byte and in place', () => {
    const known = ['float', 'string', 'many', 'list', 'map', 'longs', 'all'];
    const Some = message('Some', Object.fromEntries(known.map((name) => [name, All.fields[name]!])));
    fc.assert(
      fc.property(all, (value) => {
        const bytes = encoded(value);
        const { value: bound, diagnostics } = decodeAll(bytes, Some, { unknownFields: () => 'keep' });
        expect(diagnostics).to.deep.equal([]);
        expect(hexOf(encodeBinary(bound))).to.equal(hexOf(bytes));
        const numbers = withoutNames(bound).map(({ number }) => number);
        const kept = known.map((name) => All.fields[name]?.number);
        expect(numbers.filter((number) => kept.includes(number))).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('give stable bytes for any input: reading and writing again changes nothing', () => {
    const noise = fc.tuple(all, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }));
    fc.assert(
      fc.property(noise, ([value, changes]) => {
        const bytes = Uint8Array.from(encoded(value));
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const once = encodeBinary(decodeAll(bytes).value);
        expect(hexOf(encodeBinary(decodeAll(once).value))).to.equal(hexOf(once));
      }),
      { numRuns: 300 },
    );
  });
});

const again: { readonly read: string; readonly write: string; readonly reason: string }[] = [
  { read: '0a00', write: '0a00', reason: 'an unknown field' },
  { read: 'a006 96 01', write: 'a006 96 01', reason: 'an unknown varint' },
  { read: '1b 08 01 1c', write: '1b 08 01 1c', reason: 'an unknown group' },
  { read: '0807 1201 61 0809', write: '0807 1201 61 0809', reason: 'a field given twice' },
  {
    read: '1a0208 07 0807 1a021201',
    write: '1a0208 07 0807 1a021201',
    reason: 'a message in two pieces, the second cut short',
  },
  { read: '08 8700', write: '0807', reason: 'an overlong number is written in its shortest form' },
  { read: '1a8200 0807', write: '1a02 0807', reason: 'an overlong length is written in its shortest form' },
  { read: '0807 08', write: '0807 08', reason: 'a field that is cut short is kept' },
  { read: '0807 0f ffff', write: '0807 0f ffff', reason: 'bytes that are not a field are kept' },
  { read: '1201ff', write: '1201ff', reason: 'a string that is not UTF-8 is kept' },
  { read: '0d0102 0304', write: '0d01020304', reason: 'a field of another wire type is kept' },
];

describe('encodeBinary', () => {
  const Small = message('Small', { number: uint32(), word: string(), inner: nested(() => Inner) });
  const Inner = message('Inner', { number: uint32(), word: string() });

  for (const { read, write, reason } of again) {
    it(`${reason}: ${read}`, () => {
      const { value } = decodeAll(bytesOf(read), Small, { unknownFields: () => 'keep' });
      expect(hexOf(encodeBinary(value))).to.equal(hexOf(bytesOf(write)));
    });
  }

  it('writes fields in the order of their numbers, and only those that were written', () => {
    const bound = fromText('word: "a" number: 0', Small);
    expect(hexOf(encodeBinary(bound))).to.equal('0800120161');
  });

  it('returns new bytes that share no memory', () => {
    const bytes = encodeBinary(fromText('number: 1', Small));
    expect(bytes.buffer.byteLength).to.equal(bytes.length);
  });

  it('does not keep a reference to the bytes it was given', () => {
    const bytes = Buffer.from(bytesOf('0807 2a0161 120162'));
    const { value } = decodeAll(bytes, Small, { unknownFields: () => 'keep' });
    bytes.fill(0);
    expect(hexOf(encodeBinary(value))).to.equal('08072a0161120162');
  });

  it('leaves out fields without a number, and can list them', () => {
    const Plugin = message('Plugin', { numbered: uint32({ number: 1 }), bare: uint32({ number: 0 }) });
    const text = 'bare: 1 numbered: 2 other { } [a.b]: 1';
    const bound = fromText(text, Plugin);
    expect(hexOf(encodeBinary(bound))).to.equal('0802');
    expect(
      withoutNumbers(bound).map(({ path, range }) => [path, text.slice(range.start, range.end)]),
    ).to.deep.equal([
      [['bare'], 'bare'],
      [['other'], 'other'],
      [['a.b'], '[a.b]'],
    ]);
  });

  it('lists fields that no text can name, with their message', () => {
    const { value } = decodeAll(bytesOf('3201 61 1a03 480102'), Small, { unknownFields: () => 'keep' });
    expect(withoutNames(value)).to.deep.equal([
      { path: [], number: 6, range: { start: 0, end: 3 } },
      { path: ['inner'], number: 9, range: { start: 5, end: 7 } },
      { path: ['inner'], number: 0, range: { start: 7, end: 8 } },
    ]);
  });
});
