import { expect } from 'chai';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/syntax/utf8.ts';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

/** After table 3-7 of the Unicode Standard: which byte sequences are well-formed. */
const sequences: [hex: string, text: string, offset: number, why: string][] = [
  ['', '', -1, 'nothing'],
  ['61 c3 a9 e6 97 a5 f0 9f 98 80', 'aé日😀', -1, 'one to four bytes'],
  ['ed 9f bf ee 80 80', '\ud7ff\ue000', -1, 'the neighbours of the surrogates'],
  ['f4 8f bf bf', '\u{10ffff}', -1, 'the last code point'],
  ['61 80', 'a\ufffd', 1, 'a byte of a sequence alone'],
  ['c3', '\ufffd', 0, 'a sequence that is cut off'],
  ['61 e6 97 62', 'a\ufffdb', 1, 'one that stops early'],
  ['c0 80', '\ufffd\ufffd', 0, 'two bytes for what one says'],
  ['e0 9f bf', '\ufffd\ufffd\ufffd', 0, 'three bytes for what two say'],
  ['f0 8f bf bf', '\ufffd\ufffd\ufffd\ufffd', 0, 'four bytes for what three say'],
  ['ed a0 80', '\ufffd\ufffd\ufffd', 0, 'a surrogate'],
  ['f4 90 80 80', '\ufffd\ufffd\ufffd\ufffd', 0, 'past Unicode'],
  ['ff 61 fe', '\ufffda\ufffd', 0, 'bytes that never are UTF-8'],
  ['c3 a9 61 ff', 'éa\ufffd', 3, 'the offset counts bytes'],
];

describe('decodeUtf8', () => {
  for (const [hex, text, offset, why] of sequences)
    it(why, () => {
      const { text: read, diagnostics } = decodeUtf8(bytesOf(hex));
      expect(read).to.equal(text);
      expect(diagnostics.map(({ code, message }) => [code, /^byte (\d+) /.exec(message)?.[1]])).to.deep.equal(
        offset < 0 ? [] : [['syntax/invalid-utf8', String(offset)]],
      );
    });

  it('the finding is at the character in the text', () => {
    expect(decodeUtf8(bytesOf('c3 a9 61 ff')).diagnostics[0]?.ranges).to.deep.equal([{ start: 2, end: 3 }]);
  });

  it('a byte order mark is left out with a warning', () => {
    const { text, diagnostics } = decodeUtf8(bytesOf('ef bb bf 61'));
    expect(text).to.equal('a');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['syntax/byte-order-mark', 'warning'],
    ]);
  });

  it('the offset counts its bytes, too', () => {
    const { diagnostics } = decodeUtf8(bytesOf('ef bb bf 61 ff'));
    expect(diagnostics.map(({ message }) => message)).to.satisfy(([, message]: string[]) =>
      message?.startsWith('byte 4 '),
    );
  });

  it('a second one is a character', () => {
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
