import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { meantNumber } from '../../src/syntax/numbers/meant_number.ts';

/** Numbers as people write them, but as no config accepts them. */

interface Case {
  readonly text: string;
  /** The number that is meant; undefined if that is not clear. */
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
  { text: '0,.04', write: '0.04', mistake: /one point/ },
  { text: '0..04', write: '0.04', mistake: /one point/ },
  { text: '.,5', write: '0.5', mistake: /one point/ },
  { text: '12.,5', write: '12.5', mistake: /one point/ },
  { text: ',5', write: '0.5', mistake: /point, not a comma/ },
  { text: '-,5e-3', write: '-0.5e-3', mistake: /point, not a comma/ },
  { text: '1e-0,5', write: '0.31622776601683794', mistake: /point, not a comma/ },
  { text: '1,,000', write: '1000', mistake: /thousands separators/ },
  { text: '10,00,000', write: '1000000', mistake: /thousands separators/ },
  { text: '1.234.567,89', write: '1234567.89', mistake: /thousands separators/ },
  { text: '1 234 567,89', write: '1234567.89', mistake: /thousands separators/ },
  { text: '0.04.', write: '0.04', mistake: /cannot end/ },
  { text: '1e4.', write: '1e4', mistake: /cannot end/ },
  { text: '1e-4e', write: '1e-4', mistake: /end with a digit/ },
  { text: '1e--4', write: '1e-4', mistake: /one e and one sign/ },
  { text: '1ee-4', write: '1e-4', mistake: /one e and one sign/ },
  { text: '1e+-4', write: '1e-4', mistake: /one e and one sign/ },
  { text: '1e -4', write: '1e-4', mistake: /no spaces/ },
  { text: '1 e-4', write: '1e-4', mistake: /no spaces/ },
  { text: '0 .04', write: '0.04', mistake: /no spaces/ },
  { text: '0. 04', write: '0.04', mistake: /no spaces/ },
  { text: '0.0 4', write: '0.04', mistake: /no spaces/ },
  { text: '--1', write: '-1', mistake: /one sign/ },
  { text: '+-5', write: '-5', mistake: /one sign/ },
  { text: '++5', write: '5', mistake: /one sign/ },
  { text: '0:04', write: '0.04', mistake: /point, not a colon/ },
  { text: '1;5', write: '1.5', mistake: /point, not a semicolon/ },
  { text: '_1', write: '1', mistake: /underscores/ },
  { text: 'E-5', write: '1e-5', mistake: /number before/ },
  { text: '1.2.3%', write: undefined, mistake: /no percent sign/ },
  { text: '2^-3', write: '0.125', mistake: /arithmetic/ },
  { text: '3½', write: '3.5', mistake: /arithmetic/ },
  { text: '5²', write: '25', mistake: /arithmetic/ },
  { text: '1⁄4', write: '0.25', mistake: /arithmetic/ },
  { text: 'float(1e-4)', write: '1e-4', mistake: /arithmetic/ },
  { text: '1 * 10^-3', write: '1e-3', mistake: /power of ten/ },
  { text: '0x1p3', write: '8', mistake: /decimal/ },
  { text: '25 k', write: '25000', mistake: /letter/ },
  { text: '300k steps', write: '300000', mistake: /unit/ },
  { text: '1e3 iterations', write: '1e3', mistake: /unit/ },
  { text: '5 percent', write: '0.05', mistake: /unit/ },
  { text: '2.5 million', write: '2500000', mistake: /words/ },
  { text: '≈5', write: '5', mistake: /cannot have this sign/ },
  { text: '≤5', write: '5', mistake: /cannot have this sign/ },
  { text: '=5', write: '5', mistake: /cannot have this sign/ },
  { text: '２', write: '2', mistake: /plain digits/ },
  { text: '０．０４', write: '0.04', mistake: /plain digits/ },
  { text: '０．０４e－３', write: '0.04e-3', mistake: /plain digits/ },
  { text: '٠٫٠٤', write: '0.04', mistake: /plain digits/ },
  { text: '०.०४', write: '0.04', mistake: /plain digits/ },
  { text: '0·04', write: '0.04', mistake: /plain digits/ },
  { text: '–5', write: '-5', mistake: /plain digits/ },
  { text: '1’000', write: '1000', mistake: /thousands separators/ },
  { text: '0，04', write: '0.04', mistake: /point, not a comma/ },
  { text: '0。04', write: '0.04', mistake: /plain digits/ },
  { text: '1.2.3', write: undefined, mistake: /one point/ },
  { text: '0,0,4', write: undefined, mistake: /one point/ },
  { text: '1.5,0', write: undefined, mistake: /one point/ },
  { text: '192.168.0.1', write: undefined, mistake: /one point/ },
  { text: '1e5e5', write: undefined, mistake: /one exponent/ },
  { text: '90 epochs', write: undefined, mistake: /unit/ },
  { text: '0.08-0.04', write: '0.04', mistake: /arithmetic/ },
  { text: 'sqrt(2)', write: undefined, mistake: /arithmetic/ },
  { text: 'math.exp(-3) * 2', write: undefined, mistake: /arithmetic/ },
  { text: '300s', write: undefined, mistake: /unit/ },
  { text: '400000k5', write: undefined, mistake: /no letter for thousands/ },
  { text: '-1.5M05', write: undefined, mistake: /no letter for thousands/ },
  { text: '1e', write: undefined, mistake: /exponent needs digits/ },
];

/** Texts that are not meant as numbers. */
const others = ['1', '0.5', '1e-4', '2020-01-01', '1/2/2020', '3-4', '1/0', 'V2', '1 2', ''];

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
    it(`${JSON.stringify(text)} gives no other number`, () => expect(meantNumber(text)).to.equal(undefined));
});

describe('a number in another spelling', () => {
  for (const { text, write, mistake } of cases)
    for (const [format, source] of Object.entries(texts(text)))
      it(`${text} in ${format}: one finding that names the mistake and the number`, () => {
        const { diagnostics } = load(source, { format: format as 'textproto' });
        // For 0b101 in YAML the finding only says that it is 5.
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
});

describe('a whole number in another spelling', () => {
  const rows: readonly { readonly text: string; readonly write: string | undefined }[] = [
    { text: '1/3', write: undefined },
    { text: '0,5', write: undefined },
    { text: '1.000,5', write: undefined },
    { text: '５．５', write: undefined },
    { text: '5%', write: undefined },
    { text: '25,000', write: '25000' },
    { text: '1e 4', write: '10000' },
    { text: '2,5e3', write: '2500' },
    { text: '300k', write: '300000' },
    { text: '2×10³', write: '2000' },
    { text: '２０００', write: '2000' },
  ];
  const sources = (text: string) => ({
    textproto: `cosine_decay_learning_rate { total_steps: ${text} warmup_steps: 0 }`,
    yaml: `cosine_decay_learning_rate:\n  total_steps: ${text}\n  warmup_steps: 0\n`,
    json: `{"cosineDecayLearningRate": {"totalSteps": ${text}, "warmupSteps": 0}}`,
  });
  for (const { text, write } of rows)
    for (const [format, source] of Object.entries(sources(text)))
      it(`${text} in ${format}: ${write ?? 'no fraction is suggested'}`, () => {
        const [found, ...others] = load(source, { format: format as 'textproto' }).diagnostics;
        expect(others).to.deep.equal([]);
        expect(/\): write (.*)$/.exec(found!.message)?.[1]).to.equal(write);
      });
});

describe('a list of numbers in other spellings', () => {
  const rows: readonly {
    readonly items: string;
    readonly said: readonly (readonly [text: string, write: string | undefined])[];
    readonly reason: string;
    readonly only?: string;
  }[] = [
    {
      items: '1,000, 20,000',
      said: [
        ['1,000', '1000'],
        ['20,000', '20000'],
      ],
      reason: 'thousands separators, since 000 is not a number',
    },
    { items: '1,00,000, 200000', said: [['1,00,000', '100000']], reason: 'groups of two digits' },
    {
      items: '0,05, 1',
      said: [['0,05', '0.05']],
      reason: 'a decimal comma, since 05 is not a number',
      only: 'json',
    },
    { items: '1,,000, 2000', said: [['1,,000', '1000']], reason: 'an extra comma' },
    {
      items: '10k, 20k',
      said: [
        ['10k', '10000'],
        ['20k', '20000'],
      ],
      reason: 'a letter for thousands',
    },
    { items: '10 k, 20', said: [['10 k', '10000']], reason: 'a letter for thousands after a space' },
    { items: '5 %, 9', said: [['5 %', '0.05']], reason: 'a percent sign after a space' },
    { items: '1e 4, 20000', said: [['1e 4', '1e4']], reason: 'a space in a number' },
    {
      items: '２, ３',
      said: [
        ['２', '2'],
        ['３', '3'],
      ],
      reason: 'full-width digits',
    },
    {
      items: '1/4, 1/2',
      said: [
        ['1/4', '0.25'],
        ['1/2', '0.5'],
      ],
      reason: 'arithmetic',
    },
    { items: '90 epochs, 100', said: [['90 epochs', undefined]], reason: 'a unit' },
    { items: '10, 20', said: [], reason: 'a correct list' },
    { items: '10,20', said: [], reason: 'a comma without a space separates items' },
  ];
  const sources = (items: string) => ({
    textproto: `multi_step_decay { initial_learning_rate: 1 boundaries: [${items}] }`,
    json: `{"multi_step_decay": {"initial_learning_rate": 1, "boundaries": [${items}]}}`,
  });
  for (const { items, said, reason, only } of rows)
    for (const [format, source] of Object.entries(sources(items)).filter(([each]) => each === (only ?? each)))
      it(`${reason} in ${format}: [${items}]`, () => {
        const { diagnostics } = load(source, { format: format as 'textproto' });
        expect(
          diagnostics.map(({ message, ranges: [range] }) => [
            source.slice(range!.start, range!.end),
            /\): write ([-\d.e]+)/.exec(message)?.[1],
          ]),
        ).to.deep.equal(said);
      });

  it('a value that is not finite is not also reported as out of order', () => {
    for (const value of ['inf', 'nan']) {
      const { diagnostics } = load(`multi_step_decay { initial_learning_rate: 1 boundaries: [${value}, 9] }`);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['field/range']);
    }
  });
});
