import { expect } from 'chai';
import { capped } from '../../src/diagnostics/capped.ts';
import type { Severity } from '../../src/diagnostics/diagnostic.ts';
import { load, render } from '../../src/index.ts';
import { found } from './marked.ts';

const row = (count: number, code: string, severity: Severity = 'error') =>
  Array.from({ length: count }, (_, i) => found({ code, severity, ranges: [{ start: i, end: i + 1 }] }));

describe('the limit on findings of one code', () => {
  const cases = [
    { given: row(100, 'a'), listed: 100, more: [], reason: 'a hundred findings are listed' },
    {
      given: row(101, 'a'),
      listed: 100,
      more: ['error 100-101'],
      reason: 'the hundred and first finding is only counted',
    },
    {
      given: [...row(150, 'a', 'warning'), ...row(300, 'b', 'info')],
      listed: 200,
      more: ['warning 100-150', 'info 100-300'],
      reason: 'each code has a limit of its own, and the severity stays',
    },
    {
      given: [...row(120, 'a', 'warning'), ...row(1, 'a', 'error')],
      listed: 100,
      more: ['error 0-101'],
      reason: 'an error among those that are not listed stays an error',
    },
    {
      given: row(60, 'a').concat(row(60, 'b')),
      listed: 120,
      more: [],
      reason: 'two codes below the limit are listed in full',
    },
  ];
  for (const { given, listed, more, reason } of cases) {
    it(reason, () => {
      const all = capped(given);
      const counted = all.filter(({ code }) => code === 'findings/more');
      expect(all.length - counted.length).to.equal(listed);
      expect(
        counted.map(({ severity, ranges }) => `${severity} ${ranges[0]?.start}-${ranges[0]?.end}`),
      ).to.deep.equal(more);
    });
  }

  const rate = 'learning_rate { constant_learning_rate { learning_rate: 0.1 } }';
  const texts = [
    {
      text: `adam_optimizer { ${rate} ${'epsilom: 1\n'.repeat(20_000)} }`,
      format: 'textproto',
      code: 'field/unknown',
    },
    {
      text: `manual_step_learning_rate { ${'schedule { step: "x" }\n'.repeat(20_000)} }`,
      format: 'textproto',
      code: 'value/type',
    },
    {
      text: `manual_step_learning_rate { ${'schedule { learning_rate: -1 step: 1 }\n'.repeat(5000)} }`,
      format: 'textproto',
      code: 'field/unusual',
    },
    { text: 'constant_learning_rate {} '.repeat(20_000), format: 'textproto', code: 'field/twice' },
    { text: 'learning_rate = 1\n'.repeat(20_000), format: 'textproto', code: 'syntax/equals' },
  ] as const;
  for (const { text, format, code } of texts) {
    it(`applies to ${code} in a whole config`, () => {
      const { diagnostics } = load(text, { format });
      expect(diagnostics.filter((each) => each.code === code)).to.have.length(100);
      expect(diagnostics.length).to.be.below(350);
      expect(diagnostics.some((each) => each.code === 'findings/more')).to.equal(true);
    });
  }

  it('applies in render to findings that were collected without it', () => {
    const long = 'x'.repeat(5_000_000);
    const diagnostics = Array.from({ length: 500 }, () =>
      found({ message: long, notes: [{ message: long }] }),
    );
    expect(render({ diagnostics, text: long }).length).to.be.below(1_000_000);
  });

  it('keeps a block with an unlisted fault from being judged', () => {
    const entry = (i: number) => `schedule { step: ${i + 1} learning_rate = 0.1 }\n`;
    const text = `manual_step_learning_rate { ${Array.from({ length: 300 }, (_, i) => entry(i)).join('')} }`;
    const codes = new Set(load(text).diagnostics.map(({ code }) => code));
    expect([...codes]).to.have.members(['syntax/equals', 'findings/more']);
  });
});

describe('checks of a type', () => {
  it('create no more findings than are listed', () => {
    const entries = 'schedule {}\n'.repeat(3000);
    const { diagnostics } = load(`manual_step_learning_rate {\n${entries}}`);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'manual/no-rate')).to.have.length(100);
    expect(
      diagnostics.filter(({ code }) => code === 'findings/more').map(({ message }) => message),
    ).to.include('manual/no-rate: 2900 more findings of this code, not listed here');
  });
});
