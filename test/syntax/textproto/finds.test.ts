import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { mutated, oneOf, randomOf } from '../../../scripts/mutate.ts';
import { parse, print } from '../../../src/textproto.ts';
import { runningModule } from '../../support/modules.ts';

/** The fuzzer itself: it is reproducible with a seed, and reports its result correctly. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

const fuzz = (...args: string[]) =>
  spawnSync(process.execPath, [...runningModule('scripts/fuzz.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

/** Inputs that the fuzzer found. */
const finds: readonly {
  readonly text: string;
  readonly codes: readonly string[];
  readonly reason: string;
}[] = [
  {
    text: '[a] \n b <\n [c] <\n >\n >\n>',
    codes: ['syntax/unopened'],
    reason: 'a name in brackets without an opening brace for its fields once made an endless loop',
  },
];

describe('textproto: inputs that the fuzzer found', () => {
  for (const { text, codes, reason } of finds)
    it(reason, () => {
      const { tree, diagnostics } = parse(text);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(print(tree)).to.equal(text);
    });
});

describe('the fuzzer', () => {
  it('makes the given number of runs, and prints the result', () => {
    const { status, stdout, stderr } = fuzz('--only', 'text-format,protos', '--runs', '150', '--seed', '7');
    expect(status, stderr).to.equal(0);
    expect(stdout).to.match(/^text-format +150 inputs.*\nprotos +150 inputs/);
    expect(stdout).to.include('ended without an exception or a broken promise');
  });

  it('can run a single input again', () => {
    const text = Buffer.from('optimizer { \ud800 "', 'utf16le').toString('base64');
    const input = JSON.stringify({ target: 'text-format', name: 'Optimizer', seed: 1, text });
    const { stdout } = fuzz('--case', Buffer.from(input).toString('base64'));
    expect(stdout).to.equal('no failure\n');
  });

  it('makes the same changes for the same seed', () => {
    const changed = (seed: number): string[] => {
      const random = randomOf(seed);
      const texts = ['a: 1\n', 'b { c: "x" }\n', 'd: [1, 2]\n'];
      return Array.from({ length: 50 }, () => mutated(oneOf(random, texts), random, texts));
    };
    expect(changed(3)).to.deep.equal(changed(3));
    expect(changed(3)).to.not.deep.equal(changed(4));
    for (const text of changed(3)) expect(print(parse(text).tree)).to.equal(text);
  });
});
