import { catalogue } from './catalogue.ts';
import type { Diagnostic, Fix, Note, Path, Range, Severity } from './diagnostic.ts';
import { type Catalogue, type ParamsOf, wordingOf } from './wording.ts';

/** Where a finding is, and what explains it. */
export interface Place {
  readonly path?: Path;
  readonly ranges?: readonly Range[];
  readonly notes?: readonly Note[];
  readonly fixes?: readonly Fix[];
  /** Where a caller asked for more than the catalogue does (`strict`). */
  readonly severity?: Severity;
}

/** A finding of any catalogue; `docs` is the catalogue's own page, or the built-in code's section of docs/findings.md. */
export const findingFrom = <C extends Catalogue, K extends keyof C & string>(
  from: C,
  code: K,
  params: ParamsOf<C[K]>,
  { path = [], ranges = [], notes = [], fixes, severity }: Place = {},
): Diagnostic => {
  const wording = wordingOf(from[code]!);
  return {
    code,
    severity: severity ?? wording.severity,
    message: wording.message(params),
    path,
    ranges,
    notes,
    ...(fixes !== undefined && fixes.length > 0 && { fixes }),
    docs: wording.docs ?? (Object.hasOwn(catalogue, code) ? `docs/findings.md#${code.replace('/', '')}` : ''),
  };
};

/** A finding of the built-in catalogue. */
export const finding = <K extends keyof typeof catalogue>(
  code: K,
  params: ParamsOf<(typeof catalogue)[K]>,
  place?: Place,
): Diagnostic => findingFrom<typeof catalogue, K>(catalogue, code, params, place);

/** Where to read about a finding: the command that prints the page of our own codes, or the page of a plug-in's. */
export const pageOf = ({ code, docs }: Pick<Diagnostic, 'code' | 'docs'>): string =>
  (docs !== '' && Object.hasOwn(catalogue, code)) || docs.startsWith('docs/dialects/')
    ? `lrs explain ${code}`
    : docs;
