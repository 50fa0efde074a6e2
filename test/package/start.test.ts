import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { installed, must } from './installed.ts';

/** The code that Node reads at the start, which takes most of the start-up time: a file and everything it imports statically. */

interface Budget {
  readonly what: string;
  readonly file: string;
  readonly kilobytes: number;
  readonly files: number;
}

const budgets: readonly Budget[] = [
  { what: 'lrs show and lrs check of a text', file: 'cli/command.js', kilobytes: 264, files: 7 },
  { what: "import 'learning-schedules'", file: 'index.js', kilobytes: 209, files: 2 },
];

const readAt = (file: string, reached = new Set<string>()): ReadonlySet<string> => {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import(?:\{.*\}from)?"(\..*)";$/gm))
    readAt(join(file, '..', path), reached);
  return reached;
};

describe('the start of', function () {
  this.timeout(120_000);
  before(() => void installed());

  for (const { what, file, kilobytes, files } of budgets)
    it(`${what} reads at most ${kilobytes} kB in ${files} files`, () => {
      const read = [...readAt(join(installed().home, 'dist', file))];
      expect(read.length).to.be.at.most(files);
      expect(read.reduce((sum, each) => sum + readFileSync(each).length, 0) / 1000).to.be.at.most(kilobytes);
    });

  it("import 'learning-schedules' loads edit and other formats only when they are used, from modules of the package", () => {
    const { app } = installed();
    const script = `import { applyEdits, edit, load } from 'learning-schedules';
      const rate = { constant_learning_rate: { learning_rate: 0.5 } };
      const rateOf = (text) => load(text).schedule(0);
      const { config } = load('constant_learning_rate { learning_rate: 0.5 }');
      const { edits } = edit(config, [{ path: ['constant_learning_rate', 'learning_rate'], value: 0.25 }]);
      console.log(JSON.stringify([rateOf('constant_learning_rate:\\n  learning_rate: 0.5'), rateOf(JSON.stringify(rate)), applyEdits(config.source.text, edits)]));`;
    writeFileSync(join(app, 'asked.mjs'), script);
    expect(JSON.parse(must(process.execPath, ['asked.mjs'], app))).to.deep.equal([
      0.5,
      0.5,
      'constant_learning_rate { learning_rate: 0.25 }',
    ]);
  });
});
