import type { BoundMessage } from '../../bind/bound.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { type Diagnostic, isError, startOf } from '../../diagnostics/diagnostic.ts';
import { OF_PIPELINE } from './by_name.ts';

/** Replaces many findings about unknown names by one: the config is of a program that was not recognized. */

/**
 * The greatest number of unknown fields of a config: a file with more, most of whose fields are unknown, is of another
 * program.
 */
const MANY = 3;

/** True for advice that only lists the fields of a block, because no field is similar to the unknown name. */
const isStrange = ({ message }: Diagnostic): boolean => message.includes(': its fields are ');

/** One finding for several unknown names. */
const together = (
  names: readonly string[],
  { message }: BoundMessage,
  place: Pick<Diagnostic, 'path' | 'ranges'>,
): Diagnostic => {
  const [name = '', ...others] = names.slice(0, 4);
  const advice = `it has no ${others.join(', ')} either; if this is a config of another program, name its family with --dialect`;
  const params = { name, message: shortName(message.name), known: [], place: advice };
  return bindFinding('field/unknown', params, { ...place, ranges: place.ranges.slice(0, 16) });
};

/**
 * Makes one finding for a YAML or JSON file in which most names are unknown: two thirds of them are not similar to any
 * field of the message, so the others are unlikely to be misspelt fields.
 */
export const asOther = (given: readonly Diagnostic[], root: BoundMessage): readonly Diagnostic[] => {
  const { fields } = root;
  const isMissing = given.find(({ code, notes }) => code === 'no-learning-rate' && notes.length === 0);
  const foreign = root.unknown.filter(({ name }) => !OF_PIPELINE.test(name));
  if (isMissing !== undefined && fields.size === 0 && foreign.length > MANY) {
    const names = foreign.map(({ name }) => name);
    const ranges = foreign.map(({ nameRange: { start, end } }) => ({ start, end }));
    const found = together(names, root, { path: [names[0]!], ranges });
    return given.map((each) => (each === isMissing ? found : each));
  }
  const unknown = given.filter(
    (each) => each.code === 'field/unknown' && isError(each) && each.path.length === 1,
  );
  const strange = unknown.filter(isStrange);
  const [first] = strange;
  if (first === undefined || unknown.length <= Math.max(MANY, fields.size)) return given;
  if (strange.length <= MANY || strange.length * 3 < unknown.length * 2) return given;
  // The part that a syntax error left unread may show the family.
  if (given.some((each) => isError(each) && !each.code.startsWith('field/')))
    return given.filter((each) => !unknown.includes(each));
  const names = strange.map((each) => String(each.path[0]));
  const finding = together(names, root, { ...first, ranges: strange.flatMap(({ ranges }) => ranges) });
  return given.flatMap((each) => (each === first ? [finding] : unknown.includes(each) ? [] : [each]));
};

/** The findings without those that follow from a file that is empty, or that ends before its fields show its family. */
export const withoutAbsent = (given: readonly Diagnostic[], text: string): readonly Diagnostic[] => {
  const empty = given.find(({ code }) => code === 'yaml/empty');
  if (empty !== undefined && given.some(({ code }) => code === 'no-learning-rate'))
    return [{ ...empty, severity: 'error' }];
  const isCut = given.some((each) => {
    if (each.code !== 'json/unclosed') return false;
    const rest = text.slice(startOf(each)).trimEnd();
    return /^[{[]/.test(rest) || !rest.includes('\n');
  });
  return isCut ? given.filter(({ code }) => code !== 'field/unknown') : given;
};
