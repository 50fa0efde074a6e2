import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocksOf } from '../docs/page.ts';
import { appWithPeer, installed, must, root, run, tool } from './installed.ts';

/** The package beside its optional peer: the code of docs/tfjs.md, typed and run as a user would. */

const programs = blocksOf(readFileSync(join(root, 'docs/tfjs.md'), 'utf8')).filter(
  ({ language }) => language === 'ts',
);

/** What a program says that it prints: `// → …` at the end of a line. */
const expected = (text: string): string[] =>
  [...text.matchAll(/ \/\/ → (.*)$/gm)].map(([, shown = '']) => shown);

const nameOf = (i: number): string => `program${i}.ts`;

describe('the package and TensorFlow.js', () => {
  let app: string;

  before(() => {
    app = appWithPeer();
    programs.forEach(({ text }, i) => {
      writeFileSync(join(app, nameOf(i)), text);
    });
  });

  it('names the peer that is missing, where only this entry is opened without it', () => {
    const { app: without } = installed();
    const { status, stderr } = run(
      process.execPath,
      ['--input-type=module', '-e', "await import('learning-schedules/tfjs')"],
      without,
    );
    expect(status).to.equal(1);
    expect(stderr)
      .to.match(/ERR_MODULE_NOT_FOUND/)
      .and.match(/@tensorflow\/tfjs-core/);
  });

  for (const moduleResolution of ['nodenext', 'bundler'] as const) {
    it(`has programs in its docs that compile strictly, module resolution ${moduleResolution}`, () => {
      const compilerOptions = {
        module: moduleResolution === 'bundler' ? 'preserve' : 'nodenext',
        moduleResolution,
        target: 'es2022',
        // The types of TensorFlow.js are not strict themselves, and name what a browser has.
        lib: ['es2022', 'dom'],
        skipLibCheck: true,
        types: ['node'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
      };
      const files = programs.map((_, i) => nameOf(i));
      writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const { status, stdout } = tool('tsc', ['-p', 'tsconfig.json'], app);
      expect(status, stdout).to.equal(0);
    });
  }

  it('has programs that print what they say', () => {
    expect(programs).to.not.deep.equal([]);
    programs.forEach(({ text }, i) => {
      expect(expected(text), nameOf(i)).to.not.deep.equal([]);
      const printed = must(process.execPath, [join(root, 'node_modules/.bin/tsx'), nameOf(i)], app);
      expect(printed.trimEnd().split('\n'), text).to.deep.equal(expected(text));
    });
  });
});
