import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { terminal } from '../docs/terminal.ts';
import { built, folder, lrs, useCommand } from './lrs.ts';

/** Control characters in a config: made harmless in a terminal, kept byte for byte in a file and a pipe. */

const acts = '\u001b]0;title\u0007\u001b[2J\u202egnp.exe\u202c\u009b31m';
const config = `# ${acts}\ntrain_config {\r\n\tnum_steps: 100\n  fine_tune_checkpoint: "${acts}"\n  optimizer { adam_optimizer { learning_rate {\n    cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 100 warmup_steps: 10 warmup_learning_rate: 0.01 } # ${acts}\n  } } }\n}\n`;

const COLOUR = new RegExp(`${'\u001b'}\\[\\d+m`, 'g');

/** Control characters other than line ends, tabs and our own colours. */
const harmful = (shown: string): string[] =>
  shown
    .replaceAll('\r\n', '\n')
    .replace(COLOUR, '')
    .match(/[^\P{C}\n\t]/gu) ?? [];

const commands: readonly { readonly args: readonly string[]; readonly reason: string }[] = [
  { args: ['set', 'in.config', 'num_steps=90', '-o', '-'], reason: 'the text' },
  { args: ['set', 'in.config', 'num_steps=90', '--dry-run'], reason: 'a patch' },
  {
    args: ['set', 'in.config', `fine_tune_checkpoint="${acts}"`, '--dry-run'],
    reason: 'a value of the command line',
  },
  { args: ['scale', 'in.config', '--num-steps', '50'], reason: 'the text' },
  { args: ['convert', 'in.config', '--to', 'yaml'], reason: 'comments and values' },
  { args: ['convert', 'in.config', '--to', 'json'], reason: 'values' },
  { args: ['convert', 'in.config', '--to', 'textproto'], reason: 'the text as it is' },
  { args: ['diff', 'in.config', 'other.config'], reason: 'values' },
  { args: ['diff', 'in.config', '--textconv'], reason: 'values' },
  { args: ['show', 'in.config'], reason: 'a report' },
  { args: ['show', 'in.config', '--json'], reason: 'values' },
  { args: ['check', 'in.config', 'wrong.config'], reason: 'findings with lines of the text' },
  { args: ['check', '--fix-unsafe', '--diff', 'mend.config'], reason: 'a patch of mended text' },
  { args: ['export', 'in.config'], reason: 'a module' },
  { args: ['plot', 'in.config', '--title', acts], reason: 'a title' },
];

describe('control characters of a config', function () {
  this.timeout(60_000);
  useCommand();
  const lender = terminal();

  before(() => {
    writeFileSync(
      join(folder(), 'mend.config'),
      `manual_step_learning_rate {\n  initial_learning_rate: 0.1\n  # ${acts}\n  schedule { step: 0 learning_rate: 0.1 }\n  schedule { step: 9 learning_rate: 0.01 }\n}\n`,
    );
    writeFileSync(join(folder(), 'in.config'), config);
    writeFileSync(join(folder(), 'other.config'), config.replace('0.1', '0.2').replace('title', 'other'));
    writeFileSync(
      join(folder(), 'wrong.config'),
      config.replace('num_steps: 100', `num_stps: "${acts}" num_steps: 50`),
    );
  });

  for (const { args, reason } of commands) {
    const what = `lrs ${args.filter((arg) => !arg.includes('\u001b')).join(' ')}: ${reason}`;
    const check = (): void => {
      const quoted = ['node', join(built(), 'cli/main.cjs'), ...args]
        .map((arg) => `'${arg.replaceAll("'", "'\\''")}'`)
        .join(' ');
      const [file, ...more] = lender!(quoted, 100);
      const { stdout } = spawnSync(file, more, { cwd: folder(), encoding: 'utf8' });
      expect(stdout, 'it prints something').to.not.equal('');
      expect(harmful(stdout), stdout).to.deep.equal([]);
    };
    if (lender === undefined) it.skip(`${what} [skipped: there is no python3 and no script]`);
    else it(`${what}: they do not act on a terminal`, check);
  }

  it('are kept byte for byte in a pipe and in a file', async () => {
    const expected = config.replace('num_steps: 100', 'num_steps: 90');
    const { out } = await lrs(['set', 'in.config', 'num_steps=90', '-o', '-'], { cwd: folder() });
    expect(out).to.equal(expected);
    await lrs(['set', 'in.config', 'num_steps=90', '-o', 'out.config'], { cwd: folder() });
    expect(readFileSync(join(folder(), 'out.config'), 'utf8')).to.equal(expected);
  });

  it('binary output to a terminal is refused', function () {
    if (lender === undefined) this.skip();
    const [file, ...more] = lender(
      `node ${join(built(), 'cli/main.cjs')} convert in.config --to binary`,
      100,
    );
    const { stdout } = spawnSync(file, more, { cwd: folder(), encoding: 'utf8' });
    expect(stdout).to.match(/^lrs: a terminal cannot show these bytes.* -o/m);
  });
});
