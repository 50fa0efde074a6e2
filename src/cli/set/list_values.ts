import { type BoundMessage, type BoundValue, childOf } from '../../bind/bound.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { numberFrom } from '../../dialects/loose_values.ts';
import type { Change } from '../../edit/index.ts';
import { checkPath } from '../../edit/request/path.ts';
import { placesOf } from '../../edit/request/short_path.ts';
import { UsageError } from '../exit.ts';

/**
 * Turns values, as people write them, into what a list field needs: a single value becomes a list of one, and numbers
 * inside a text, such as Python's tuple `(60000, 80000)`, change in that text.
 */

const TUPLE = /^(\s*[([]\s*(?!\s))([^()[\]]*?)((?<!\s)\s*[)\]]\s*)$/;

interface Tuple {
  readonly open: string;
  readonly numbers: readonly string[];
  readonly close: string;
}

const tupleIn = (list: BoundValue | undefined): Tuple | undefined => {
  const [item, ...more] = list?.kind === 'list' ? list.items : [];
  if (item?.kind !== 'scalar' || more.length > 0) return undefined;
  const [, open = '', inner = '', close = ''] = TUPLE.exec(String(item.value)) ?? [];
  const numbers = inner.split(',').map((text) => text.trim());
  if (numbers.at(-1) === '') numbers.pop();
  return numbers.length > 0 && numbers.every((text) => numberFrom(text) !== undefined)
    ? { open, numbers, close }
    : undefined;
};

const textOf = ({ open, numbers, close }: Tuple): string =>
  `${open}${numbers.join(', ')}${numbers.length === 1 ? ',' : ''}${close}`;

const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

/** The change for a single value given to a list: it becomes the only item. */
const single = (list: BoundValue | undefined, path: Path, value: unknown): Change => {
  const count = list?.kind === 'list' ? list.items.length : 0;
  const name = formatPath(path);
  if (count > 1)
    throw new UsageError(
      `${name} has ${count} values: write ${name}[0]=… for one of them, or ${name}=[…] for all`,
      false,
    );
  return count === 1 ? { path: [...path, 0], value } : { path, value: [value] };
};

/** A tuple whose numbers are being changed. A number that was removed becomes undefined; new numbers are added at the end. */
interface OpenTuple {
  readonly path: Path;
  readonly tuple: Tuple;
  numbers: (string | undefined)[];
}

const setNumber = ({ path, tuple, numbers }: OpenTuple, index: number, value: unknown): void => {
  if (index > numbers.length || (value === undefined && index === numbers.length))
    throw new UsageError(
      `${formatPath([...path, index])} is past the end: ${formatPath(path)} has ${tuple.numbers.length} numbers`,
      false,
    );
  numbers[index] = value === undefined ? undefined : String(value);
};

const isNumbers = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNumber);

/** Turns changes into the form that the fields need. Throws TypeError if the config has no such path. */
export const listChanges = (bound: BoundMessage, changes: readonly Change[]): readonly Change[] => {
  const places = placesOf(bound);
  const inTuples = new Map<string, OpenTuple>();
  const others = changes.flatMap((change): readonly Change[] => {
    const { value } = change;
    const { path, types } = checkPath(places.resolve(change.path), bound.message);
    const type = types.at(-1)!;
    const index = path.at(-1);
    const list = typeof index === 'number' ? path.slice(0, -1) : path;
    const written = list.reduce<BoundValue | undefined>(childOf, bound);
    const tuple = tupleIn(written);
    const open =
      tuple === undefined
        ? undefined
        : (inTuples.get(formatPath(list)) ?? { path: list, tuple, numbers: [...tuple.numbers] });
    if (open !== undefined && typeof index === 'number' && (isNumber(value) || value === undefined))
      setNumber(open, index, value);
    else if (open !== undefined && typeof index !== 'number' && (isNumber(value) || isNumbers(value)))
      open.numbers = [value].flat().map(String);
    else if (type.kind !== 'list' || type.item.kind !== 'scalar' || value === undefined) return [change];
    else return [Array.isArray(value) ? change : single(written, path, value)];
    inTuples.set(formatPath(list), open);
    return [];
  });
  const rewritten = [...inTuples.values()].map(({ path, tuple, numbers: all }): Change => {
    const numbers = all.filter((each) => each !== undefined);
    return { path, value: numbers.length === 0 ? undefined : [textOf({ ...tuple, numbers })] };
  });
  return [...others, ...rewritten];
};
