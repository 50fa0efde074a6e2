import type { BoundMessage } from '../../bind/bound.ts';
import type { Origin, Origins } from '../../bind/values/values.ts';
import type { Loaded } from '../../config/build/result.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';

/**
 * Finds where a config of another family sets the values of its optimizer. These values can be anywhere in the file,
 * under names of that family: `adam_beta1`, `WEIGHT_DECAY`.
 */

interface Leaf {
  /** The names on the way to the value, innermost first, in lower case without underscores. */
  readonly names: readonly string[];
  readonly value: unknown;
  readonly range: Range;
}

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');

/** All written values and the names of all written blocks. */
const leavesIn = ({ fields }: BoundMessage, around: readonly string[] = []): Leaf[] =>
  [...fields].flatMap(([name, { value, nameRange }]): Leaf[] => {
    const names = [plain(name), ...around];
    if (value.kind === 'scalar') return [{ names, value: value.value, range: value.range }];
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item): Leaf[] =>
      item.kind === 'scalar'
        ? [{ names, value: item.value, range: item.range }]
        : [{ names, value: name, range: nameRange }, ...leavesIn(item, names)],
    );
  });

/** True if a value is used as it is written; rounding to float32 does not count as a change. */
const isSame = (written: unknown, value: unknown): boolean => {
  if (typeof value === 'number') {
    const number = Number(written);
    return number === value || Math.fround(number) === Math.fround(value);
  }
  return plain(String(written)) === plain(String(value));
};

/** The names of fields that choose the optimizer or the schedule. */
const TYPES = {
  optimizer: /^(?:optim|optimizer|optimizertype|solvertype|type|name)$/,
  schedule: /^(?:lrpolicy|learningpolicy|lrschedulername|lrschedulertype|scheduler|type|name)$/,
} as const;
type Part = keyof typeof TYPES;

const isInOptimizer = ({ names }: Leaf): boolean => names.some((name) => /optim|solver/.test(name));

const originOf = (leaves: readonly Leaf[], part: Part, name: string, value: unknown): Origin | 'computed' => {
  const own = plain(name);
  const isNamed = ({ names: [last = ''] }: Leaf): boolean =>
    own === 'type'
      ? TYPES[part].test(last)
      : last === own || last.endsWith(own) || last === `${own}0` || last === own.replace(/\d$/, 's');
  const isBlock = ({ names: [last = ''], value: written }: Leaf): boolean =>
    own === 'type' && last === plain(String(written));
  const found = leaves.filter((leaf) => (isNamed(leaf) || isBlock(leaf)) && isSame(leaf.value, value));
  const [best] = [...found.filter(isInOptimizer), ...found];
  if (best !== undefined) return best.range;
  // The value may have been computed from a field with a similar name, or be inside a text with several options.
  const isMentioned = leaves.some(
    (leaf) =>
      (isNamed(leaf) && own !== 'type') || (typeof leaf.value === 'string' && leaf.value.includes(name)),
  );
  return isMentioned ? 'computed' : 'default';
};

/** Where the given values of a config of another family were written. */
export const originsElsewhere = (
  { config }: Loaded<object>,
  values: object,
  part: Part,
): { readonly [name: string]: Origin | 'computed' } => {
  const leaves = leavesIn(config.bound);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'object' ? [] : [[name, originOf(leaves, part, name, value)] as const],
    ),
  );
};

/** The origins of the values of a config's optimizer: known for the Object Detection API, searched for in other families. */
export const originsOfOptimizer = (result: Loaded<object>): Origins => {
  const { origins, optimizer } = result;
  return origins.optimizer ?? (originsElsewhere(result, optimizer!, 'optimizer') as Origins);
};
