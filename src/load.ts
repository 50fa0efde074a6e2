import { decodeBinary } from './bind/binary/decode.ts';
import { build } from './config/build.ts';
import type { Config } from './config/config.ts';
import { type LoadOptions, loadOptionNames, type ReadOptions, readOptionNames } from './config/options.ts';
import { readerOf, type Source } from './config/read.ts';
import type { Loaded, LoadResult } from './config/result.ts';
import { checkOptions } from './diagnostics/check_options.ts';
import { ConfigError } from './diagnostics/config_error.ts';
import { builtins } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { OptimizersIn, SpecIn } from './registry/specs.ts';
import { withRules } from './rules/index.ts';
import { parseJson } from './syntax/json/index.ts';
import { parse } from './syntax/textproto/index.ts';
import { parseYaml } from './syntax/yaml/index.ts';

const readAny = readerOf(
  { textproto: parse, yaml: parseYaml, json: parseJson, binary: decodeBinary },
  builtins,
);

/**
 * Reads a config: finds out its format and its message, and binds its values to fields.
 *
 * Takes text or bytes in protobuf text format, YAML, JSON or binary, a document that was parsed already, or a plain
 * object.
 * Reports: everything that is wrong with the text and its values, as findings of the config. Throws TypeError for other
 * sources and for an option that it does not have, and nothing on input.
 */
export const read = (source: Source, options: ReadOptions = {}): Config => {
  checkOptions('read', options, readOptionNames);
  return readAny(source, options);
};

/**
 * Reads a training config and builds the schedule it means.
 *
 * Takes a whole pipeline, a train config, an optimizer or a bare learning rate, as text or bytes, in protobuf text
 * format, YAML, JSON or binary; which of them is found out, or said by the options.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Reports: everything that is wrong, as findings of the result; `ok` is false if one of them is an error. Throws
 * TypeError for an option that it does not have, and nothing on input.
 * Source: object_detection/builders/optimizer_builder.py.
 */
export const load = <R extends Registry = typeof builtins>(
  source: string | Uint8Array,
  options: LoadOptions<R> = {},
): LoadResult<SpecIn<R>, OptimizersIn<R>> => {
  checkOptions('load', options, loadOptionNames);
  return withRules(build<R>(readAny(source, options), { run: options.run }));
};

/**
 * `load` for those who want a schedule or nothing.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame.
 */
export const loadOrThrow = <R extends Registry = typeof builtins>(
  source: string | Uint8Array,
  options: LoadOptions<R> = {},
): Loaded<SpecIn<R>, OptimizersIn<R>> => {
  const result = load(source, options);
  if (!result.ok) throw new ConfigError(result);
  return result;
};
