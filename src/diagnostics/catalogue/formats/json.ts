import { finderOf } from '../../finding.ts';
import { becauseOf, builtIn, error } from '../../wording.ts';

/** Findings about the syntax of JSON. */
export const json = /* @__PURE__ */ builtIn(() => ({
  'json/empty': error(() => 'the file is empty: write `{ }` with the fields inside'),
  'json/root': error(
    (p: { got: string }) => `a config is an object, not ${p.got}: write \`{ "name": value }\``,
  ),
  'json/text-format': error(
    () =>
      'this is text format or YAML, not JSON: name the file .config or .yaml, or read it as textproto or yaml',
  ),
  'json/comment': error(
    (p: { hidesComma?: boolean }) =>
      `JSON has no comments: remove it${p.hidesComma ? ' except its comma' : ''}, or write the config as YAML or text format`,
  ),
  'json/trailing-comma': error(
    (p: { close: string }) => `there must be no comma before ${p.close}: remove it`,
  ),
  'json/quotes': error((p: { text: string }) => `names and strings take double quotes: write ${p.text}`),
  'json/literal': error(
    (p: { text: string; write: string }) => `${p.text} is not valid JSON: write ${p.write}`,
  ),
  'json/number': error(
    (p: { text: string; mistake?: string | undefined; write?: string | undefined }) =>
      `${p.text} is not a JSON number${becauseOf({ ...(p.mistake === undefined && { write: 'one such as 0.5, 25000 or 1e-3' }), ...p })}`,
  ),
  'json/escape': error(
    (p: { text: string }) =>
      `${p.text} is not a JSON escape: write \\\\ for a backslash, or / in a path, and \\uXXXX for a character`,
  ),
  'json/control-character': error(
    (p: { character: string; write: string }) =>
      `${p.character} is not allowed in a string: write ${p.write}`,
  ),
  'json/unclosed': error(
    (p: { what: string; close: string }) => `${p.what} is never closed: write ${p.close} at its end`,
  ),
  'json/missing': error((p: { what: string }) => `${p.what} is missing here: write it`),
  'json/unexpected': error(
    (p: { found: string; expected: string }) => `${p.found} is not allowed here: write ${p.expected}`,
  ),
  'json/after-end': error(() => 'there is more text after the end of the object: remove it'),
  'json/duplicate-key': error((p: { name: string }) => `"${p.name}" appears twice: keep one of them`),
  'json/depth': error(
    (p: { depth: number }) =>
      `objects and lists are nested more than ${p.depth} levels deep here, which is the limit: nest them less`,
  ),
}));

/** A finding of this catalogue. */
export const jsonFinding = /* @__PURE__ */ finderOf(json);
