import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocksOf } from '../docs/page.ts';
import { appWithPeer, installed, must, root, run, tool } from './installed.ts';

/** The package with its optional peer: compiles and runs the code of docs/tfjs.md like a user. */

const programs = blocksOf(readFileSync(join(root, 'docs/tfjs.md'), 'utf8')).filter(
  ({ language }) => language === 'ts',
);

/** The expected output of a program, from `// → …` at the ends of lines. */
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

  it('names the missing peer if this entry is imported without it; other entries work', () => {
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
    it(`has programs in its docs that compile strictly with module resolution ${moduleResolution}`, () => {
      const compilerOptions = {
        module: moduleResolution === 'bundler' ? 'preserve' : 'nodenext',
        moduleResolution,
        target: 'es2022',
        // The types of TensorFlow.js do not compile strictly, and use types of browsers.
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

  it('has programs whose output agrees with their comments', () => {
    expect(programs).to.not.deep.equal([]);
    programs.forEach(({ text }, i) => {
      expect(expected(text), nameOf(i)).to.not.deep.equal([]);
      const printed = must(process.execPath, [join(root, 'node_modules/.bin/tsx'), nameOf(i)], app);
      expect(printed.trimEnd().split('\n'), text).to.deep.equal(expected(text));
    });
  });
});
