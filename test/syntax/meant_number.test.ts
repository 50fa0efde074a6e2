import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { meantNumber } from '../../src/syntax/meant_number.ts';

/** Numbers as people write them, and as no config takes them. */

interface Case {
  readonly text: string;
  /** The number that is meant; undefined if no one can tell. */
  readonly write: string | undefined;
  readonly mistake: RegExp;
}

const cases: readonly Case[] = [
  { text: '0,08', write: '0.08', mistake: /point, not a comma/ },
  { text: '0,001', write: '0.001', mistake: /point, not a comma/ },
  { text: '1,5e-3', write: '1.5e-3', mistake: /point, not a comma/ },
  { text: '25,000', write: '25000', mistake: /thousands separators/ },
  { text: '1,000,000', write: '1000000', mistake: /thousands separators/ },
  { text: '1,000.5', write: '1000.5', mistake: /thousands separators/ },
  { text: '1.000,5', write: '1000.5', mistake: /thousands separators/ },
  { text: '1.000.000', write: '1000000', mistake: /thousands separators/ },
  { text: '25 000', write: '25000', mistake: /thousands separators/ },
  { text: "25'000", write: '25000', mistake: /thousands separators/ },
  { text: '1_000', write: '1000', mistake: /underscores/ },
  { text: '1/3', write: '0.3333333333333333', mistake: /arithmetic/ },
  { text: '0.01*2', write: '0.02', mistake: /arithmetic/ },
  { text: '0.1*3', write: '0.3', mistake: /arithmetic/ },
  { text: '0.1 * 256 / 512', write: '0.05', mistake: /arithmetic/ },
  { text: '(1 + 2) * 3', write: '9', mistake: /arithmetic/ },
  { text: '2**10', write: '1024', mistake: /arithmetic/ },
  { text: '-1/4', write: '-0.25', mistake: /arithmetic/ },
  { text: '10^-4', write: '1e-4', mistake: /power of ten/ },
  { text: '3×10⁻⁴', write: '3e-4', mistake: /power of ten/ },
  { text: '300k', write: '300000', mistake: /letter/ },
  { text: '1.5M', write: '1500000', mistake: /letter/ },
  { text: '1,5k', write: '1500', mistake: /letter/ },
  { text: '5%', write: '0.05', mistake: /percent/ },
  { text: '12,5 %', write: '0.125', mistake: /percent/ },
  { text: '1e-4.5', write: '0.000031622776601683795', mistake: /exponent must be a whole number/ },
  { text: 'e-4', write: '1e-4', mistake: /number before/ },
  { text: '100steps', write: '100', mistake: /unit/ },
  { text: '1e−4', write: '1e-4', mistake: /plain digits/ },
  { text: '0b101', write: '5', mistake: /decimal/ },
  { text: '1o', write: '10', mistake: /letter/ },
  { text: '300s', write: undefined, mistake: /unit/ },
  { text: '1e', write: undefined, mistake: /exponent needs digits/ },
];

/** What people write and no number is meant by. */
const others = [
  '1',
  '0.5',
  '1e-4',
  '1.2.3',
  '2020-01-01',
  '1/2/2020',
  '3-4',
  '1/0',
  'V2',
  '192.168.0.1',
  '1 2',
  '',
];

const field = 'learning_rate_base';

const texts = (text: string) => ({
  textproto: `cosine_decay_learning_rate { ${field}: ${text} total_steps: 9 warmup_steps: 0 }`,
  yaml: `cosine_decay_learning_rate:\n  ${field}: ${text}\n  total_steps: 9\n  warmup_steps: 0\n`,
  json: `{"cosine_decay_learning_rate": {"${field}": ${text}, "total_steps": 9, "warmup_steps": 0}}`,
});

describe('meantNumber', () => {
  for (const { text, write, mistake } of cases)
    it(`${text}: ${write ?? 'not clear'}`, () => {
      const meant = meantNumber(text);
      expect(meant?.write).to.equal(write);
      expect(meant?.mistake).to.match(mistake);
    });
  for (const text of others)
    it(`${JSON.stringify(text)} is nothing that was meant otherwise`, () =>
      expect(meantNumber(text)).to.equal(undefined));
});

describe('a number in another spelling', () => {
  for (const { text, write, mistake } of cases)
    for (const [format, source] of Object.entries(texts(text)))
      it(`${text} in ${format}: one finding that names the mistake and the number`, () => {
        const { diagnostics } = load(source, { format: format as 'textproto' });
        // In YAML 0b101 is said to be 5, and no more.
        if (format !== 'yaml' || text !== '0b101') expect(diagnostics[0]?.message).to.match(mistake);
        expect(diagnostics).to.have.length(1);
        expect(diagnostics[0]?.ranges.map(({ start, end }) => source.slice(start, end))).to.deep.equal([
          text,
        ]);
        if (write === undefined) return;
        const [, said = ''] = /: write ([-\d.e+]*\d)/.exec(diagnostics[0]!.message) ?? [];
        expect(Number(said)).to.equal(Number(write));
        const mended = source.replace(text, said);
        const again = load(mended, { format: format as 'textproto' }).diagnostics.map(({ code }) => code);
        expect(
          again.filter((code) => !code.startsWith('field/') && !code.startsWith('cosine')),
        ).to.deep.equal([]);
      });
  it('a fraction is not offered for a whole number', () => {
    const [found] = load('cosine_decay_learning_rate:\n  total_steps: 1/3\n', { format: 'yaml' }).diagnostics;
    expect(found?.message).to.match(/arithmetic\)$/);
  });
});
