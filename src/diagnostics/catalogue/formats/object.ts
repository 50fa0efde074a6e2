import { finderOf } from '../../finding.ts';
import { builtIn, error } from '../../wording.ts';

/** Findings about a plain JavaScript value, before any field's type is known. */
export const object = /* @__PURE__ */ builtIn(() => ({
  'object/root': error(
    (p: { got: string }) => `a spec is a plain object, not ${p.got}: write { type: '…', … }`,
  ),
  'object/value': error(
    (p: { got: string; write: string }) =>
      `a spec is plain data and cannot contain ${p.got}: write ${p.write}`,
  ),
  'object/unreadable': error(
    (p: { reason: string }) =>
      `the value cannot be read (${p.reason}): write a plain object whose fields are values, not getters`,
  ),
  'object/cycle': error(() => 'the value contains itself: write it out'),
  'object/depth': error(
    (p: { depth: number }) =>
      `objects and arrays are nested more than ${p.depth} levels deep here, which is the limit: nest them less`,
  ),
  'object/size': error(
    (p: { values: number }) =>
      `objects used more than once repeat more than ${p.values} values, which is the limit: reuse fewer objects`,
  ),
}));

/** A finding of this catalogue. */
export const objectFinding = /* @__PURE__ */ finderOf(object);
