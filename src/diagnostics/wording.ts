import type { Severity } from './diagnostic.ts';
import { lazily } from './lazily.ts';

/** The severity and message of one code; a bare function means an error. */
export interface Wording<P = any> {
  readonly severity: Severity;
  /** Says what is wrong with a value, and what to write instead. */
  readonly message: (params: P) => string;
  /** The page about the code; built-in codes have theirs in docs/findings.md. */
  readonly docs?: string;
}

/** The page of the built-in codes. */
export const FINDINGS = 'docs/findings.md';

/** Severity and message of each code, with typed params. A plug-in brings its own. */
export type Catalogue = {
  /** A function without a severity is the message of an error. */
  readonly [code: string]: Wording<any> | ((params: any) => string);
};

/** The params that a code of a catalogue needs. */
export type ParamsOf<W> = W extends (params: infer P) => string ? P : W extends Wording<infer P> ? P : never;

/**
 * The wording of a finding that is an error.
 *
 * Example: error(({ rate }) => `the rate ${rate} is too high`).severity is 'error'
 */
export const error = <P>(message: (params: P) => string): Wording<P> => ({ severity: 'error', message });
/**
 * The wording of a finding that is a warning.
 *
 * Example: warning(() => 'the rate never changes').severity is 'warning'
 */
export const warning = <P>(message: (params: P) => string): Wording<P> => ({ severity: 'warning', message });
/**
 * The wording of a finding that is an info.
 *
 * Example: info(() => 'the rate never changes').severity is 'info'
 */
export const info = <P>(message: (params: P) => string): Wording<P> => ({ severity: 'info', message });

/** A catalogue's entry in its full form. */
export const wordingOf = (entry: Wording | ((params: any) => string)): Wording =>
  typeof entry === 'function' ? error(entry) : entry;

/** ` (a number takes a point, not a comma): write 0.08`: describes the mistake in a value and the correction. */
export const becauseOf = (p: { mistake?: string | undefined; write?: string | undefined }): string =>
  `${p.mistake === undefined ? '' : ` (${p.mistake})`}${p.write === undefined ? '' : `: write ${p.write}`}`;

/**
 * A built-in catalogue, created when its first message is needed, so that a bundle has only the catalogues it uses.
 * docs/findings.md has a section for each code.
 */
export const builtIn = <const C extends Catalogue>(make: () => C): (() => C) =>
  lazily(
    () =>
      Object.fromEntries(
        Object.entries(make()).map(([code, entry]) => [
          code,
          { docs: `${FINDINGS}#${code.replace('/', '')}`, ...wordingOf(entry) },
        ]),
      ) as C,
  );
