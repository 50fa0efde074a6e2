import { finderOf } from '../finding.ts';
import { becauseOf, builtIn, error, warning } from '../wording.ts';

/** Findings about one scalar of a known type. */
export const values = /* @__PURE__ */ builtIn(() => ({
  /**
   * `expected` is a description such as "a whole number from 0 to 4294967295"; `write` is an example or the corrected
   * value.
   */
  'value/type': error(
    (p: {
      name: string;
      expected: string;
      got: string;
      mistake?: string | undefined;
      write?: string | undefined;
    }) => `${p.name} takes ${p.expected}, not ${p.got}${becauseOf(p)}`,
  ),
  'value/enum': error(
    (p: {
      name: string;
      got: string;
      values: readonly string[];
      nearest?: string | undefined;
      write?: string | undefined;
    }) =>
      `${p.name} has no value ${p.got}: ${p.write !== undefined ? `write ${p.write}` : p.nearest === undefined ? `write one of ${p.values.join(', ')}` : `did you mean ${p.nearest}?`}`,
  ),
  /** The same text means something else to another reader of the format. */
  'value/ambiguous': warning(
    (p: { name: string; text: string; here: string; there: string; reader: string; write: string }) =>
      `${p.name}: ${p.text} is ${p.here} here, but ${p.there} to ${p.reader}: write ${p.write}`,
  ),
  /** A path whose backslashes were read as escapes; `path` has slashes instead. */
  'value/eaten-path': warning(
    (p: { name: string; path: string }) =>
      `${p.name} has a tab, a line break or another control character, probably from a backslash in a Windows path: write "${p.path}"`,
  ),
}));

/** A finding of this catalogue. */
export const valueFinding = /* @__PURE__ */ finderOf(values);
