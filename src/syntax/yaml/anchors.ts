import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { MAX_DEPTH, type ValueNode } from '../tree.ts';

/** Resolves anchors and aliases. An aliased value is shared, not copied, and its size is counted before it is used. */

/** A value with the number of values inside and their depth. */
export interface Built {
  readonly node: ValueNode;
  readonly size: number;
  readonly height: number;
}

/** How many values all aliases of a text may add in total. */
const MAX_REPEATED = 10_000;

/**
 * The greatest number of misspelt aliases for which a name is suggested: the search is slow, and more of them are
 * unlikely to be typing errors.
 */
const MAX_GUESSES = 20;

export interface Anchors {
  /** Declares an anchor whose value is being built: until it is finished, an alias to it is inside the value itself. */
  open(name: string): void;
  close(name: string, built: Built | undefined): void;
  /** The value that an alias repeats, or the finding that says why it cannot; undefined once the limit is reached. */
  resolve(name: string, range: Range, depth: number): Built | Diagnostic | undefined;
}

export const createAnchors = (): Anchors => {
  const values = new Map<string, Built | 'open' | undefined>();
  let repeated = 0;
  let guesses = 0;
  const guess = (name: string): string | undefined =>
    ++guesses > MAX_GUESSES ? undefined : nearest(name, [...values.keys()].slice(0, 100));
  return {
    open: (name) => values.set(name, 'open'),
    close: (name, built) => values.set(name, built),
    resolve(name, range, depth) {
      const place = { ranges: [range] };
      // An alias without a name already has a finding from the package.
      if (name === '') return undefined;
      const built = values.get(name);
      if (!values.has(name)) {
        const params = { name: name.slice(0, 60), nearest: guess(name) };
        return yamlFinding('yaml/alias-unknown', params, place);
      }
      if (built === 'open') return yamlFinding('yaml/alias-cycle', { name: name.slice(0, 60) }, place);
      if (built === undefined || repeated > MAX_REPEATED) return undefined;
      repeated += built.size;
      if (repeated > MAX_REPEATED) return yamlFinding('yaml/alias-size', { values: MAX_REPEATED }, place);
      if (depth + built.height > MAX_DEPTH + 1) return yamlFinding('yaml/depth', { depth: MAX_DEPTH }, place);
      return { ...built, node: { ...built.node, start: range.start, end: range.end } };
    },
  };
};
