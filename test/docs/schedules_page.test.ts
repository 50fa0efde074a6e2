import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { inOneLine, textOf } from '../../scripts/docs/blocks.ts';
import { calls } from '../../scripts/docs/calls.ts';
import { docstrings } from '../../scripts/docs/docstrings.ts';
import { isMeant } from '../../scripts/docs/same_calls.ts';
import { breakpoints } from '../../src/define.ts';
import { examples } from '../../src/frameworks/examples.ts';
import { isLeftOut } from '../../src/frameworks/meaning.ts';
import { tables } from '../../src/frameworks/tables.ts';
import { builtins, createSchedule, horizon, loadOrThrow } from '../../src/index.ts';
import { anchorsOf, headings, linksOf } from './page.ts';

/** Checks that the content of docs/schedules.md is right and its links work. Another test checks that the page is up to date. */

const docs = new URL('../../docs/', import.meta.url);
const textAt = (file: string): string => readFileSync(new URL(file, docs), 'utf8');
const page = textAt('schedules.md');

/** The section under each third-level heading. */
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).replaceAll('`', ''), section] as const),
);

const read = (text: string) => loadOrThrow(text, { format: 'textproto', message: 'LearningRate' });

/** Steps at, before, after and between all breakpoints. */
const stepsOf = (schedule: ReturnType<typeof read>['schedule']): number[] => {
  const end = horizon(schedule);
  const to = Number.isFinite(end) ? end + 100 : 10_000;
  const near = breakpoints(schedule, to).flatMap((step) => [Math.max(step - 1, 0), step, step + 1]);
  return [...near, ...Array.from({ length: 200 }, (_, i) => (i * to) / 199)];
};

describe('docs/schedules.md', () => {
  it('has a section for every type and for reduce_on_plateau', () => {
    expect([...sections.keys()]).to.include.members([...docstrings.keys()]);
  });

  for (const { type, number = 0 } of builtins.types.values()) {
    it(`${type}: states whether the Object Detection API refuses it`, () => {
      const refuses = 'the Object Detection API refuses a file that has this field';
      expect(sections.get(type)?.includes(refuses)).to.equal(number >= 1000);
    });
  }

  it('has all headings to which its own links lead', () => {
    expect(anchorsOf(headings(page))).to.include.members([...linksOf(page)]);
  });

  it('links only to existing files and headings', () => {
    const links = [...page.matchAll(/\]\(([^)#\s]+)(?:#([^)]+))?\)/g)];
    const broken = links.filter(([, file = '', anchor]) => {
      if (!existsSync(new URL(file, docs))) return true;
      return anchor !== undefined && !anchorsOf(headings(textAt(file))).includes(anchor);
    });
    expect(links.length).to.be.above(100);
    expect(broken.map(([link]) => link)).to.deep.equal([]);
  });

  for (const call of calls.filter(isMeant)) {
    const name = `${call.framework.title} ${call.python.replaceAll('\n', ' ')}`;
    it(`${name}: the config on the page gives no finding`, () => {
      expect(read(call.means.text).diagnostics).to.deep.equal([]);
      expect(read(inOneLine(call.means.text)).spec).to.deep.equal(read(call.means.text).spec);
      expect(sections.get(call.framework.title)).to.include(inOneLine(call.means.text));
      expect(sections.get(call.means.shape.type)).to.include(inOneLine(call.means.text));
    });
  }

  for (const [framework, of] of Object.entries(examples)) {
    for (const { call, args, ...beside } of of) {
      const meaning = tables[framework]?.[call]?.(args, beside);
      if (meaning === undefined || isLeftOut(meaning)) continue;
      it(`${framework} ${call} ${JSON.stringify(args)}: with numbers of 12 digits it has the rates of the config in the table`, () => {
        const { schedule } = read(textOf(meaning));
        const meant = createSchedule(meaning as never);
        const steps = stepsOf(meant);
        const base = Math.max(...steps.map((step) => Math.abs(meant(step))));
        for (const step of steps) {
          expect(schedule(step), `step ${step}`).to.be.closeTo(meant(step), 1e-11 * base);
        }
      });
    }
  }
});
