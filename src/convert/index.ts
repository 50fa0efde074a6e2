import { encodeBinary } from '../bind/binary/encode.ts';
import { converterOf } from './converter.ts';

/** A config from one format to another. */

export type { Converted, ConvertOptions } from './converter.ts';

/**
 * Writes a config in another format: text format, YAML, JSON or binary.
 *
 * Between texts every field comes along, known or not, in its order, and so do comments, except to JSON, which has
 * none. Only what was written is written, unless `defaults` asks for more. A number keeps its digits if both formats
 * read them alike; a `float` that has to be written anew gets the shortest text that reads back the same. Binary has
 * numbers for names: fields without one are an error that lists them, unless `dropUnknown` leaves them out.
 * Reports: the findings of the config, and anything that the format cannot hold; after an error there is no output.
 * Throws TypeError for an unknown format; never throws because of the input.
 * Example: convert(read(text, { filename: 'pipeline.config' }), 'yaml')
 */
export const convert = /* @__PURE__ */ converterOf(encodeBinary);
