import { coreScalar } from './core.ts';
import { yaml11 } from './yaml11.ts';

/** Strings as YAML writes them, so that readers of 1.2 and of 1.1 see the same. */

/** What JSON leaves in a string and YAML does not, or what PyYAML takes for a line break. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** In double quotes on one line: YAML has all of JSON's escapes. */
export const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    UNPRINTABLE,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** True if YAML, 1.2 and 1.1, sees a string in a word without quotes. */
export const isPlainString = (word: string): boolean =>
  coreScalar(word).form === 'string' && yaml11(word).kind === 'string';
