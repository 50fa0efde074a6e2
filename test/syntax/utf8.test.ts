import { expect } from 'chai';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/syntax/utf8.ts';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

/** Well-formed byte sequences according to table 3-7 of the Unicode Standard. */
const sequences: {
  readonly hex: string;
  readonly text: string;
  readonly offset: number;
  readonly reason: string;
}[] = [
  { hex: '', text: '', offset: -1, reason: 'no bytes' },
  {
    hex: '61 c3 a9 e6 97 a5 f0 9f 98 80',
    text: 'aé日😀',
    offset: -1,
    reason: 'characters of one to four bytes',
  },
  {
    hex: 'ed 9f bf ee 80 80',
    text: '\ud7ff\ue000',
    offset: -1,
    reason: 'the code points next to the surrogates',
  },
  { hex: 'f4 8f bf bf', text: '\u{10ffff}', offset: -1, reason: 'the last code point' },
  { hex: '61 80', text: 'a\ufffd', offset: 1, reason: 'a continuation byte alone' },
  { hex: 'c3', text: '\ufffd', offset: 0, reason: 'a sequence that is cut off' },
  { hex: '61 e6 97 62', text: 'a\ufffdb', offset: 1, reason: 'a sequence that stops early' },
  { hex: 'c0 80', text: '\ufffd\ufffd', offset: 0, reason: 'two bytes for a character of one byte' },
  {
    hex: 'e0 9f bf',
    text: '\ufffd\ufffd\ufffd',
    offset: 0,
    reason: 'three bytes for a character of two bytes',
  },
  {
    hex: 'f0 8f bf bf',
    text: '\ufffd\ufffd\ufffd\ufffd',
    offset: 0,
    reason: 'four bytes for a character of three bytes',
  },
  { hex: 'ed a0 80', text: '\ufffd\ufffd\ufffd', offset: 0, reason: 'a surrogate' },
  { hex: 'f4 90 80 80', text: '\ufffd\ufffd\ufffd\ufffd', offset: 0, reason: 'a code point above Unicode' },
  { hex: 'ff 61 fe', text: '\ufffda\ufffd', offset: 0, reason: 'bytes that never occur in UTF-8' },
  { hex: 'c3 a9 61 ff', text: 'éa\ufffd', offset: 3, reason: 'the offset counts bytes' },
];

describe('decodeUtf8', () => {
  for (const { hex, text, offset, reason } of sequences)
    it(reason, () => {
      const { text: read, diagnostics } = decodeUtf8(bytesOf(hex));
      expect(read).to.equal(text);
      expect(diagnostics.map(({ code, message }) => [code, /^byte (\d+) /.exec(message)?.[1]])).to.deep.equal(
        offset < 0 ? [] : [['syntax/invalid-utf8', String(offset)]],
      );
    });

  it('puts the finding at the character in the text', () => {
    expect(decodeUtf8(bytesOf('c3 a9 61 ff')).diagnostics[0]?.ranges).to.deep.equal([{ start: 2, end: 3 }]);
  });

  it('leaves out a byte order mark with a warning', () => {
    const { text, diagnostics } = decodeUtf8(bytesOf('ef bb bf 61'));
    expect(text).to.equal('a');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['syntax/byte-order-mark', 'warning'],
    ]);
  });

  it('counts the bytes of the byte order mark in offsets', () => {
    const { diagnostics } = decodeUtf8(bytesOf('ef bb bf 61 ff'));
    expect(diagnostics.map(({ message }) => message)).to.satisfy(([, message]: string[]) =>
      message?.startsWith('byte 4 '),
    );
  });

  it('keeps a second byte order mark as a character', () => {
    expect(decodeUtf8(bytesOf('ef bb bf ef bb bf')).text).to.equal('\ufeff');
  });

  it('agrees with the decoder of the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        let isValid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          isValid = false;
        }
        const { text, diagnostics } = decodeUtf8(bytes);
        expect(diagnostics.some(({ code }) => code === 'syntax/invalid-utf8')).to.equal(!isValid);
        expect(text).to.equal(new TextDecoder('utf-8').decode(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});
