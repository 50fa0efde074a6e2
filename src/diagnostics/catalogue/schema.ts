import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Findings that only the JSON Schema reports, or reports as errors. */
export const schema = /* @__PURE__ */ builtIn(() => ({
  'schema/one-of': error(
    (p: { message: string; names: readonly string[] }) =>
      `${p.message} takes only one of ${p.names.join(', ')}: remove all but one`,
  ),
}));

/** A finding of this catalogue. */
export const schemaFinding = /* @__PURE__ */ finderOf(schema);
