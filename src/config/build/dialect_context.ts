import { type BoundMessage, type BoundValue, childOf } from '../../bind/bound.ts';
import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import {
  type Diagnostic,
  formatPath,
  isError,
  type Note,
  type Path,
  type Range,
  startOf,
} from '../../diagnostics/diagnostic.ts';
import { findingFrom } from '../../diagnostics/finding.ts';
import { lazilyFor } from '../../diagnostics/lazily.ts';
import type { Catalogue } from '../../diagnostics/wording.ts';
import type { Dialect, DialectContext, DialectOptions } from '../../dialects/dialect.ts';
import { fieldsAt } from '../../dialects/fields_at.ts';
import { numberFrom } from '../../dialects/loose_values.ts';
import { dialectNames } from '../../dialects/names.ts';
import { type Fact, OPTIONS, type RunFacts } from '../../run/index.ts';
import type { Document } from '../../syntax/document.ts';
import type { FieldNode } from '../../syntax/tree.ts';
import type { Config } from '../config.ts';
import { misspeltFor, reportMisspelt } from './misspelt.ts';

/** What a dialect's plan sees of a config: where values are written, and how to report findings on them. */

interface Located {
  readonly range: Range;
  readonly value?: BoundValue;
}

/** The place to report a finding about the whole file. */
export const mainFieldRange = ({ fields, nameRange }: BoundMessage, { mainFields = [] }: Dialect): Range => {
  const main = mainFields.find((name) => fields.has(name));
  return main === undefined ? nameRange : fields.get(main)!.nameRange;
};

/** The fields of a block that its message does not list. */
const unlistedIn = (at: BoundValue | undefined): readonly FieldNode[] =>
  at?.kind === 'message' ? at.unknown : [];

/** Finds the value at a path, or the innermost enclosing block that was written. */
export const locator =
  (root: BoundMessage, dialect: Dialect) =>
  (path: Path): Located => {
    let at: BoundValue = root;
    let range = mainFieldRange(root, dialect);
    for (const part of path) {
      const next = childOf(at, part);
      if (next === undefined)
        return { range: unlistedIn(at).find(({ name }) => name === part)?.nameRange ?? range };
      at = next;
      range = at.kind === 'message' ? at.nameRange : at.range;
    }
    return { range, value: at };
  };

/** The finding about a value of the wrong type at a path: such a value is not bound, so it has no place otherwise. */
export const wrongTypeAt = (diagnostics: readonly Diagnostic[], path: Path): Diagnostic | undefined =>
  diagnostics.find((each) => each.code === 'value/type' && formatPath(each.path) === formatPath(path));

/** The catalogue of a dialect: its own findings and the built-in ones. */
const wordsOf = /* @__PURE__ */ lazilyFor(
  ({ findings }: Dialect): Catalogue => ({ ...catalogue(), ...findings }),
);

/** A note that quotes the value at a path. */
const noteOn = (path: Path, { range, value }: Located): Note => {
  const name = path.join('.');
  if (value === undefined) return { message: `${name} was not set` };
  return { message: value.kind === 'scalar' ? `${name} is ${value.value}` : name, range };
};

/** The context of a dialect's plan; its findings are added to `found`. */
export const planContext = (
  { bound, source, message, diagnostics }: Config,
  dialect: Dialect,
  options: DialectOptions,
  run: RunFacts,
  found: Diagnostic[],
): DialectContext => {
  const locate = locator(bound, dialect);
  return {
    ...options,
    message,
    format: source.format,
    run,
    report: (code, path, params, ...because) => {
      const place = {
        path,
        ranges: wrongTypeAt(diagnostics, path)?.ranges ?? [locate(path).range],
        notes: because.map((each) => noteOn(each, locate(each))),
      };
      const said = findingFrom(wordsOf(dialect), code, params as never, place);
      const misspelt = [path, ...because].map((each) => misspeltFor(bound, each)).find(Boolean);
      if (misspelt !== undefined) return reportMisspelt(misspelt, said, source.format, found);
      const hasPage = said.docs === '' && (dialectNames as readonly string[]).includes(dialect.name);
      found.push(
        hasPage ? { ...said, docs: `docs/dialects/${dialect.name}.md#${code.replace('/', '')}` } : said,
      );
    },
    isWritten: (path) => locate(path).value !== undefined,
    unlistedAt: (path) => unlistedIn(locate(path).value).map(({ name }) => name),
    textAt: (path) => {
      const { fields } = (source as Document).tree.root;
      const [field] = [...fieldsAt(fields, path), ...fieldsAt(fields, `*.${path}`)];
      return field?.value.kind === 'scalar' ? field.value.text : undefined;
    },
    sourceOf: (path) => {
      const { range, value } = locate(path);
      return value === undefined || !('text' in source)
        ? undefined
        : source.text.slice(range.start, range.end);
    },
    need: (fact: Fact, path) => {
      const { range, value } = locate(path);
      const place = { path, ranges: [range] };
      const missing = loadFinding('run/missing-fact', { fact, option: OPTIONS[fact] }, place);
      const misspelt = misspeltFor(bound, path);
      if (misspelt !== undefined) reportMisspelt(misspelt, missing, source.format, found);
      else if (value?.kind === 'scalar' && numberFrom(String(value.value)) === 0) {
        if (!found.some((each) => isError(each) && startOf(each) === range.start))
          found.push(
            loadFinding(
              'run/not-positive',
              { name: fact, value: String(value.value), isWritten: true },
              place,
            ),
          );
      } else found.push(missing);
      return undefined;
    },
  };
};
