import { finderOf } from '../finding.ts';
import { builtIn, error, info, warning } from '../wording.ts';

/** How many of many things a message names. */
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
      `JSON does not tell a string from the name of an enum's value: ${listed(p.names)} ${
        p.names.length === 1 ? 'is' : 'are'
      } written as a string; take the quotes away where an enum is meant`,
  ),
  'convert/bytes': error(
    (p: { name: string; format: string }) =>
      `${p.name} holds bytes that are no UTF-8, which a string of ${p.format} cannot: write it as text`,
  ),
  'convert/number': error(
    (p: { name: string; format: string }) =>
      `the number of ${p.name} is longer than any integer, so it is not rewritten: write it in decimal`,
  ),
  'convert/null': error(
    (p: { name: string; format: string }) =>
      `${p.name} has no value, and ${p.format} must have one: write it, or remove the line`,
  ),
  'convert/nested-list': error(
    (p: { name: string }) => `${p.name} has a list in a list, which text format cannot hold: write one list`,
  ),
  'convert/name': error(
    (p: { name: string; format: string }) =>
      `${p.name} is no name of a field in ${p.format}: write letters, digits and underscores, a letter first`,
  ),
  'convert/depth': error(
    (p: { depth: number; format: string }) =>
      `blocks and lists are more than ${p.depth} deep here, which ${p.format} is not read beyond: write it flatter`,
  ),
  'convert/no-number': error((p: { names: readonly string[] }) =>
    p.names.length === 1
      ? `${p.names[0]} has no number that is known here, and a binary file has nothing else: leave it out, or convert with dropUnknown (--drop-unknown)`
      : `these ${p.names.length} fields have no number that is known here, and a binary file has nothing else: ${listed(p.names)}; leave them out, or convert with dropUnknown (--drop-unknown)`,
  ),
  'convert/no-name': warning(
    (p: { fields: readonly string[] }) =>
      `what has no name here is left out, as a text has nothing but names: ${listed(p.fields)}`,
  ),
}));

/** A finding of this catalogue. */
export const convertFinding = /* @__PURE__ */ finderOf(convert);
