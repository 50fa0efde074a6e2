import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

const SCALAR = /^illegal token '(?:double|float|bool|string|bytes|[us]?int(?:32|64)|s?fixed(?:32|64))'/;

/** Hint at the most common mistakes about labels. */
const hint = (reason: string): string => {
  if (SCALAR.test(reason)) return '; a field of proto2 starts with optional, required or repeated';
  if (reason === "illegal token 'required'")
    return '; only proto2 has required fields, outside a oneof: leave required out';
  return reason === "illegal token 'optional'"
    ? '; a oneof or an edition has no such label: leave optional out'
    : '';
};

/** Findings about a .proto file. */
export const proto = /* @__PURE__ */ builtIn(() => ({
  'proto/syntax': error((p: { reason: string }) => `this is not a valid proto: ${p.reason}${hint(p.reason)}`),
  'proto/import': error((p: { path: string; tried: readonly string[]; leaves?: boolean }) =>
    p.leaves
      ? `the import ${p.path} leaves the folder of the proto: copy the file into it, and write its path from there`
      : `there is no file ${p.path}${p.tried.length === 0 ? '' : ` (looked for as ${p.tried.join(', ')})`}: write its path from the importing file, or from a folder around it`,
  ),
  'proto/field': error((p: { reason: string }) => p.reason),
  'proto/no-message': error(() => 'no message is declared: write message Name { … }'),
}));

/** A finding of this catalogue. */
export const protoFinding = /* @__PURE__ */ finderOf(proto);
