import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic, Path, Range } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { ValueNode } from '../../syntax/tree.ts';
import { IS_RATE } from './negative_field.ts';

/** Finds numbers that make no sense for training, in configs of all families: infinity, negative rates, momentum of 1 or more. */

/** Names of momentum and of betas in all families, each with a common value. */
const COMMON: readonly (readonly [name: RegExp, example: string])[] = [
  [/^(?:momentum|beta_?1|adam_beta_?1|momentum_optimizer_value|moms|cycle_(?:min|max)_mom)$/i, '0.9'],
  [/^(?:momentum2|beta_?2|adam_beta_?2)$/i, '0.999'],
];

/** Families whose optimizers are those of PyTorch, which refuse betas outside of this range and a negative momentum. */
const OF_PYTORCH = ['deepspeed', 'composer', 'huggingface', 'detectron2', 'second'];

interface Numbers {
  readonly name: string;
  readonly path: Path;
  readonly numbers: readonly {
    readonly value: number;
    readonly range: Range;
    /** True for infinity and NaN in a field that takes only numbers. */
    readonly isNotFinite?: boolean;
  }[];
}

const boundNumbers = (value: BoundValue): Numbers['numbers'] => {
  if (value.kind === 'list') return value.items.flatMap(boundNumbers);
  if (value.kind === 'message' || value.value === '') return [];
  const isNotFinite = typeof value.value === 'number' && !Number.isFinite(value.value);
  return [{ value: Number(value.value), range: value.range, isNotFinite }];
};

const writtenNumbers = (node: ValueNode): Numbers['numbers'] => {
  if (node.kind === 'list') return node.items.flatMap(writtenNumbers);
  if (node.kind === 'message' || node.text.trim() === '') return [];
  return [{ value: Number(node.text), range: { start: node.start, end: node.end } }];
};

/** The fields with numbers in a block and the blocks inside it, including fields that the family's messages do not list. */
const numbersIn = (block: BoundMessage): readonly Numbers[] => [
  ...[...block.fields.values()].flatMap(({ name, path, value }): readonly Numbers[] =>
    value.kind === 'message' ? numbersIn(value) : [{ name, path, numbers: boundNumbers(value) }],
  ),
  ...block.unknown.map(({ name, value }) => ({
    name,
    path: [...block.path, name],
    numbers: writtenNumbers(value),
  })),
];

const exampleOf = (name: string, index: number): string | undefined =>
  /^(?:adam_)?betas$/i.test(name)
    ? index === 0
      ? '0.9'
      : '0.999'
    : COMMON.find(([pattern]) => pattern.test(name))?.[1];

type Numbered = Numbers['numbers'][number];

/** A finding that quotes the first of some bad numbers and marks all of them. */
const finding = (
  code: 'field/range' | 'field/unusual',
  { name, path }: Numbers,
  bad: readonly Numbered[],
  expected: string,
): Diagnostic => {
  const params = { name, value: formatNumber(bad[0]!.value, true), expected };
  return bindFinding(code, params, { path, ranges: bad.map(({ range }) => range) });
};

const aboutMomentum = (field: Numbers, family: string): Diagnostic | undefined => {
  const bad = field.numbers.filter(({ value }) => Number.isFinite(value) && !(value >= 0 && value < 1));
  const [first] = bad;
  const example = first && exampleOf(field.name, field.numbers.indexOf(first));
  if (first === undefined || example === undefined) return undefined;
  const isRefused = OF_PYTORCH.includes(family) && (first.value < 0 || /beta/i.test(field.name));
  const code = isRefused ? 'field/range' : 'field/unusual';
  return finding(code, field, bad, `at least 0 and less than 1, such as ${example}`);
};

/** No rate is this high, even with large batches. */
const MOST = 1000;

/**
 * Reports a base rate that is below 0, or so high that it must be a number of steps. The rates alone may not show it: a minimum or an
 * absolute value can hide a negative base rate.
 */
const aboutRate = (field: Numbers, said: readonly Diagnostic[]): Diagnostic | undefined => {
  if (!IS_RATE.test(field.name) || said.some(({ code }) => code === 'rate/negative')) return undefined;
  const bad = field.numbers.filter(({ value }) => value < 0 || value > MOST);
  const [first] = bad;
  if (first === undefined) return undefined;
  const expected =
    first.value < 0
      ? `at least 0, such as ${formatNumber(-first.value, true)}`
      : `below 1, such as 0.01, and never above ${MOST}`;
  return finding('field/unusual', field, bad, expected);
};

/** Reports a final rate of Composer, given as a share of the base rate, that is below 0 or above 1. */
const aboutShare = (field: Numbers): Diagnostic | undefined => {
  const bad = field.name === 'alpha_f' ? field.numbers.filter(({ value }) => value < 0 || value > 1) : [];
  return bad.length === 0 ? undefined : finding('field/unusual', field, bad, 'from 0 to 1, such as 0.1');
};

/** Reports a negative epsilon, which PyTorch's optimizers refuse. */
const aboutEpsilon = (field: Numbers, family: string): Diagnostic | undefined => {
  const isIt = OF_PYTORCH.includes(family) && /^(?:adam_)?eps(?:ilon)?$/i.test(field.name);
  const bad = isIt ? field.numbers.filter(({ value }) => value < 0) : [];
  return bad.length === 0 ? undefined : finding('field/range', field, bad, 'at least 0, such as 1.0e-8');
};

const WARMUP = /^(?:warmup|burn_?in)_(?:num_)?(?:steps|epochs|iters?)$/i;

/** Reports a warm-up of negative length. */
const aboutWarmup = (field: Numbers): Diagnostic | undefined => {
  const bad = WARMUP.test(field.name) ? field.numbers.filter(({ value }) => value < 0) : [];
  return bad.length === 0
    ? undefined
    : finding('field/unusual', field, bad, `at least 0, such as ${formatNumber(-bad[0]!.value, true)}`);
};

/** Codes of rules that are not reported if one of these findings is about a rate, because the same number causes them. */
export const coveredByRate = (found: readonly Diagnostic[]): readonly string[] =>
  found.some(({ path }) => IS_RATE.test(String(path.at(-1)))) ? ['run/zero-tail', 'run/never-changes'] : [];

/** Findings on numbers from which no rate can be computed: infinity and NaN. */
export const findingsOnInfinities = (root: BoundMessage): readonly Diagnostic[] =>
  numbersIn(root).flatMap((field) => {
    const bad = field.numbers.filter(({ isNotFinite }) => isNotFinite);
    return bad.length === 0 ? [] : [finding('field/range', field, bad, 'a finite number')];
  });

/** Numbers between commas, perhaps in brackets. */
const TUPLE = /^[([]?\s*((?:[-+\d.e]+\s*,\s*)+[-+\d.e]+)\s*,?\s*[)\]]?$/i;

/** Reports betas written as a string, such as a Python tuple, which these programs do not read as numbers. */
const tuplesIn = (block: BoundMessage): readonly Diagnostic[] => [
  ...[...block.fields.values()].flatMap(({ value }) => (value.kind === 'message' ? tuplesIn(value) : [])),
  ...block.unknown.flatMap(({ name, value }): readonly Diagnostic[] => {
    const isText = name === 'betas' && value.kind === 'scalar' && value.form === 'string';
    const numbers = isText ? TUPLE.exec(value.text)?.[1] : undefined;
    if (!isText || numbers === undefined) return [];
    const params = {
      name,
      expected: 'a list of numbers',
      got: `the string ${JSON.stringify(value.text)}`,
      write: `[${numbers}]`,
    };
    const ranges = [{ start: value.start, end: value.end }];
    return [valueFinding('value/type', params, { path: [...block.path, name], ranges })];
  }),
];

/**
 * Findings on other numbers that make no sense for training. Numbers that already have a finding in `earlier` get no
 * second one.
 */
export const findingsOnNumbers = (
  root: BoundMessage,
  family: string,
  earlier: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const severe = earlier.filter(({ severity }) => severity !== 'info');
  const starts = new Set(severe.map(({ ranges: [range] }) => range?.start));
  const tuples = OF_PYTORCH.includes(family) ? tuplesIn(root) : [];
  const others = numbersIn(root)
    .flatMap(
      (field) =>
        aboutMomentum(field, family) ??
        aboutRate(field, earlier) ??
        aboutWarmup(field) ??
        aboutEpsilon(field, family) ??
        aboutShare(field) ??
        [],
    )
    .filter(({ ranges: [range] }) => !starts.has(range?.start));
  return [...tuples, ...others];
};
