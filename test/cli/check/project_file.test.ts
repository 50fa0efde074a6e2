import { join } from 'node:path';
import { expect } from 'chai';
import { type Answer, folder, lrsHere } from '../lrs.ts';
import { files, useFiles, write } from './checked.ts';

describe('lrs check: the project file', () => {
  useFiles();

  const inProject = async (project: unknown, args: readonly string[]): Promise<Answer> => {
    const text = typeof project === 'string' ? project : JSON.stringify(project);
    // The search for a project file stops at the folder with .git.
    write('project/.git/HEAD', '');
    write('project/lrs.config.json', text);
    write('project/old/early.config', files['early.config']!);
    write('project/new/early.config', files['early.config']!);
    return lrsHere(['check', ...args], { cwd: join(folder(), 'project/new') });
  };

  interface ProjectCase {
    readonly reason: string;
    readonly project: unknown;
    readonly args?: readonly string[];
    readonly code: number;
    readonly out?: RegExp;
    readonly err?: RegExp;
  }

  const all = ['../old', '.'];
  const projects: readonly ProjectCase[] = [
    {
      reason: 'sets severities',
      project: { rules: { 'run/stops-early': 'error' } },
      code: 1,
      out: /2 errors/,
    },
    {
      reason: 'is overridden by --rule',
      project: { rules: { 'run/stops-early': 'error' } },
      args: [...all, '--rule', 'run/stops-early=info'],
      code: 0,
      out: /2 remarks/,
    },
    {
      reason: 'ignores findings in some files',
      project: { ignore: [{ files: 'old/**', rules: ['run/*'], reason: 'they are done' }] },
      code: 0,
      out: /^early\.config:9:24 [\s\S]*\n2 files: 1 warning\n$/,
    },
    {
      reason: 'excludes files',
      project: { exclude: ['old/**'] },
      code: 0,
      out: /\n1 file: 1 warning\n$/,
    },
    {
      reason: 'does not exclude files named on the command line',
      project: { exclude: ['old/**'] },
      args: ['../old/early.config'],
      code: 0,
      out: /\n1 file: 1 warning\n$/,
    },
    {
      reason: 'has an unknown key',
      project: { rule: {} },
      code: 2,
      err: /lrs\.config\.json: it has no rule: did you mean rules\?/,
    },
    {
      reason: 'has an unknown code',
      project: { rules: { 'run/stops-erly': 'off' } },
      code: 2,
      err: /did you mean run\/stops-early\?/,
    },
    {
      reason: 'has an unknown severity',
      project: { rules: { 'rate/high': 'high' } },
      code: 2,
      err: /rules\.rate\/high: "high" is not a severity/,
    },
    {
      reason: 'has an ignore entry without files',
      project: { ignore: [{ rules: 'run/*' }] },
      code: 2,
      err: /ignore\[0\] lacks files/,
    },
    {
      reason: 'has an unknown key that resembles no known one',
      project: { colour: 'red' },
      code: 2,
      err: /it has no colour: write one of plugins, rules, ignore, exclude/,
    },
    {
      reason: 'has a number in place of file names',
      project: { exclude: 3 },
      code: 2,
      err: /exclude is 3: write a string, or a list of strings/,
    },
    {
      reason: 'has one object instead of a list of ignores',
      project: { ignore: { files: 'old/**', rules: 'run/*' } },
      code: 2,
      err: /ignore is \{.*\}: write a list, \[\{ "files"/,
    },
    {
      reason: 'has an ignore entry without rules',
      project: { ignore: [{ files: 'old/**' }] },
      code: 2,
      err: /ignore\[0\] lacks rules/,
    },
    {
      reason: 'names a plug-in of a package that is not installed',
      project: { plugins: 'acme-schedules' },
      code: 2,
      err: /acme-schedules/,
    },
    { reason: 'is not JSON', project: '{', code: 2, err: /lrs\.config\.json: it cannot be read/ },
    { reason: 'is a list', project: [], code: 2, err: /lrs\.config\.json: the file is \[\]/ },
    {
      reason: 'names a missing plug-in',
      project: { plugins: ['./no.mjs'] },
      code: 2,
      err: /no\.mjs: there is no such file/,
    },
  ];

  it('passes over a package.json that is not JSON', async () => {
    write('broken/package.json', '{ "lrs": ');
    write('broken/.git/HEAD', '');
    write('broken/early.config', files['early.config']!);
    const { code, out } = await lrsHere(['check', '.'], { cwd: join(folder(), 'broken') });
    expect(out).to.match(/\n1 file: 1 warning\n$/);
    expect(code).to.equal(0);
  });

  for (const { reason, project, args = all, code, out = /^/, err = /^$/ } of projects)
    it(`${reason}: ${JSON.stringify(project)}`, async () => {
      const answer = await inProject(project, args);
      expect(answer.err).to.match(err);
      expect(answer.out).to.match(out);
      expect(answer.code).to.equal(code);
    });
});
