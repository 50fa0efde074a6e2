import { finderOf } from '../finding.ts';
import { builtIn, error, warning } from '../wording.ts';

/** Findings about a field or its place in a message. */
export const bind = /* @__PURE__ */ builtIn(() => ({
  'field/unknown': error(
    (p: {
      name: string;
      message: string;
      nearest?: string | undefined;
      place?: string | undefined;
      known: readonly string[];
      /** Words about characters of the name that only look like others. */
      strange?: string | undefined;
    }) =>
      `${p.message} has no field ${p.name}${p.strange === undefined ? '' : ` (in this name, ${p.strange})`}: ${
        p.nearest !== undefined
          ? `did you mean ${p.nearest}?`
          : p.place !== undefined
            ? p.place
            : p.known.length === 0
              ? 'it has no fields at all; remove it'
              : `its fields are ${p.known.join(', ')}`
      }`,
  ),
  'field/twice': warning((p: { name: string; merged: boolean; refused?: boolean }) => {
    const outcome = p.refused
      ? ', which is refused:'
      : `: ${p.merged ? 'the two are merged, field by field, and ' : ''}the last one wins;`;
    return `${p.name} is set twice${outcome} ${p.merged ? 'write one block' : 'keep one of them'}`;
  }),
  'field/oneof-twice': warning(
    (p: { first: string; second: string; oneof: string }) =>
      `${p.second} replaces ${p.first}, as only one ${p.oneof} can be set; remove one of them`,
  ),
  'field/required': error((p: { name: string; message: string }) => `${p.message} needs ${p.name}: write it`),
  'field/range': error(
    (p: { name: string; value: string; expected: string }) =>
      `${p.name} is ${p.value}, but must be ${p.expected}`,
  ),
  'field/unusual': warning(
    (p: { name: string; value: string; expected: string }) =>
      `${p.name} is ${p.value}; it is usually ${p.expected}: check that this is meant`,
  ),
  'field/null-message': warning(
    (p: { name: string }) =>
      `${p.name} has no value and is read as empty: if that is right, write \`${p.name}: {}\``,
  ),
  'field/null': error(
    (p: { name: string; expected: string }) =>
      `${p.name} has no value: write ${p.expected}, or remove the line for the default`,
  ),
  'spec/type': error((p: { name: string; nearest?: string | undefined; known: readonly string[] }) =>
    p.name === ''
      ? `the spec names no type: write \`type\` with one of ${p.known.join(', ')}`
      : `no schedule type is called ${p.name}: ${
          p.nearest === undefined ? `write one of ${p.known.join(', ')}` : `did you mean ${p.nearest}?`
        }`,
  ),
}));

/** A finding of this catalogue. */
export const bindFinding = /* @__PURE__ */ finderOf(bind);
