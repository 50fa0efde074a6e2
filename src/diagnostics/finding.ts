import type { Diagnostic, Fix, Note, Path, Range, Severity } from './diagnostic.ts';
import { type Catalogue, FINDINGS, type ParamsOf, wordingOf } from './wording.ts';

/** The place of a finding, its notes and fixes. */
export interface Place {
  readonly path?: Path;
  readonly ranges?: readonly Range[];
  readonly notes?: readonly Note[];
  readonly fixes?: readonly Fix[];
  /** Set if the caller wants a higher severity than the catalogue's (`strict`). */
  readonly severity?: Severity;
}

/** Makes a finding of any catalogue; `docs` is the page that the catalogue names. */
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
    docs: wording.docs ?? '',
  };
};

/** Returns the function that makes findings of one catalogue. */
export const finderOf =
  <C extends Catalogue>(catalogue: () => C) =>
  <K extends keyof C & string>(code: K, params: ParamsOf<C[K]>, place?: Place): Diagnostic =>
    findingFrom<C, K>(catalogue(), code, params, place);

/** Names the place to read about a finding: the command that prints the page of a built-in code, or a plug-in's page. */
export const pageOf = ({ code, docs }: Pick<Diagnostic, 'code' | 'docs'>): string =>
  docs.startsWith(`${FINDINGS}#`) || /^docs\/(?:dialects|commands)\//.test(docs)
    ? `lrs explain ${code}`
    : docs;
