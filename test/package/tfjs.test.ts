import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocksOf } from '../docs/page.ts';
import { appWithPeer, compiledIn, installed, must, type Ran, root, run } from './installed.ts';

/** The package with its optional peer: compiles and runs the code of docs/tfjs.md like a user. */

const programs = blocksOf(readFileSync(join(root, 'docs/tfjs.md'), 'utf8')).filter(
  ({ language }) => language === 'ts',
);

/** The expected output of a program, from `// → …` at the ends of lines. */
const expected = (text: string): string[] =>
  [...text.matchAll(/ \/\/ → (.*)$/gm)].map(([, shown = '']) => shown);

const nameOf = (i: number): string => `program${i}.ts`;
const compiledName = (i: number): string => `program${i}.js`;

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

  /** Compiles all programs; the types of TensorFlow.js use types of browsers. */
  const compile = (options: object): Ran =>
    compiledIn(
      app,
      programs.map((_, i) => nameOf(i)),
      { target: 'es2022', lib: ['es2022', 'dom'], exactOptionalPropertyTypes: true, ...options },
    );

  it('has programs in its docs that compile strictly with module resolution bundler', () => {
    const { status, stdout } = compile({ module: 'preserve', moduleResolution: 'bundler', noEmit: true });
    expect(status, stdout).to.equal(0);
  });

  it('has programs that compile strictly with module resolution nodenext, and whose output agrees with their comments', () => {
    const { status, stdout } = compile({});
    expect(status, stdout).to.equal(0);
    expect(programs).to.not.deep.equal([]);
    // One process runs them one after the other: loading TensorFlow.js takes longer than running a program.
    const END = 'end of program';
    const all = programs.map((_, i) => `await import('./${compiledName(i)}');\nconsole.log('${END}');\n`);
    writeFileSync(join(app, 'compiled/all.js'), all.join(''));
    const printed = must(process.execPath, ['compiled/all.js'], app).split(`${END}\n`);
    programs.forEach(({ text }, i) => {
      expect(expected(text), nameOf(i)).to.not.deep.equal([]);
      expect(printed[i]!.trimEnd().split('\n'), text).to.deep.equal(expected(text));
    });
  });
});
