import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { codesOf, docstrings, exampleIn, plateauExampleIn } from '../../scripts/docs/docstrings.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { builtins, loadOrThrow } from '../../src/index.ts';

/** The docstrings of the schedule types: complete, in the same form, and with correct numbers. */

const home = new URL('../../', import.meta.url);
const types = [...builtins.types.keys()];
const read = (block: object) =>
  loadOrThrow(JSON.stringify(block), { format: 'json', message: 'LearningRate' });

/** The codes in the type's file, and those in code that it shares with other types. */
const codesIn = (file: string): string[] => {
  const source = readFileSync(new URL(file, home), 'utf8');
  const shared = source.includes("/boundaries.ts'")
    ? readFileSync(new URL('src/schedules/steps/boundaries.ts', home), 'utf8')
    : '';
  const quoted = [...`${source}${shared}`.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map(([, code]) => code!);
  return [...new Set(quoted.filter((code) => code in catalogue()))].sort();
};

describe('docstrings of src/schedules/', () => {
  it('exist for every type and for reduce_on_plateau, and for nothing else', () => {
    expect([...docstrings.keys()].sort()).to.deep.equal([...types, 'reduce_on_plateau'].sort());
  });

  for (const [type, docstring] of docstrings) {
    describe(type, () => {
      it('has each part once, in the usual order', () => {
        expect(Object.keys(docstring.said)).to.deep.equal(['Formula', 'Edges', 'Units', 'Reports', 'Source']);
        expect(docstring.summary).to.match(/^[A-Z].*\.$/);
        for (const [label, text] of Object.entries(docstring.said)) expect(text, label).to.match(/\S\.$/);
      });

      it('gives the rate at the start', () => {
        expect(docstring.said.Edges).to.match(
          type === 'reduce_on_plateau' ? /before any metric/ : /steps? 0\b/,
        );
      });

      it('names the findings that its code reports', () => {
        expect([...codesOf(docstring)].sort()).to.deep.equal(codesIn(docstring.file));
      });

      it('has the message of each finding that it names', () => {
        const { findings = {} } = builtins.types.get(type) ?? {};
        if (type !== 'reduce_on_plateau')
          expect(Object.keys(findings)).to.include.members([...codesOf(docstring)]);
      });

      it('has an example', () => expect(docstring.examples).not.to.deep.equal([]));
    });
  }

  for (const type of types) {
    const examples = (docstrings.get(type)?.examples ?? []).map(exampleIn);

    it(`${type}: its examples start at step 0`, () => {
      expect(examples[0]?.rates[0]?.[1]).to.equal(0);
    });

    for (const { text, fields, rates } of examples) {
      it(`${type} ${text}`, () => {
        const { schedule, diagnostics } = read({ [type]: fields });
        expect(diagnostics).to.deep.equal([]);
        const base = Math.max(...rates.map(([rate]) => rate));
        for (const [rate, step] of rates) {
          expect(schedule(step), `step ${step}`).to.be.closeTo(rate, Math.max(1e-12 * rate, 1e-15 * base));
        }
      });
    }
  }

  for (const text of docstrings.get('reduce_on_plateau')?.examples ?? []) {
    it(`reduce_on_plateau ${text}`, () => {
      const { fields, factors, metrics } = plateauExampleIn(text);
      const { plateau } = read({ constant: { learning_rate: 1 }, reduce_on_plateau: fields });
      if (plateau === undefined) throw new Error('the plateau was not read');
      let state = plateau.initial();
      const found = metrics.map((metric) => {
        state = plateau.next(state, metric);
        return plateau.factor(state);
      });
      expect(found).to.deep.equal(factors);
    });
  }
});
