import { finderOf } from '../../finding.ts';
import { builtIn, error } from '../../wording.ts';

/** Findings about a plain JavaScript value, before any field's type is known. */
export const object = /* @__PURE__ */ builtIn(() => ({
  'object/root': error(
    (p: { got: string }) => `a spec is a plain object, not ${p.got}: write { type: '…', … }`,
  ),
  'object/value': error(
    (p: { got: string; write: string }) =>
      `a spec is plain data and has no place for ${p.got}: write ${p.write}`,
  ),
  'object/unreadable': error(
    (p: { reason: string }) =>
      `the value cannot be read (${p.reason}): write a plain object whose fields are values, not getters`,
  ),
  'object/cycle': error(() => 'the value stands inside itself: write it out'),
  'object/depth': error(
    (p: { depth: number }) =>
      `objects and arrays are more than ${p.depth} deep here, which is the limit: write it flatter`,
  ),
  'object/size': error(
    (p: { values: number }) =>
      `objects used more than once come to more than ${p.values} repeated values, which is the limit: repeat less`,
  ),
}));

/** A finding of this catalogue. */
export const objectFinding = /* @__PURE__ */ finderOf(object);
