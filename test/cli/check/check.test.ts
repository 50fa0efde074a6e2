import { expect } from 'chai';
import { check, cosine, useFiles } from './checked.ts';

/** Runs `lrs check`. */

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
    reason:
      'a folder: checks YAML and JSON in which a name is misspelt, if other names show that it is a config',
    args: ['near'],
    code: 1,
    out: /optimizer\.json:1:[\s\S]*\nnear\/train\.yaml:1:1 error[\s\S]*\nnear\/type\.yaml:1:1 error[\s\S]*\n3 files: 3 errors\n$/,
  },
  {
    reason: 'quotes that YAML reads as letters, in a file without errors',
    args: ['letters.yaml'],
    code: 0,
    out: /letters\.yaml:3:25 warning syntax\/look-alike\n/,
  },
  {
    reason: 'a glob',
    args: ['s*/*.config'],
    code: 0,
    out: /^sub\/deep\.config:9:24 [\s\S]*\n1 file: 1 warning\n$/,
  },
  {
    reason: 'a folder in which nothing is recognized',
    args: ['unlike'],
    code: 0,
    out: /^0 files: no config was recognized in 4 files; name a file to see why\n$/,
  },
  {
    reason: 'a config of DeepSpeed without a rate, by its name',
    args: ['unlike/zero3.json'],
    code: 1,
    out: /^unlike\/zero3\.json:1:1 error deepspeed\/no-rate\n/,
  },
  {
    reason: 'a config of another program, by its name',
    args: ['unlike/slowfast.yaml'],
    code: 1,
    out: /^unlike\/slowfast\.yaml:2:3 error dialect\/other-program\n/,
  },
  {
    reason: 'a file that is named by itself is checked, although check of its folder would skip it',
    args: ['unlike/misspelt.yaml'],
    code: 1,
    out: /did you mean momentum_optimizer\?/,
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
    reason: 'without --for, the finding is only an info',
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
  {
    reason: 'an lrs-ignore comment without a code',
    args: ['-'],
    input: '# lrs-ignore\nconstant_learning_rate { learning_rate: -0.1 }',
    code: 0,
    out: /lrs-ignore names no finding: write its code and why/,
  },
  {
    reason: 'an lrs-ignore comment with a code that resembles no other code',
    args: ['-'],
    input: '# lrs-ignore zzz/qqqq\nconstant_learning_rate { learning_rate: -0.1 }',
    code: 0,
    out: /no finding has the code zzz\/qqqq: write a code as findings show it/,
  },
  {
    reason: 'an lrs-ignore comment above another comment',
    args: ['-'],
    input: '# lrs-ignore field/unusual: why\n# more\nconstant_learning_rate { learning_rate: -0.1 }',
    code: 0,
    out: /nothing to report/,
  },
  {
    reason: 'an lrs-ignore comment on the last line, without a line break',
    args: ['-'],
    input: 'constant_learning_rate { learning_rate: -0.1 } # lrs-ignore field/unusual: why',
    code: 0,
    out: /nothing to report/,
  },
  {
    reason: 'an lrs-ignore comment with a reason but no colon before it',
    args: ['-'],
    input:
      'learning_rate: 1.0e-4\nlr_scheduler_type: cosine\nmax_steps: 100\nwarmup_steps: 5 # lrs-ignore huggingface/first-update-zero as it is fine\n',
    code: 0,
    out: /nothing to report/,
  },
  {
    reason: 'an lrs-ignore comment for an error, which is still reported',
    args: ['-'],
    input: 'constant_learning_rate { learning_rate: inf } # lrs-ignore field/range: why',
    code: 1,
    out: /error field\/range[\s\S]*1 error/,
  },
  {
    reason: 'an lrs-ignore comment beside a field inside a list item, which ignores nothing',
    args: ['-'],
    input:
      'SOLVER:\n  BASE_LR: 0.1\n  STEPS: [100, 200]\n  MAX_ITER: 300\n  WARMUP_ITERS: 5\nX:\n  - A: 1\n    B: 3 # lrs-ignore run/*: why\n',
    code: 0,
    out: /:8:10 warning ignore\/unused\n/,
  },
  {
    reason: 'a folder: reports YAML that cannot be read to its end, where its schedule may be',
    args: ['unread'],
    code: 1,
    out: /^unread\/train\.yaml:1:16 error yaml\/missing/,
  },
  {
    reason: 'JSON of a folder without configs',
    args: ['none', '--json'],
    code: 0,
    out: /^\{ "files": \[\n\],\n"total": \{"files":0,"skipped":1,/,
  },
  {
    reason: 'SARIF of a file without findings',
    args: ['good.config', '--format', 'sarif'],
    code: 0,
    out: /\n"results": \[\n\],\n"tool":/,
  },
  {
    reason: 'GitHub: a finding on several lines',
    args: ['-', '--format', 'github'],
    input:
      'num_steps: [1,\n 2] optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } }',
    code: 1,
    out: /^::error file=[^,]*,line=1,endLine=2,col=12,title=value\/type::/,
  },
  {
    reason: '--message names a message that does not fit the text',
    args: ['-', '--message', 'Optimizer'],
    input: 'constant_learning_rate { learning_rate: 0.1 }',
    code: 1,
    out: /error field\/unknown\n {2}Optimizer has no field constant_learning_rate/,
  },
  {
    reason: 'a solver of Caffe with several fields twice, for which the text is read again',
    args: ['-'],
    input: 'base_lr: 0.01 base_lr: 0.02 lr_policy: "fixed" max_iter: 5 max_iter: 6 test_iter: 1',
    code: 1,
    out: /error field\/twice\n {2}base_lr is set twice, which is refused: [\s\S]*\n {2}max_iter is set twice/,
  },
  {
    reason: 'SARIF for standard input',
    args: ['-', '--format', 'sarif'],
    input: 'x {',
    code: 1,
    out: /"uri":"stdin"/,
  },
];

describe('lrs check', () => {
  useFiles();

  for (const { reason, args, input, code, out = /^/, err = /^$/ } of cases)
    it(`${reason}: ${args.join(' ')}`, async () => {
      const answer = await check(args, input);
      expect(answer.err).to.match(err);
      expect(answer.out).to.match(out);
      expect(answer.code).to.equal(code);
    });
});
