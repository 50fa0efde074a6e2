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

/** docs/schedules.md is generated, and checked for being fresh; here: that what it says is right, and leads somewhere. */

const docs = new URL('../../docs/', import.meta.url);
const textAt = (file: string): string => readFileSync(new URL(file, docs), 'utf8');
const page = textAt('schedules.md');

/** The section under each heading of the third order. */
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).replaceAll('`', ''), section] as const),
);

const read = (text: string) => loadOrThrow(text, { format: 'textproto', message: 'LearningRate' });

/** Steps at, before and after all that happens, and between. */
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
    it(`${type}: says whether the Object Detection API refuses it`, () => {
      const refuses = 'the Object Detection API refuses a file that has it';
      expect(sections.get(type)?.includes(refuses)).to.equal(number >= 1000);
    });
  }

  it('has the headings that its own links go to', () => {
    expect(anchorsOf(headings(page))).to.include.members([...linksOf(page)]);
  });

  it('has the files that its links go to, and their headings', () => {
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
    it(`${name}: what is written here gives no finding`, () => {
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
      it(`${framework} ${call} ${JSON.stringify(args)}: in 12 digits it means what the table says`, () => {
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
