import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import type { Diagnostic, Path, Range } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { ValueNode } from '../../syntax/tree.ts';

/** Finds momentum and betas of optimizers with which the weights grow without end. */

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
  readonly numbers: readonly { readonly value: number; readonly range: Range }[];
}

const boundNumbers = (value: BoundValue): Numbers['numbers'] => {
  if (value.kind === 'list') return value.items.flatMap(boundNumbers);
  if (value.kind === 'message' || value.value === '') return [];
  return [{ value: Number(value.value), range: value.range }];
};

const writtenNumbers = (node: ValueNode): Numbers['numbers'] => {
  if (node.kind === 'list') return node.items.flatMap(writtenNumbers);
  if (node.kind === 'message' || node.text.trim() === '') return [];
  return [{ value: Number(node.text), range: { start: node.start, end: node.end } }];
};

/** The fields with numbers in a block and the blocks below it, also those that the family's messages do not list. */
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
    ? (['0.9', '0.999'][index] ?? '0.999')
    : COMMON.find(([pattern]) => pattern.test(name))?.[1];

/** Findings on momentum and betas of a config that are below 0, or 1 or more, one for each field; `said` has the findings so far. */
export const judgeMomentum = (
  root: BoundMessage,
  family: string,
  said: readonly Diagnostic[],
): readonly Diagnostic[] =>
  numbersIn(root).flatMap(({ name, path, numbers }): readonly Diagnostic[] => {
    const bad = numbers.filter(({ value }) => Number.isFinite(value) && !(value >= 0 && value < 1));
    const [first] = bad;
    const example = first && exampleOf(name, numbers.indexOf(first));
    if (first === undefined || example === undefined) return [];
    if (said.some(({ ranges: [at] }) => at?.start === first.range.start)) return [];
    const params = {
      name,
      value: formatNumber(first.value, true),
      expected: `at least 0 and less than 1, such as ${example}`,
    };
    const isRefused = OF_PYTORCH.includes(family) && (first.value < 0 || /beta/i.test(name));
    const code = isRefused ? 'field/range' : 'field/unusual';
    return [bindFinding(code, params, { path, ranges: bad.map(({ range }) => range) })];
  });
