import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocks, commands, drawings, missingReadme, readme, transcripts } from '../../scripts/readme.ts';
import { appWithPeer, compiledIn, installed, must, root, run } from './installed.ts';

/** The arguments of an `lrs …` command in the README. */
const argumentsOf = (command: string): string[] => {
  const [, rest] = /^(?:npx )?lrs (.*)$/.exec(command) ?? [];
  if (rest === undefined) throw new Error(`not a command of this package: ${command}`);
  return rest.split(/\s+/);
};

const lrs = (args: readonly string[], cwd: string) =>
  run(process.execPath, [join(installed().home, 'dist/cli/main.cjs'), ...args], cwd);

const title = missingReadme === undefined ? 'README.md' : `README.md [skipped: ${missingReadme}]`;
(missingReadme === undefined ? describe : describe.skip)(title, () => {
  before(() => void installed());

  it('starts with a sentence, a picture and commands, of which the last runs all tests', () => {
    expect(readme.indexOf('\n![')).to.be.above(0).and.below(readme.indexOf('```sh'));
    expect(commands().length).to.be.at.least(2);
    expect(commands()[0]).to.match(/\blrs show configs\//);
    expect(commands().at(-1)).to.match(/npm test$/);
  });

  it('shows pictures as this version draws them', () => {
    expect(drawings()).to.not.deep.equal([]);
    for (const { file, config } of drawings()) {
      const { status, stdout, stderr } = lrs(['show', config, '--svg', '-'], root);
      expect(status, stderr).to.equal(0);
      expect(readFileSync(join(root, file), 'utf8'), `lrs show ${config} --svg ${file}`).to.equal(stdout);
    }
  });

  it('shows the output of its commands', () => {
    for (const { command, output } of transcripts()) {
      expect(lrs(argumentsOf(command), root).stdout.trimEnd(), command).to.equal(output.trimEnd());
    }
  });

  it('has TypeScript that compiles strictly and runs', () => {
    const { home } = installed();
    const app = appWithPeer();
    expect(blocks('ts')).to.not.deep.equal([]);
    const names = blocks('ts').map((_, i) => `readme${i}`);
    blocks('ts').forEach((text, i) => {
      writeFileSync(join(app, `${names[i]}.ts`), text);
    });
    const { status, stdout } = compiledIn(
      app,
      names.map((name) => `${name}.ts`),
      {},
    );
    expect(status, stdout).to.equal(0);
    // The files that they name are in the repository, and in the package too.
    for (const name of names) must(process.execPath, [join(app, 'compiled', `${name}.js`)], home);
  });
});
