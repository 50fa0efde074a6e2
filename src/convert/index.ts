import { encodeBinary } from '../bind/binary/encode.ts';
import { converterOf } from './converter.ts';

/** Converts a config from one format to another. */

export type { Converted, ConvertOptions } from './converter.ts';

/**
 * Writes a config in another format: text format, YAML, JSON or binary.
 *
 * Between text formats every field is kept, known or not, in its order, and so are comments, except in JSON, which
 * has none. Only values that were set are written, unless `defaults` is true. A number keeps its digits if both
 * formats read them alike; any other `float` gets the shortest text that reads back the same. Binary has numbers
 * instead of names: fields without one are listed in an error, unless `dropUnknown` leaves them out.
 * Reports: the findings of the config, and everything that the format cannot represent; after an error there is no
 * output.
 * Throws TypeError for an unknown format; never throws because of the input.
 * Example: convert(read(text, { filename: 'pipeline.config' }), 'yaml')
 */
export const convert = /* @__PURE__ */ converterOf(encodeBinary);
