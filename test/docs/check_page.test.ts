import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { optionsOf } from '../../src/cli/arguments/command.ts';
import { check } from '../../src/cli/commands/check.ts';
import { readProject } from '../../src/cli/project/read.ts';
import { blocksOf } from './page.ts';

/** docs/check.md, and the hook that it describes. */

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const page = read('docs/check.md');

describe('docs/check.md', () => {
  it('names only existing options', () => {
    const known = Object.keys(optionsOf(check)).map((name) => `--${name}`);
    const named = [...page.matchAll(/--[a-z][a-z-]*/g)].map(([name]) => name);
    const ofOthers = ['--name-only', '--diff-filter', '--json'];
    expect(named.filter((name) => !known.includes(name) && !ofOthers.includes(name))).to.deep.equal([]);
  });

  it('shows a valid project file', () => {
    const example = blocksOf(page).find(({ language }) => language === 'json')!;
    const folder = mkdtempSync(join(tmpdir(), 'lrs-page-'));
    try {
      writeFileSync(join(folder, 'lrs.config.json'), example.text);
      const project = readProject(join(folder, 'lrs.config.json'));
      expect(project.plugins).to.deep.equal([join(folder, 'schedules.mjs')]);
      expect(project.rules).to.have.length(2);
      expect(project.ignore).to.deep.equal([{ files: ['legacy/**'], rules: ['run/*'] }]);
      expect(project.exclude).to.deep.equal(['third_party/**']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows the same hook as the repository has', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'));
    const shown = blocksOf(page).find(({ text }) => text.includes('hooks:'))!;
    const [{ hooks }] = parse(shown.text);
    expect(hook).to.include({ id: 'lrs-check', language: 'node', entry: 'lrs check' });
    expect(hooks[0]).to.include({ id: hook.id, files: hook.files });
    expect('configs/pipeline.config').to.match(new RegExp(hook.files));
    expect('src/index.ts').not.to.match(new RegExp(hook.files));
  });
});
