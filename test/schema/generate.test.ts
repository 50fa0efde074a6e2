import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { runningModule } from '../support/modules.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const script = runningModule('scripts/generate.ts');
const inRoots = (roots: readonly string[]): string[] => roots.flatMap((root) => ['--root', root]);
const generate = (...args: string[]): { status: number | null; stale: string[] } => {
  const { status, stderr } = spawnSync(process.execPath, [...script, ...args], { cwd: home });
  return { status, stale: [...String(stderr).matchAll(/^out of date: (.*)$/gm)].map(([, file]) => file!) };
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

  describe('--check, run in copies of the project that have one change each', () => {
    // One process checks all copies: its start takes longer than a check.
    const changed: string[] = [];
    let checked: ReturnType<typeof generate>;
    /**
     * A copy of the project whose generated files were missing, out of date and left over; then the script was run in
     * it.
     */
    let mended: string;
    before(() => {
      mended = copy();
      rmSync(join(mended, 'schemas/pipeline.schema.json'));
      writeFileSync(join(mended, 'schemas/other.schema.json'), '{}');
      writeFileSync(join(mended, 'src/schema/generated/train.ts'), '');
      expect(generate('--root', mended).status).to.equal(0);
      for (const { file, change } of changes) {
        const root = copy();
        const path = join(root, file);
        const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
        const after = change(text);
        expect(after).not.to.equal(text);
        if (after === undefined) rmSync(path);
        else writeFileSync(path, after);
        changed.push(root);
      }
      checked = generate('--check', ...inRoots([...changed, mended]));
    });

    it('fails', () => expect(checked.status).to.equal(1));

    for (const [i, { reason, stale }] of changes.entries())
      it(`notices ${reason}`, () => {
        const own = checked.stale.filter((file) => file.startsWith(changed[i]!));
        expect(own).to.deep.equal(stale.map((file) => join(changed[i]!, file)));
      });

    it('finds nothing after it wrote files that were missing or out of date, and removed leftover ones', () => {
      expect(checked.stale.filter((file) => file.startsWith(mended))).to.deep.equal([]);
      for (const file of [...descriptors('train'), ...schemas('pipeline')])
        expect(readFileSync(join(mended, file), 'utf8')).to.equal(readFileSync(join(home, file), 'utf8'));
      expect(existsSync(join(mended, 'schemas/other.schema.json'))).to.equal(false);
    });
  });
});
