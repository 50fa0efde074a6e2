import type { BoundMessage } from '../../bind/bound.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { type Diagnostic, isError, startOf } from '../../diagnostics/diagnostic.ts';

/** Replaces many findings about unknown names by one: the config is of a program that was not recognized. */

/** The most unknown fields of a config: a file with more, most of whose fields are unknown, is of another program. */
const MANY = 3;

/** Makes one finding for a YAML or JSON file in which nearly all names are unknown and none is misspelt. */
export const asOther = (
  given: readonly Diagnostic[],
  { message, fields, path }: BoundMessage,
): readonly Diagnostic[] => {
  const unknown = given.filter(
    (each) => each.code === 'field/unknown' && isError(each) && each.path.length === 1,
  );
  const [first] = unknown;
  const isOther =
    path.length === 0 &&
    unknown.length > Math.max(MANY, fields.size) &&
    unknown.every((each) => each.message.includes(': its fields are '));
  if (first === undefined || !isOther) return given;
  // The part that a syntax error left unread may show the family.
  if (given.some((each) => isError(each) && !each.code.startsWith('field/')))
    return given.filter((each) => !unknown.includes(each));
  const names = unknown.slice(0, 4).map((each) => String(each.path[0]));
  const place = `it has no ${names.slice(1).join(', ')} either; if this is a config of another program, name its family with --dialect`;
  const finding = bindFinding(
    'field/unknown',
    { name: names[0]!, message: shortName(message.name), known: [], place },
    { ...first, ranges: unknown.flatMap(({ ranges }) => ranges).slice(0, 16) },
  );
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
