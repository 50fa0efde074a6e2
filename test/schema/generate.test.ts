import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { runningModule } from '../support/modules.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const script = runningModule('scripts/generate.ts');
const generate = (...args: string[]): { status: number | null; stale: string[] } => {
  const { status, stderr } = spawnSync(process.execPath, [...script, ...args], { cwd: home });
  return { status, stale: [...String(stderr).matchAll(/^not fresh: (.*)$/gm)].map(([, file]) => file!) };
};
const descriptors = (...files: string[]): string[] => files.map((file) => `src/schema/generated/${file}.ts`);
const schemas = (...files: string[]): string[] => files.map((file) => `schemas/${file}.schema.json`);

/** One change to an up-to-date copy, and the files that it makes out of date. */
const changes: {
  readonly reason: string;
  readonly file: string;
  readonly change: (text: string) => string | undefined;
  readonly stale: string[];
}[] = [
  {
    reason: 'a default in a proto',
    file: 'proto/object_detection/protos/optimizer.proto',
    change: (text) => text.replace('default = 4000000', 'default = 4000001'),
    stale: [...descriptors('optimizer'), ...schemas('pipeline')],
  },
  {
    reason: 'a comment in a proto',
    file: 'proto/object_detection/protos/pipeline.proto',
    change: (text) => text.replace('// A whole pipeline', '// An entire pipeline'),
    stale: [...descriptors('pipeline', 'docs'), ...schemas('pipeline')],
  },
  {
    reason: 'a range in a proto',
    file: 'proto/object_detection/protos/train.proto',
    change: (text) =>
      text.replace('(learning_schedules.usual) = { gt: 0 }', '(learning_schedules.usual) = { gte: 1 }'),
    stale: [...descriptors('train'), ...schemas('pipeline')],
  },
  {
    reason: 'a default of a type of this project',
    file: 'proto/learning_schedules/schedules.proto',
    change: (text) => text.replace('default = 10000,', 'default = 20000,'),
    stale: [...descriptors('schedules'), ...schemas('pipeline')],
  },
  {
    reason: 'a descriptor edited by hand',
    file: 'src/schema/generated/train.ts',
    change: (text) => text.replace('number: 30', 'number: 31'),
    stale: descriptors('train'),
  },
  {
    reason: 'a rule in a proto',
    file: 'proto/object_detection/protos/optimizer.proto',
    change: (text) => text.replace('rules) = { gt: 0 }', 'rules) = { gt: 1 }'),
    stale: [...descriptors('optimizer', 'validators'), ...schemas('pipeline')],
  },
  {
    reason: 'a validator edited by hand',
    file: 'src/schema/generated/validators.ts',
    change: (text) => text.replace('return errors === 0', 'return true'),
    stale: descriptors('validators'),
  },
  {
    reason: 'a schema that is missing',
    file: 'schemas/optimizer.schema.json',
    change: () => undefined,
    stale: schemas('optimizer'),
  },
  {
    reason: 'a schema that belongs to no message',
    file: 'schemas/other.schema.json',
    change: () => '{}',
    stale: schemas('other'),
  },
];

describe('scripts/generate.ts', () => {
  it('finds the files in the repository up to date', () => {
    expect(generate('--check')).to.deep.equal({ status: 0, stale: [] });
  });

  const roots: string[] = [];
  after(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });
  const copy = (): string => {
    const root = mkdtempSync(join(tmpdir(), 'generate-'));
    roots.push(root);
    for (const folder of ['proto', 'schemas', 'src/schema/generated', 'src/dialects']) {
      mkdirSync(join(root, folder), { recursive: true });
      cpSync(join(home, folder), join(root, folder), { recursive: true });
    }
    return root;
  };

  for (const { reason, file, change, stale } of changes) {
    it(`notices ${reason}`, () => {
      const path = join(copy(), file);
      const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const after = change(before);
      expect(after).not.to.equal(before);
      if (after === undefined) rmSync(path);
      else writeFileSync(path, after);
      expect(generate('--check', '--root', roots.at(-1)!)).to.deep.equal({ status: 1, stale });
    });
  }

  it('writes files that are missing or out of date, and removes leftover ones', () => {
    const root = copy();
    rmSync(join(root, 'schemas/pipeline.schema.json'));
    writeFileSync(join(root, 'schemas/other.schema.json'), '{}');
    writeFileSync(join(root, 'src/schema/generated/train.ts'), '');
    expect(generate('--root', root).status).to.equal(0);
    expect(generate('--check', '--root', root)).to.deep.equal({ status: 0, stale: [] });
    for (const file of [...descriptors('train'), ...schemas('pipeline')]) {
      expect(readFileSync(join(root, file), 'utf8')).to.equal(readFileSync(join(home, file), 'utf8'));
    }
  });
});
