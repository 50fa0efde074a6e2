import type { BoundMessage } from '../../bind/bound.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';

/** Makes one finding of many unknown names: the file is of a program that is not recognized. */

/** More unknown fields than this, and more than known ones, show that a file is not a config of this kind. */
const MANY = 3;

/** One finding for a file of YAML or JSON of which nearly all names are unknown, and none is misspelt. */
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
  // What a fault of syntax left unread may be what shows the family.
  if (given.some((each) => isError(each) && !each.code.startsWith('field/')))
    return given.filter((each) => !unknown.includes(each));
  const names = unknown.slice(0, 4).map((each) => String(each.path[0]));
  const place = `nor does it have ${names.slice(1).join(', ')}; if this is a config of another program, name its family with --dialect`;
  const finding = bindFinding(
    'field/unknown',
    { name: names[0]!, message: shortName(message.name), known: [], place },
    { ...first, ranges: unknown.flatMap(({ ranges }) => ranges).slice(0, 16) },
  );
  return given.flatMap((each) => (each === first ? [finding] : unknown.includes(each) ? [] : [each]));
};
