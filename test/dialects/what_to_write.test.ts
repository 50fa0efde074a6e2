import { expect } from 'chai';
import { isSet, isTrue, numberFrom } from '../../src/dialects/loose_values.ts';
import {
  meantName,
  nameToWrite,
  numberShown,
  numberToWrite,
  slippedName,
  unquotedNumber,
  wholeToWrite,
} from '../../src/dialects/what_to_write.ts';

/** Advice on values of families that take numbers and words: what to write, for texts at the edges of each pattern. */

const FILL = 'it is a placeholder that was not filled in, so write the value';
const RATE = 'write a number, such as 0.001';

const numbers: readonly { readonly name: string; readonly text: string; readonly says: string }[] = [
  ...[
    'TODO',
    'TBD later',
    'FIXME',
    'XXX',
    '?',
    '???',
    '1${',
    'x{{lr}}',
    '$LR',
    '<lr>',
    '%(lr_1)s',
    ' TODO ',
  ].map((text) => ({ name: 'lr', text, says: FILL })),
  ...['TODOS', 'a TODO', 'x?', '?x', '$', '$-', 'a$b', 'x<lr>', '<lr>x', '%()', '%lr', '{lr}', '{'].map(
    (text) => ({
      name: 'lr',
      text,
      says: RATE,
    }),
  ),
  { name: 'num_epochs', text: 'x', says: 'write a number, such as 3' },
  { name: 'nbs', text: 'x', says: 'write a number, such as 8' },
  { name: 'train_batch_size', text: 'x', says: 'write a whole number, such as 8' },
  { name: 'gradient_accumulation', text: 'x', says: 'write a whole number, such as 8' },
  { name: 'MAX_ITER', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'WARMUP_ITERS', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'X_MAX_ITER', text: 'x', says: 'write a number, such as 1000' },
  { name: 'NUM_DECAYS', text: 'x', says: 'write a whole number' },
  { name: 'NUM_DECAYS_X', text: 'x', says: 'write a number' },
  { name: 'max_steps', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'max_seq_len', text: 'x', says: 'write a whole number' },
  { name: 'total_num_steps', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'warmup_num_steps', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'num_decay_steps', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'num_stable_steps', text: 'x', says: 'write a whole number, such as 1000' },
  { name: 'warmup_steps', text: 'x', says: 'write a number, such as 1000' },
  { name: 'warmup_ratio', text: 'x', says: 'write a number, such as 0.1' },
  { name: 'alpha_f', text: 'x', says: 'write a number, such as 0.1' },
  { name: 'GAMMA', text: 'x', says: 'write a number, such as 0.1' },
  { name: 'adam_epsilon', text: 'x', says: 'write a number, such as 1.0e-8' },
  { name: 'adam_beta1', text: 'x', says: 'write a number, such as 0.9' },
  { name: 'momentum', text: 'x', says: 'write a number, such as 0.9' },
  { name: 'power', text: 'x', says: 'write a number, such as 1.0' },
  { name: 'num_cycles', text: 'x', says: 'write a number, such as 1.0' },
  { name: 'weight_decay', text: 'x', says: 'write a number' },

  { name: 'lr', text: 'auto', says: 'only DeepSpeed has "auto", so write a number, such as 0.001' },
  ...['null', 'None', '~', '', ' '].map((text) => ({
    name: 'lr',
    text,
    says: 'write a number, such as 0.001, or remove the line for the default',
  })),
  ...['nullify', 'a None', '~~'].map((text) => ({ name: 'lr', text, says: RATE })),

  { name: 'lr', text: '0.1 // slow', says: 'write 0.1, and # before "// slow" if it is a comment' },
  { name: 'lr', text: '1e-3 -- slow', says: 'write 1e-3, and # before "-- slow" if it is a comment' },
  { name: 'lr', text: '.5 (slow)', says: 'write .5, and # before "(slow)" if it is a comment' },
  {
    name: 'lr',
    text: `0.1 // ${'x'.repeat(53)}`,
    says: `write 0.1, and # before "// ${'x'.repeat(53)}" if it is a comment`,
  },
  { name: 'lr', text: `0.1 // ${'x'.repeat(54)}`, says: RATE },
  { name: 'lr', text: '0.1 slow', says: 'write a number (a number takes no unit), such as 0.001' },
  { name: 'lr', text: '0.1,', says: 'write 0.1' },
  { name: 'lr', text: '0.1 ;', says: 'write 0.1' },
  { name: 'lr', text: '(0.1)', says: 'write 0.1' },
  { name: 'lr', text: '[0.1]', says: 'write 0.1' },
  { name: 'lr', text: '(0.1,)', says: 'write 0.1' },
  { name: 'lr', text: '0.1)', says: 'write 0.1' },
  { name: 'lr', text: '(0.1', says: RATE },
  { name: 'num_train_epochs', text: '3 epochs', says: 'write 3' },
  { name: 'num_train_epochs', text: '1 epoch', says: 'write 1' },
  { name: 'lr', text: '3 epochs', says: 'write a number (a number takes no unit), such as 0.001' },

  ...['lr', 'x_lr', 'lr_x', 'rate', 'xlr', 'num_cycles'].map((name) => ({
    name,
    text: '9,5',
    says: 'write 9.5 (a number takes a point, not a comma)',
  })),
  ...['lr', 'x_lr', 'lr_x', 'rate'].map((name) => ({
    name,
    text: '11,5',
    says: 'write a number (a number takes a point, not a comma), such as 0.001',
  })),
  ...['xlr', 'num_cycles', 'nesterov_mom', 'ratio_x'].map((name) => ({
    name,
    text: '-11,5',
    says: 'write -11.5 (a number takes a point, not a comma)',
  })),
  {
    name: 'momentum',
    text: '-1,5',
    says: 'write a number (a number takes a point, not a comma), such as 0.9',
  },
  {
    name: 'adam_beta1',
    text: '1,5',
    says: 'write a number (a number takes a point, not a comma), such as 0.9',
  },
  { name: 'alpha_f', text: '1,5', says: 'write a number (a number takes a point, not a comma), such as 0.1' },
  {
    name: 'warmup_ratio',
    text: '250%',
    says: 'write a number (a number takes no percent sign), such as 0.1',
  },
  { name: 'warmup_ratio', text: '100%', says: 'write 1 (a number takes no percent sign)' },
  { name: 'scale_schedule_ratio', text: '250%', says: 'write 2.5 (a number takes no percent sign)' },
  { name: 'max_steps', text: '1k', says: 'write 1000 (a number takes no letter for thousands or millions)' },
  {
    name: 'max_steps',
    text: '2,5',
    says: 'write a whole number (a number takes a point, not a comma), such as 1000',
  },
];

describe('advice on a text in a field for numbers', () => {
  for (const { name, text, says } of numbers)
    it(`${name}: ${JSON.stringify(text)}`, () => expect(numberToWrite(name, text)).to.equal(says));
});

const others: readonly { readonly what: string; readonly is: unknown; readonly expected: unknown }[] = [
  { what: 'a small number', is: numberShown(1e-8), expected: '1.0e-8' },
  { what: 'a small number below 0', is: numberShown(-1e-8), expected: '-1.0e-8' },
  { what: 'a small number with a fraction', is: numberShown(1.5e-8), expected: '1.5e-8' },
  { what: 'the digits that count', is: numberShown(0.1 + 0.2), expected: '0.3' },

  { what: 'a number in quotes', is: unquotedNumber('"5"'), expected: 'write 5 without quotes' },
  { what: 'a number in other quotes', is: unquotedNumber("' 0.5 '"), expected: 'write 0.5 without quotes' },
  { what: 'a number without quotes', is: unquotedNumber('5'), expected: undefined },
  { what: 'different quotes', is: unquotedNumber('"5\''), expected: undefined },
  { what: 'a word in quotes', is: unquotedNumber('"x"'), expected: undefined },
  { what: 'a letter before the quotes', is: unquotedNumber('x"5"'), expected: undefined },
  { what: 'a letter after the quotes', is: unquotedNumber('"5"x'), expected: undefined },
  { what: 'no text', is: unquotedNumber(undefined), expected: undefined },

  { what: 'thousands, perhaps', is: wholeToWrite('25.000'), expected: '25, or 25000 if that is meant' },
  { what: 'a digit of thousands', is: wholeToWrite('5.000'), expected: '5, or 5000 if that is meant' },
  { what: 'four digits before the point', is: wholeToWrite('1025.000'), expected: '1025' },
  { what: 'four digits after the point', is: wholeToWrite('25.0000'), expected: '25' },
  { what: 'a fraction', is: wholeToWrite('2.9'), expected: '2' },
  { what: 'less than 1', is: wholeToWrite('0.5'), expected: '1' },
  { what: 'underscores', is: wholeToWrite('1_000_000.5'), expected: '1000000' },
  { what: 'no number', is: wholeToWrite('x'), expected: '1000 or another number' },
  { what: 'too great a number', is: wholeToWrite('1e30'), expected: '1000 or another number' },

  { what: 'a known name', is: slippedName('cosine', ['cosine', 'cosine2']), expected: undefined },
  {
    what: 'the fewest typing errors',
    is: slippedName('polynomail', ['polynomxxl', 'polynomial']),
    expected: 'polynomial',
  },
  { what: 'no similar name', is: slippedName('rex', ['linear', 'cosine']), expected: undefined },
  { what: 'another case', is: meantName('SGD', ['sgdr', 'sgd']), expected: 'sgd' },
  {
    what: 'the name of a scheduler without its ending _with_warmup',
    is: meantName('constant', ['linear', 'constant_with_warmup']),
    expected: 'constant_with_warmup',
  },
  { what: 'another word', is: meantName('exp', ['linear', 'exponential']), expected: 'exponential' },
  {
    what: 'advice with a name',
    is: nameToWrite('lineal', ['cosine', 'linear']),
    expected: 'did you mean linear? If not, write one of cosine, linear',
  },
  {
    what: 'advice without a name',
    is: nameToWrite('rex', ['cosine', 'linear']),
    expected: 'write one of cosine, linear',
  },

  { what: 'set: a word', is: isSet('nullify'), expected: true },
  { what: 'set: another word', is: isSet('a None'), expected: true },
  { what: 'not set: null', is: isSet('null'), expected: false },
  { what: 'not set: None', is: isSet('None'), expected: false },
  { what: 'not set: nothing', is: isSet(''), expected: false },
  { what: 'not set: no text', is: isSet(undefined), expected: false },
  { what: 'true in upper case', is: isTrue('TRUE'), expected: true },
  { what: 'not true: untrue', is: isTrue('untrue'), expected: false },
  { what: 'not true: trues', is: isTrue('trues'), expected: false },
  { what: 'not true: no text', is: isTrue(undefined), expected: false },
  { what: 'a number with underscores', is: numberFrom('+1_000_0.5e-3'), expected: 10.0005 },
  { what: 'a number beyond every double', is: numberFrom('1e400'), expected: undefined },
  { what: 'no number', is: numberFrom('x1'), expected: undefined },
];

describe('words for values of loose families', () => {
  for (const { what, is, expected } of others) it(what, () => expect(is).to.equal(expected));
});
