import { convert } from '../../src/convert/index.ts';
import { load } from '../../src/index.ts';

/** Sources that the benchmarks of reading work on. */

export type Source = string | Uint8Array;

/** Configs in text format, in another format. */
export const inFormat = (texts: readonly string[], format: 'yaml' | 'json' | 'binary'): Source[] =>
  texts.map((text) => convert(load(text).config, format, { dropUnknown: true }).output as Source);
