import { decodeBinary } from '../bind/binary/decode.ts';
import { encodeBinary } from '../bind/binary/encode.ts';
import { builtins } from '../schedules/builtins.ts';
import { parseJson } from '../syntax/json/index.ts';
import { parse } from '../syntax/textproto/index.ts';
import { parseYaml } from '../syntax/yaml/index.ts';
import { converterOf } from './converter.ts';

/** A config from one format to another. */

export type { Converted, ConvertOptions } from './converter.ts';

/**
 * Writes a config in another format: text format, YAML, JSON or binary.
 *
 * Between texts every field comes along, known or not, in its order, and so do comments, but to JSON, which has none. What was
 * written is written, and nothing else unless `defaults` says so. Numbers stay as they are where both formats read them alike;
 * a `float` that has to be written anew is the shortest text that reads back the same. Bytes have numbers for names: fields
 * without one are an error that lists them, unless `dropUnknown`.
 * Reports: what cannot be read, values that are wrong for a known field, and what the format cannot hold, as errors,
 * and then there is no output; what is left out.
 * Throws TypeError for what is neither text nor bytes, and nothing on input.
 */
export const convert = converterOf(
  {
    readers: { textproto: parse, yaml: parseYaml, json: parseJson, binary: decodeBinary },
    encode: encodeBinary,
  },
  builtins,
);
