import { convert } from '../../src/convert/index.ts';
import { load } from '../../src/index.ts';

/** Sources for the benchmarks of reading. */

export type Source = string | Uint8Array;

/** Converts configs from text format to another format. */
export const inFormat = (texts: readonly string[], format: 'yaml' | 'json' | 'binary'): Source[] =>
  texts.map((text) => convert(load(text).config, format, { dropUnknown: true }).output as Source);
