import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import { load } from '../../src/index.ts';
import { cases } from './cases.ts';

/** Every function parses a text once and binds it once. */

interface Calls {
  readonly parsed: number;
  readonly bound: number;
}

describe('each text is parsed and bound once', () => {
  let counts: { readonly [what: string]: Calls };
  before(async () => {
    // Count in a process of its own, as V8 counts the calls in all modules that are loaded, and in one file, where it
    // knows all names.
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('count.ts', import.meta.url))],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
    });
    const counted = execFileSync(process.execPath, ['-'], {
      input: outputFiles[0]!.contents,
      encoding: 'utf8',
    });
    counts = JSON.parse(counted);
  });

  for (const { what, parsed, bound } of cases)
    it(what, () => expect(counts[what]).to.deep.equal({ parsed, bound }));

  it('load returns the config that was read', () => {
    const { config } = load('{"constant_learning_rate": {"learning_rate": 0.1}}');
    expect(config).to.include.keys('source', 'bound', 'message', 'dialect');
  });
});
