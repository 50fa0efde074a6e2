import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { wordingOf } from '../../src/diagnostics/wording.ts';
import { builtInDialects, type DialectLoadOptions, loadOrThrow } from '../../src/dialects.ts';
import { isError } from '../../src/index.ts';
import { svg } from '../../src/plot/index.ts';
import { FACTS } from '../../src/run/index.ts';

/** Each dialect has an example in configs/dialects and a page in docs/dialects. */

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const examples = readdirSync(new URL('../../configs/dialects', import.meta.url));

/** Facts that an example's file leaves open, as in the page's command: `lrs show --examples 6434 …`. */
const runOf = (page: string): object =>
  Object.fromEntries(
    [...(/^lrs show .*/m.exec(page)?.[0] ?? '').matchAll(/--([a-z-]+) (\d+)/g)]
      .map(([, name, value]) => [name!.replaceAll('-', '_'), Number(value)] as const)
      .filter(([name]) => (FACTS as readonly string[]).includes(name)),
  );

describe('docs/dialects', () => {
  it('has exactly one example for each dialect', () =>
    expect(examples.map((file) => file.replace(/\.\w+$/, ''))).to.have.members(
      builtInDialects.map(({ name }) => name),
    ));

  for (const { name, findings = {}, versions } of builtInDialects) {
    const file = examples.find((each) => each.startsWith(`${name}.`))!;
    const page = (): string => read(`docs/dialects/${name}.md`);
    const loaded = (more: DialectLoadOptions = {}) =>
      loadOrThrow(read(`configs/dialects/${file}`), { filename: file, run: runOf(page()), ...more });

    it(`${name}: the example is recognized and gives no findings`, () => {
      const result = loaded();
      expect(result.config.dialect).to.equal(name);
      expect(result.diagnostics.filter((each) => isError(each))).to.deep.equal([]);
    });

    if (versions !== undefined && name !== 'od-forks')
      it(`${name}: the last version applies if none is given`, () => {
        expect(versions).to.have.length.greaterThan(1);
        const [usual, last] = [loaded(), loaded({ dialectVersion: versions.at(-1)! })];
        expect([0, 10, 1000].map(usual.schedule)).to.deep.equal([0, 10, 1000].map(last.schedule));
      });

    it(`${name}: the page has its three main sections`, () => {
      for (const heading of ['What is read', 'What stays open', 'What surprises, and what is refused'])
        expect(page()).to.include(`\n## ${heading}\n`);
      expect(read('docs/dialects.md')).to.include(`(dialects/${name}.md)`);
    });

    it(`${name}: the page has a section with the severity for every finding, and no other`, () => {
      const said = [...page().matchAll(/^### `([\w-]+\/[\w-]+)`\n\n\*\*(\w+)\.\*\*/gm)];
      expect(said.map(([, code, severity]) => [code, severity!.toLowerCase()])).to.have.deep.members(
        Object.entries(findings).map(([code, wording]) => [code, wordingOf(wording).severity]),
      );
    });

    it(`${name}: findings link to their section`, () => {
      for (const { code, docs } of loaded().diagnostics)
        if (Object.hasOwn(findings, code))
          expect(docs).to.equal(`docs/dialects/${name}.md#${code.replace('/', '')}`);
    });

    it(`${name}: the page shows the example and its picture`, () => {
      const [, shown = ''] = page().split(/^```\w*\n/m);
      const lines = read(`configs/dialects/${file}`).split('\n');
      expect(lines).to.include.members(shown.split('```')[0]!.trimEnd().split('\n'));
      const picture = read(`docs/dialects/${name}.svg`);
      const { schedule, run } = loaded();
      // The length is that of the run, or the end of the schedule.
      const drawn = [run.num_steps, schedule.end, 10_000].map((to) =>
        to === undefined ? '' : svg(schedule, { to }),
      );
      expect(drawn).to.include(picture);
    });
  }
});
