import type { BoundMessage, BoundValue } from '../bind/bound.ts';
import { defaultOf } from '../bind/values/values.ts';
import type { Findings } from '../diagnostics/capped.ts';
import { formatPath, type Note, type Path, type Range } from '../diagnostics/diagnostic.ts';
import { findingFrom } from '../diagnostics/finding.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import type { Catalogue } from '../diagnostics/wording.ts';
import { type Field, messageOf } from '../schema/descriptors/message.ts';
import type { Report, SpecFix } from './schedule_type.ts';

/** Turns the field that a type's `check` names into a finding with its place. */

interface Located {
  /** The place of the value, or of the innermost written block around it. */
  readonly range: Range;
  /** The written value; without it the value is the default of `field`. */
  readonly value?: BoundValue;
  readonly field?: Field | undefined;
}

/** The value at a path inside a message. */
const locate = (bound: BoundMessage, path: Path): Located => {
  let at: Located = { range: bound.nameRange, value: bound };
  let field: Field | undefined;
  for (const part of path) {
    const within = at.value;
    if (within?.kind === 'message' && typeof part === 'string') {
      field = within.message.fields[part];
      const value = within.fields.get(part)?.value;
      if (value === undefined) return { range: within.nameRange, field };
      at = { range: value.kind === 'message' ? value.nameRange : value.range, value, field };
    } else if (within?.kind === 'list' && typeof part === 'number') {
      const value = within.items[part];
      if (value === undefined) return { range: within.range, field };
      at = { range: value.kind === 'message' ? value.nameRange : value.range, value, field };
    } else if (field?.kind === 'message' && typeof part === 'string') {
      field = messageOf(field).fields[part];
      return { range: at.range, field };
    }
  }
  return at;
};

const shown = (value: unknown, field: Field | undefined): string =>
  typeof value === 'number' ? formatNumber(value, field?.kind === 'float') : String(value);

const explain = (bound: BoundMessage, path: Path): Note => {
  const { value, range, field } = locate(bound, path);
  const name = formatPath(path);
  if (value === undefined) {
    const byDefault =
      field === undefined || field.repeated || defaultOf(field) === undefined
        ? ''
        : `; its default is ${shown(defaultOf(field), field)}`;
    return { message: `${name} was not set${byDefault}` };
  }
  return value.kind === 'scalar'
    ? { message: `${name} is ${shown(value.value, field)}`, range }
    : { message: name, range };
};

const isThere = (bound: BoundMessage, path: Path): boolean => {
  let at: BoundValue | undefined = bound;
  for (const part of path) {
    if (at?.kind === 'message' && typeof part === 'string') at = at.fields.get(part)?.value;
    else if (at?.kind === 'list' && typeof part === 'number') at = at.items[part];
  }
  return at !== undefined;
};

/** Returns a test of whether a value was written, by the same paths that `report` takes. */
export const writtenIn =
  (bound: BoundMessage) =>
  (path: string | Path): boolean =>
    isThere(bound, pathOf(path));

const pathOf = (path: string | Path): Path => (typeof path === 'string' ? [path] : path);

/** The `report` function for a type's `check`: every call becomes a finding about `bound`, the type's block. */
export const reporter = (
  type: { readonly findings?: Catalogue },
  bound: BoundMessage,
  findings: Findings,
  /** The messages of codes that are not the type's own. */
  words: () => Catalogue,
): Report<any, any> => {
  return (code, path, params, ...because) => {
    const catalogue: Catalogue = Object.hasOwn(type.findings ?? {}, code) ? type.findings! : words();
    if (!Object.hasOwn(catalogue, code))
      throw new TypeError(`check reports the code ${code}, which the type's findings do not have`);
    findings.reportMade(code, () => {
      const { range, value } = locate(bound, pathOf(path));
      const isFix = (each: string | Path | SpecFix<any>): each is SpecFix<any> =>
        typeof each === 'object' && 'changes' in each;
      const reasons = because.filter((each) => !isFix(each)).map((each) => pathOf(each as string | Path));
      const notes = [...(value === undefined ? [pathOf(path)] : []), ...reasons];
      const fixes = because.filter(isFix).map((fix) => ({
        ...fix,
        changes: fix.changes.map((each) => ({ ...each, path: [...bound.path, ...pathOf(each.path)] })),
      }));
      return findingFrom(catalogue, code, params, {
        path: [...bound.path, ...pathOf(path)],
        ranges: [range],
        notes: notes.map((each) => explain(bound, each)),
        fixes,
      });
    });
  };
};
