import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { installed } from './installed.ts';

/** The code that Node reads at the start, which is most of what a start costs: the file and all that it imports by itself. */

interface Budget {
  readonly what: string;
  readonly file: string;
  readonly kilobytes: number;
  readonly files: number;
}

const budgets: readonly Budget[] = [
  { what: 'lrs show and lrs check of a text', file: 'cli/command.js', kilobytes: 390, files: 14 },
  { what: "import 'learning-schedules'", file: 'index.js', kilobytes: 470, files: 11 },
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
});
