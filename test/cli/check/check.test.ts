import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { type Answer, folder, lrs, lrsHere, useCommand } from '../lrs.ts';
import { sarifFault } from './sarif.ts';

/** Runs `lrs check`. */

/** A config whose run ends at step 30,000; the cosine at `end`. */
const cosine = (end: number, more = ''): string => `# a run
train_config {
  num_steps: 30000
  optimizer {
    adam_optimizer {
      learning_rate {
        cosine_decay_learning_rate {
          learning_rate_base: 0.08
          total_steps: ${end}${more}
          warmup_learning_rate: 0.001
          warmup_steps: 250
        }
      }
    }
  }
}
`;

const files: { readonly [name: string]: string | Uint8Array } = {
  'good.config': cosine(30000),
  'early.config': cosine(300000),
  'silenced.config': cosine(300000, '  # lrs-ignore run/stops-early: a short run'),
  'unused.config': cosine(30000, '  # lrs-ignore run/stops-early: a short run'),
  'broken.config': 'train_config {',
  'list.config': `train_config {
  num_steps: 1000
  optimizer { momentum_optimizer { learning_rate { manual_step_learning_rate {
    initial_learning_rate: 0.1
    schedule { step: 700 learning_rate: 0.01 }  # kept
    schedule { step: 2000 learning_rate: 0.001 }
  } } } }
}
`,
  'ours.config': `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate {
  linear { initial_learning_rate: 0.1 end_learning_rate: 0.01 total_steps: 100 }
} } } }
model {}
`,
  'high.config': `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate {
  constant_learning_rate { learning_rate: 5 }
} } } }
`,
  'latin.config': Uint8Array.of(0x23, 0x20, 0xe9, 0x0a),
  'sub/deep.config': cosine(300000),
  'sub/other.json': '{ "name": "no config" }',
  'sub/optimizer.yaml': 'optimizer: fast\n',
  'sub/node_modules/a.config': cosine(300000),
  'with space/å,b.config': cosine(300000),
};

interface Case {
  readonly reason: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

const cases: readonly Case[] = [
  {
    reason: 'a file with nothing to report',
    args: ['good.config'],
    code: 0,
    out: /^1 file: nothing to report\n$/,
  },
  {
    reason: 'a warning does not fail',
    args: ['early.config'],
    code: 0,
    out: /^early\.config:9:24 warning run\/stops-early[\s\S]*\n\n1 file: 1 warning/,
  },
  { reason: 'too many warnings fail', args: ['early.config', '--max-warnings', '0'], code: 1 },
  {
    reason: 'as many warnings as allowed do not fail',
    args: ['early.config', '--max-warnings', '1'],
    code: 0,
  },
  {
    reason: 'an error fails, and the other files are checked too',
    args: ['broken.config', 'early.config'],
    code: 1,
    out: /^broken\.config:1:14 error syntax\/unclosed[\s\S]*\nearly\.config:9:24 [\s\S]*\n2 files: 1 error, 1 warning\n$/,
  },
  {
    reason: 'a missing file is reported, and the others are still checked',
    args: ['god.config', 'early.config'],
    code: 2,
    out: /^god\.config error file\/unreadable\n.*there is no such file; did you mean good\.config\?[\s\S]*\nearly\.config:9:24 /,
  },
  {
    reason: 'a glob that matches nothing',
    args: ['*.none'],
    code: 2,
    out: /\*\.none error file\/unreadable/,
  },
  {
    reason: 'a folder: checks its configs, but not packages and files that are not configs',
    args: ['sub'],
    code: 0,
    out: /^sub\/deep\.config:9:24 warning [\s\S]*\n1 file: 1 warning\n$/,
  },
  {
    reason: 'a glob',
    args: ['s*/*.config'],
    code: 0,
    out: /^sub\/deep\.config:9:24 [\s\S]*\n1 file: 1 warning\n$/,
  },
  {
    reason: 'a file named twice is checked once',
    args: ['sub/deep.config', 'sub/'],
    code: 0,
    out: /\n1 file: 1 warning\n$/,
  },
  { reason: 'standard input', args: ['-'], input: cosine(300000), code: 0, out: /^<stdin>:9:24 warning / },
  {
    reason: 'a comment that ignores a finding',
    args: ['silenced.config'],
    code: 0,
    out: /^1 file: nothing to report\n$/,
  },
  {
    reason: 'a comment that ignores nothing is reported',
    args: ['unused.config'],
    code: 0,
    out: /^unused\.config:9:31 warning ignore\/unused/,
  },
  {
    reason: 'a rule turned off',
    args: ['early.config', '--rule', 'run/*=off'],
    code: 0,
    out: /^1 file: nothing/,
  },
  {
    reason: 'a rule made an error',
    args: ['early.config', '--rule=run/stops-early=error'],
    code: 1,
    out: /^early\.config:9:24 error run\/stops-early/,
  },
  { reason: 'a rule that is off by default', args: ['high.config'], code: 0, out: /^1 file: nothing/ },
  {
    reason: 'a rule turned on',
    args: ['high.config', '--rule', 'rate/high'],
    code: 0,
    out: /^high\.config:2:3 info rate\/high/,
  },
  {
    reason: 'syntax errors cannot be turned off',
    args: ['broken.config', '--rule', 'syntax/*=off'],
    code: 1,
  },
  { reason: 'bytes that are not text', args: ['latin.config'], code: 1, out: /error syntax\/invalid-utf8/ },
  {
    reason: 'the length of the run as an option',
    args: ['good.config', '--num-steps', '3000'],
    code: 0,
    out: /warning run\/stops-early/,
  },
  {
    reason: 'a file for the Object Detection API with a type of ours is an error',
    args: ['ours.config', '--for', 'object-detection'],
    code: 1,
    out: /error upstream\/refuses/,
  },
  {
    reason: 'without --for it is only a remark',
    args: ['ours.config'],
    code: 0,
    out: /info upstream\/refuses/,
  },
  { reason: 'no file', args: [], code: 2, err: /FILES… is missing/ },
  {
    reason: 'an unknown format',
    args: ['good.config', '--format', 'xml'],
    code: 2,
    err: /--format is xml: write one of text/,
  },
  { reason: 'an unknown option', args: ['good.config', '--fixx'], code: 2, err: /did you mean --fix\?/ },
  {
    reason: 'an unknown code',
    args: ['good.config', '--rule', 'run/stop-early=off'],
    code: 2,
    err: /did you mean run\/stops-early\?/,
  },
  {
    reason: 'an unknown severity',
    args: ['good.config', '--rule', 'run/*=low'],
    code: 2,
    err: /"low" is not a severity/,
  },
  {
    reason: 'a count that is not a number',
    args: ['good.config', '--max-warnings', 'few'],
    code: 2,
    err: /--max-warnings is few/,
  },
  { reason: 'a negative length', args: ['good.config', '--epochs', '-1'], code: 2, err: /--epochs/ },
  {
    reason: '--fix with standard input, which cannot be written',
    args: ['-', '--fix'],
    input: '',
    code: 2,
    err: /name a file/,
  },
];

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const check = (args: readonly string[], input?: string, run = lrs): Promise<Answer> =>
  run(['check', ...args], { cwd: join(folder(), 'configs'), ...(input !== undefined && { input }) });

describe('lrs check', () => {
  useCommand();
  before(() => {
    for (const [name, content] of Object.entries(files)) write(`configs/${name}`, content);
  });

  for (const { reason, args, input, code, out = /^/, err = /^$/ } of cases)
    it(`${reason}: ${args.join(' ')}`, async () => {
      const answer = await check(args, input, lrsHere);
      expect(answer.err).to.match(err);
      expect(answer.out).to.match(out);
      expect(answer.code).to.equal(code);
    });

  describe('formats', () => {
    it('json: a document with ranges', async () => {
      const { code, out } = await check(['early.config', 'silenced.config', '--format', 'json']);
      const { files: found, total } = JSON.parse(out);
      expect(code).to.equal(0);
      expect(found.map((each: { file: string }) => each.file)).to.deep.equal([
        'early.config',
        'silenced.config',
      ]);
      expect(found[0].diagnostics[0]).to.deep.include({ code: 'run/stops-early', severity: 'warning' });
      expect(found[0].diagnostics[0].ranges[0]).to.include({ line: 9, column: 24 });
      expect(found[1].ignored).to.deep.equal([{ code: 'run/stops-early', reason: 'a short run' }]);
      expect(total).to.include({ files: 2, warnings: 1, errors: 0 });
    });

    it('json: an empty document if there are no files', async () => {
      mkdirSync(join(folder(), 'configs/empty'), { recursive: true });
      const { code, out } = await check(['empty', '--format', 'json']);
      expect(JSON.parse(out).files).to.have.length(1);
      expect(code).to.equal(2);
    });

    it('github: workflow commands', async () => {
      const { out } = await check(['with space/å,b.config', 'ours.config', '--format', 'github']);
      const [first = '', second = ''] = out.split('\n');
      expect(first).to.match(
        /^::warning file=with space\/å%2Cb\.config,line=9,col=24,endColumn=30,title=run\/stops-early::the run ends /,
      );
      expect(second).to.match(/^::notice file=ours\.config,line=2,.*title=upstream\/refuses::/);
    });

    it('sarif: a log that matches the SARIF schema', async () => {
      const names = [
        'early.config',
        'broken.config',
        'list.config',
        'silenced.config',
        'gone.config',
        'with space/å,b.config',
      ];
      const { out, code } = await check([...names, '--format', 'sarif']);
      const log = JSON.parse(out);
      expect(code).to.equal(2);
      expect(sarifFault(log)).to.equal(undefined);
      const [run] = log.runs;
      const results = run.results.map(({ ruleId, level, locations: [{ physicalLocation }] }: any) => ({
        ruleId,
        level,
        uri: physicalLocation.artifactLocation.uri,
        line: physicalLocation.region?.startLine,
      }));
      expect(results).to.deep.include.members([
        { ruleId: 'run/stops-early', level: 'warning', uri: 'early.config', line: 9 },
        { ruleId: 'syntax/unclosed', level: 'error', uri: 'broken.config', line: 1 },
        { ruleId: 'run/change-after-end', level: 'warning', uri: 'list.config', line: 6 },
        { ruleId: 'file/unreadable', level: 'error', uri: 'gone.config', line: undefined },
        { ruleId: 'run/stops-early', level: 'warning', uri: 'with%20space/%C3%A5%2Cb.config', line: 9 },
      ]);
      expect(run.invocations).to.deep.equal([{ executionSuccessful: false }]);
      const early = run.results.find((each: any) => each.fixes?.length > 0);
      expect(early.fixes[0].artifactChanges[0].replacements).to.deep.equal([
        {
          deletedRegion: { startLine: 9, startColumn: 24, endLine: 9, endColumn: 30 },
          insertedContent: { text: '30000' },
        },
      ]);
      const silenced = run.results.filter((each: any) => each.suppressions);
      expect(silenced).to.have.length(1);
      expect(silenced[0].suppressions).to.deep.equal([{ kind: 'inSource', justification: 'a short run' }]);
    });
  });

  describe('fixes', () => {
    const early = 'configs/fix/early.config';
    const list = 'configs/fix/list.config';
    const read = (name: string): string => readFileSync(join(folder(), name), 'utf8');
    beforeEach(() => {
      write(early, files['early.config']!);
      write(list, files['list.config']!);
    });

    it('--fix applies fixes that change no rate, and keeps comments', async () => {
      const { code, out } = await check(['fix', '--fix']);
      expect(code).to.equal(0);
      expect(read(early)).to.equal(files['early.config']);
      expect(read(list)).to.equal(String(files['list.config']).replace(/ {4}schedule \{ step: 2000.*\n/, ''));
      expect(out).to.match(/2 files: 1 warning; fixed 1\n$/);
    });

    it('--fix-unsafe applies the first suggested fix of the other findings', async () => {
      const { code, out } = await check(['fix', '--fix-unsafe']);
      expect(code).to.equal(0);
      expect(read(early)).to.equal(cosine(30000));
      expect(out).to.match(/2 files: nothing to report; fixed 2\n$/);
    });

    it('--diff prints the changes without making them', async () => {
      const { code, out } = await check(['fix/early.config', '--diff', '--fix-unsafe']);
      expect(code).to.equal(1);
      expect(read(early)).to.equal(files['early.config']);
      expect(out).to.match(/^--- fix\/early\.config\n\+\+\+ fix\/early\.config\n@@ /);
      expect(out).to.include('\n-          total_steps: 300000\n+          total_steps: 30000\n');
    });

    it('--diff prints nothing if there is nothing to fix', async () => {
      expect(await check(['good.config', '--diff'])).to.deep.equal({ code: 0, out: '', err: '' });
    });
  });

  describe('the project file', () => {
    const inProject = async (project: unknown, args: readonly string[]): Promise<Answer> => {
      const text = typeof project === 'string' ? project : JSON.stringify(project);
      // The search for a project file stops at its .git.
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
      { reason: 'is not JSON', project: '{', code: 2, err: /lrs\.config\.json: it cannot be read/ },
      { reason: 'is a list', project: [], code: 2, err: /lrs\.config\.json: the file is \[\]/ },
      {
        reason: 'names a missing plug-in',
        project: { plugins: ['./no.mjs'] },
        code: 2,
        err: /no\.mjs: there is no such file/,
      },
    ];

    for (const { reason, project, args = all, code, out = /^/, err = /^$/ } of projects)
      it(`${reason}: ${JSON.stringify(project)}`, async () => {
        const answer = await inProject(project, args);
        expect(answer.err).to.match(err);
        expect(answer.out).to.match(out);
        expect(answer.code).to.equal(code);
      });
  });
});
