import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits, edit, isError, type Loaded, load } from '../../src/index.ts';

/** Applies the fixes of the rules to many configs and runs the rules again. */

const steps = fc.integer({ min: 1, max: 3000 });
const rate = fc.constantFrom(0.1, 0.03, 0.004, 0.0002);

const cosine = fc
  .record({
    base: rate,
    total: steps,
    warmup: fc.integer({ min: 0, max: 600 }),
    hold: fc.constantFrom(0, 0, 300),
  })
  .map(
    ({ base, total, warmup, hold }) => `cosine_decay_learning_rate {
          # the base
          learning_rate_base: ${base}  # of the paper
          total_steps: ${total + warmup}  # all of it
          warmup_learning_rate: ${base / 10}
          warmup_steps: ${warmup}
          hold_base_rate_steps: ${hold}
        }`,
  );

const manual = fc
  .record({
    first: rate,
    entries: fc.uniqueArray(fc.tuple(steps, rate), {
      minLength: 1,
      maxLength: 5,
      selector: ([step]) => step,
    }),
  })
  .map(({ first, entries }) => {
    const written = [...entries]
      .sort(([a], [b]) => a - b)
      .map(
        ([step, each]) =>
          `          # from ${step} on\n          schedule { step: ${step} learning_rate: ${each} }`,
      );
    return `manual_step_learning_rate {
          initial_learning_rate: ${first}  # to begin with
${written.join('\n')}
        }`;
  });

const linear = fc.record({ from: rate, to: fc.constantFrom(0, 0.00001), total: steps }).map(
  ({ from, to, total }) => `linear {
          initial_learning_rate: ${from}
          end_learning_rate: ${to}  # low
          total_steps: ${total}
        }`,
);

const boundaries = fc.uniqueArray(steps, { minLength: 1, maxLength: 4 }).map(
  (all) => `piecewise_constant {
          boundaries: [${[...all].sort((a, b) => a - b)}]  # by hand
          learning_rates: [${[0.1, 0.05, 0.01, 0.005, 0.001].slice(0, all.length + 1)}]
        }`,
);

const warmed = fc.tuple(fc.oneof(linear, manual), fc.integer({ min: 1, max: 500 })).map(
  ([inner, warmup]) => `warmup {
          warmup_steps: ${warmup}
          warmup_learning_rate: 0.0001
          learning_rate { ${inner} }  # below
        }`,
);

const config = fc.tuple(fc.oneof(cosine, manual, linear, boundaries, warmed), steps).map(
  ([block, length]) => `# a run
train_config {
  batch_size: 8  # for one GPU
  num_steps: ${length}
  optimizer {
    momentum_optimizer {
      # as published
      learning_rate {
        ${block}
      }
    }
    use_moving_average: false
  }
}
`,
);

const commentsOf = (text: string): string[] => [...text.matchAll(/#.*/g)].map(([comment]) => comment);

const loaded = (text: string): Loaded<any> => {
  const result = load(text, { filename: 'pipeline.config' });
  if (!result.ok) throw new Error(`${JSON.stringify(result.diagnostics, undefined, 1)}\n${text}`);
  return result;
};

const ratesOf = ({ schedule }: Loaded<any>, length: number): number[] =>
  Array.from({ length }, (_, step) => schedule(step));

describe('fixes', () => {
  it('remove the finding, keep comments, and are safe only if no rate of the run changes', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(config, (text) => {
        const result = load(text, { filename: 'pipeline.config' });
        fc.pre(result.ok);
        const before = loaded(text);
        const known = before.diagnostics.map((each) => each.code);
        for (const { code, fixes = [] } of before.diagnostics)
          for (const { title, changes, isSafe } of fixes) {
            const { edits, diagnostics } = edit(before.config, changes);
            expect(diagnostics.filter(isError), title).to.deep.equal([]);
            expect(edits, title).not.to.have.length(0);
            const mended = applyEdits(text, edits);
            const after = loaded(mended);
            const left = after.diagnostics.filter(
              (each) => each.code === code || (each.severity !== 'info' && !known.includes(each.code)),
            );
            expect(
              left.map((each) => each.code),
              `${title}\n${mended}`,
            ).to.deep.equal([]);
            expect(commentsOf(mended)).to.deep.equal(commentsOf(text));
            const length = before.run.num_steps!;
            if (isSafe) expect(ratesOf(after, length)).to.deep.equal(ratesOf(before, length));
            seen.set(`${code} ${isSafe}`, (seen.get(`${code} ${isSafe}`) ?? 0) + 1);
          }
      }),
      { numRuns: 1000 },
    );
    expect([...seen.keys()].sort()).to.include.members([
      'run/change-after-end true',
      'run/stops-early false',
      'run/zero-tail false',
    ]);
  });
});

describe('an entry at step 0 of manual_step_learning_rate', () => {
  const block = (entries: string, more = ''): string =>
    `manual_step_learning_rate {\n  initial_learning_rate: 0.0003\n${entries}${more}}\n`;
  const later = '  schedule { step: 900000 learning_rate: 0.00003 }\n';
  const rows = [
    {
      reason: 'is removed if it repeats the initial rate',
      text: block(`  schedule { step: 0 learning_rate: 0.0003 }\n${later}`),
      mended: block(later),
    },
    {
      reason: 'is kept if it has another rate, since either rate could be the right one',
      text: block(`  schedule { step: 0 learning_rate: 0.001 }\n${later}`),
      mended: undefined,
    },
    {
      reason: 'is kept if it is the only entry',
      text: block('  schedule { step: 0 learning_rate: 0.0003 }\n'),
      mended: undefined,
    },
    {
      reason: 'is kept if there is a warm-up, which would then lead to another entry',
      text: block(`  schedule { step: 0 learning_rate: 0.0003 }\n${later}`, '  warmup: true\n'),
      mended: undefined,
    },
  ];
  for (const { reason, text, mended } of rows)
    it(reason, () => {
      const { config, diagnostics } = load(text);
      const fixes = diagnostics.flatMap((each) => each.fixes ?? []);
      expect(fixes.map(({ isSafe }) => isSafe)).to.deep.equal(mended === undefined ? [] : [true]);
      if (mended === undefined) return;
      const fixed = applyEdits(text, edit(config, fixes[0]!.changes).edits);
      expect(fixed).to.equal(mended);
      expect(load(fixed).diagnostics).to.deep.equal([]);
    });
});
