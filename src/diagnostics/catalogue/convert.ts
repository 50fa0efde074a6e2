import { finderOf } from '../finding.ts';
import { builtIn, error, info, warning } from '../wording.ts';

/** The greatest number of names to list in a message. */
const MOST = 100;

const listed = (names: readonly string[]): string =>
  names.length > MOST
    ? `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`
    : names.join(', ');

/** Findings about parts that a conversion cannot keep. */
export const convert = /* @__PURE__ */ builtIn(() => ({
  'convert/comments': info(
    (p: { count: number; format: string }) =>
      `${p.format} has no comments: ${p.count === 1 ? 'the one here is' : `the ${p.count} of this file are`} left out`,
  ),
  'convert/strings': info(
    (p: { names: readonly string[] }) =>
      `JSON does not distinguish a string from the name of an enum value: ${listed(p.names)} ${
        p.names.length === 1 ? 'is' : 'are'
      } written as a string; remove the quotes if an enum is meant`,
  ),
  'convert/bytes': error(
    (p: { name: string; format: string }) =>
      `${p.name} has bytes that are not valid UTF-8, which ${p.format} cannot represent: write it as text`,
  ),
  'convert/number': error(
    (p: { name: string; format: string }) =>
      `the number of ${p.name} is too long for an integer, so it is not converted: write it in decimal`,
  ),
  'convert/null': error(
    (p: { name: string; format: string }) =>
      `${p.name} has no value, and ${p.format} must have one: write it, or remove the line`,
  ),
  'convert/nested-list': error(
    (p: { name: string }) =>
      `${p.name} has a list inside a list, which text format cannot represent: write one list`,
  ),
  'convert/name': error(
    (p: { name: string; format: string }) =>
      `${p.name} is not a valid field name in ${p.format}: use letters, digits and underscores, starting with a letter`,
  ),
  'convert/depth': error(
    (p: { depth: number; format: string }) =>
      `blocks and lists are nested more than ${p.depth} levels deep here, the limit for reading ${p.format}: nest them less`,
  ),
  'convert/no-number': error((p: { names: readonly string[] }) =>
    p.names.length === 1
      ? `${p.names[0]} has no known field number, which a binary file needs: leave it out, or convert with dropUnknown (--drop-unknown)`
      : `these ${p.names.length} fields have no known field number, which a binary file needs: ${listed(p.names)}; leave them out, or convert with dropUnknown (--drop-unknown)`,
  ),
  'convert/no-name': warning(
    (p: { fields: readonly string[] }) =>
      `fields without a known name are left out, because text has only names: ${listed(p.fields)}`,
  ),
}));

/** A finding of this catalogue. */
export const convertFinding = /* @__PURE__ */ finderOf(convert);
