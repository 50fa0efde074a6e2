import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { message, uint32 } from '../src/define.ts';
import { load as loadDialects } from '../src/dialects.ts';
import { load, read, render } from '../src/index.ts';
import { loadFile } from '../src/node.ts';
import { parse as parseTextproto, print, read as readTextproto } from '../src/textproto.ts';

/** Inputs that are not a config: text in another encoding, a path, a missing file, an endless text. */

const texts = {
  textproto: 'constant_learning_rate { learning_rate: 0.1 }\n',
  yaml: 'constant_learning_rate:\n  learning_rate: 0.1\n',
  json: '{ "constant_learning_rate": { "learning_rate": 0.1 } }\n',
};

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const utf32 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.alloc(text.length * 4);
  for (let i = 0; i < text.length; i++) bytes.writeUInt32LE(text.charCodeAt(i), 4 * i);
  return isBig ? bytes.swap32() : bytes;
};

const encodings: { readonly [name: string]: (text: string) => Buffer } = {
  'UTF-16LE with a byte order mark': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16BE with a byte order mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16LE without a byte order mark': (text) => utf16(text, false),
  'UTF-16BE without a byte order mark': (text) => utf16(text, true),
  'UTF-32LE with a byte order mark': (text) => utf32(`\ufeff${text}`, false),
  'UTF-32LE without a byte order mark': (text) => utf32(text, false),
  'UTF-32BE with a byte order mark': (text) => utf32(`\ufeff${text}`, true),
  'UTF-32BE without a byte order mark': (text) => utf32(text, true),
};

const said = ({
  diagnostics,
}: {
  readonly diagnostics: readonly { code: string; message: string }[];
}): string[] => diagnostics.map(({ code, message: words }) => `${code}: ${words}`);

describe('a text in UTF-16 or UTF-32', () => {
  for (const [format, text] of Object.entries(texts))
    for (const [name, encode] of Object.entries(encodings))
      it(`${name}, ${format}: every function reports one finding, which names the encoding`, () => {
        const bytes = encode(text);
        const expected = [
          `syntax/other-encoding: this file is ${name.slice(0, 6)}, not UTF-8: save it as UTF-8`,
        ];
        const named = { format: format as 'yaml' };
        for (const result of [load(bytes), load(bytes, named), loadDialects(bytes), read(bytes)])
          expect(said(result)).to.deep.equal(expected);
        expect(said(load(bytes, { format: 'binary' }))).to.deep.equal(expected);
        expect(said(readTextproto(bytes, message('A', { a: uint32({ number: 1 }) })))).to.deep.equal(
          expected,
        );
        // Decoded by the caller as if it were UTF-8.
        expect(said(load(bytes.toString('utf8'), named))).to.deep.equal(expected);
        expect(said(load(bytes.toString('latin1'), named))).to.deep.equal(expected);
      });
  it('is printed decoded', () => {
    expect(render(load(utf16(texts.textproto, false)))).to.include(`  1 | ${texts.textproto.trim()}`);
  });
  it('is printed with a replacement for bytes that are not a character', () => {
    const bytes = Buffer.concat([utf32(texts.textproto.trim(), false), Buffer.from('ffffff7f', 'hex')]);
    expect(render(load(bytes))).to.include(`  1 | ${texts.textproto.trim()}\ufffd`);
  });
  it('is not reported for UTF-8 with a few null characters', () => {
    expect(said(load('# a\0b\nconstant_learning_rate { learning_rate: 0.1 }')).join()).to.not.include(
      'other-encoding',
    );
  });
});

const paths = [
  'pipeline.config',
  './pipeline.config',
  '../configs/a b.yaml',
  '/models/ssd/pipeline',
  'models/ssd/pipeline',
  '~/configs/solver.prototxt',
  'C:\\configs\\pipeline.config',
  '\\\\server\\share\\pipeline.config',
  'args.yaml\n',
];

const noPaths = [
  'train_config',
  'a: b.config',
  '- a.config',
  'a.b',
  'x { y: "a/b.config" }',
  'https://example.org/a.config',
];

describe('a path given as text', () => {
  for (const path of paths)
    it(`${JSON.stringify(path)}: advises to use loadFile`, () => {
      const formats = [undefined, 'textproto', 'yaml', 'json', 'binary'] as const;
      for (const format of formats)
        for (const of of [load, loadDialects])
          expect(said(of(path, format === undefined ? {} : { format })), format).to.deep.equal([
            `file/path: ${path.trim()} looks like a path, not a config: use loadFile of learning-schedules/node, or pass the contents of the file`,
          ]);
    });
  for (const text of noPaths)
    it(`${JSON.stringify(text)} is not taken for a path`, () =>
      expect(said(load(text)).join()).to.not.include('file/path'));
  it('in a file: the finding names the path', () => {
    const [found] = said(load(Buffer.from('../pipeline.config'), { filename: 'link.config' }));
    expect(found).to.match(/^file\/path: this file contains only the path \.\.\/pipeline\.config/);
  });
});

describe('parse of text format', () => {
  it('reports a path, and throws for a value that is not text', () => {
    expect(parseTextproto('models/pipeline.config').diagnostics.map(({ code }) => code)).to.deep.equal([
      'file/path',
    ]);
    expect(parseTextproto(texts.textproto).diagnostics).to.deep.equal([]);
    for (const text of ['models/pipeline.config', '\\', 'a\\b'])
      expect(print(parseTextproto(text).tree), 'printed, the text comes back').to.equal(text);
    const bytes: unknown = Buffer.from(texts.textproto);
    expect(() => parseTextproto(bytes as string)).to.throw(TypeError, 'read takes bytes');
  });
});

describe('a text that is too long', () => {
  const long = 2 ** 27 + 1;
  const most = { textproto: 2 ** 27, yaml: 2 ** 25, json: 2 ** 25, binary: 2 ** 25 } as const;
  for (const format of ['textproto', 'yaml', 'json', 'binary'] as const)
    it(`more than ${most[format] / 2 ** 20} MB in ${format} gives one finding`, () => {
      expect(said(load(Buffer.alloc(most[format] + 1, '#'), { format }))).to.match(
        new RegExp(`^file/too-long: the (?:text|file) has more than ${most[format] / 2 ** 20} MB`),
      );
    });
  it('more than 12 million tokens give one finding', () => {
    const { diagnostics } = load('schedule {}\n'.repeat(4_000_000));
    expect(said({ diagnostics })).to.match(/^file\/too-long: the text has more than 12 million tokens/);
    expect(diagnostics).to.have.length(1);
  });
  it('millions of lines of comments are read', () => {
    const { diagnostics } = load(`${'#\n'.repeat(4_000_000)}constant_learning_rate { learning_rate: 0.1 }`);
    expect(diagnostics).to.deep.equal([]);
  });
  it('more text than a string can hold gives one finding', () => {
    expect(said(load(Buffer.alloc(2 ** 29, '#')))).to.match(/^file\/too-long/);
    expect(said(load('#'.repeat(long)))).to.match(/^file\/too-long/);
  });
});

describe('loadFile of something that is not a config', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sources-'));
    writeFileSync(join(folder, 'pipeline.config'), texts.textproto);
  });
  after(() => rmSync(folder, { recursive: true }));
  const cases: readonly { readonly what: string; readonly path: () => string; readonly reason: RegExp }[] = [
    { what: 'a missing file', path: () => join(folder, 'gone'), reason: /there is no such file$/ },
    {
      what: 'a missing file, with a file of a similar name',
      path: () => join(folder, 'pipelin.config'),
      reason: /did you mean .*pipeline\.config\?$/,
    },
    { what: 'a folder', path: () => folder, reason: /it is a folder$/ },
    {
      what: 'a path below a file',
      path: () => join(folder, 'pipeline.config/a'),
      reason: /there is no such file$/,
    },
    {
      what: 'a file of more than 128 MB, which is not read',
      path: () => {
        const long = join(folder, 'long');
        writeFileSync(long, '');
        truncateSync(long, 2 ** 27 + 1);
        return long;
      },
      reason: /it has more than 128 MB/,
    },
    { what: 'a name with a null character', path: () => 'a\0b', reason: /there is no such file$/ },
    {
      what: 'the text of a config',
      path: () => texts.textproto,
      reason: /this looks like a config, not a path: use load$/,
    },
  ];
  for (const { what, path, reason } of cases)
    it(what, () => {
      const found = said(loadFile(path()));
      expect(found).to.have.length(1);
      expect(found[0]).to.match(/^file\/unreadable: /);
      expect(found[0]).to.match(reason);
    });
  it('an endless device', function () {
    if (process.platform === 'win32') this.skip();
    expect(said(loadFile('/dev/zero'))).to.match(/it has more than 128 MB/);
  });
  it('a value that is not a string throws a TypeError', () => {
    for (const path of [0, undefined, null, {}])
      expect(() => loadFile(path as unknown as string)).to.throw(TypeError, /takes the path of a file/);
  });
});
