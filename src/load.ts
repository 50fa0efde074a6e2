import { decodeBinary } from './bind/binary/decode.ts';
import { build } from './config/build/build.ts';
import type { Loaded, LoadResult } from './config/build/result.ts';
import type { Config } from './config/config.ts';
import {
  type BuiltInLoadOptions,
  type LoadOptions,
  loadOptionNames,
  type ParseOptions,
  parseOptionNames,
  type ReadOptions,
  readOptionNames,
} from './config/options.ts';
import { detectTextFormat } from './config/read/detect.ts';
import { readerOf, type Source } from './config/read/read.ts';
import { checkOptions } from './diagnostics/check_options.ts';
import { ConfigError } from './diagnostics/config_error.ts';
import type { BuiltInOptimizer } from './dialects/object_detection/specs.ts';
import { type BuiltInSpec, type BuiltIns, builtins } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { OptimizersIn, SpecIn } from './registry/specs.ts';
import { withRules } from './rules/index.ts';
import { type Document, parseText } from './syntax/document.ts';
import { parseJson } from './syntax/json/index.ts';
import { parse as parseTextproto } from './syntax/textproto/index.ts';
import { parseYaml } from './syntax/yaml/index.ts';

const parsers = { textproto: parseTextproto, yaml: parseYaml, json: parseJson } as const;

const readAny = /* @__PURE__ */ readerOf(
  { textproto: parseTextproto, yaml: parseYaml, json: parseJson, binary: decodeBinary },
  builtins,
);

/**
 * Parses a text: finds out its format and gives its tree, its comments and what is wrong with its syntax. No schema is
 * involved, and `read` takes what it gives.
 *
 * Takes text, or bytes that hold one, in protobuf text format, YAML or JSON.
 * Units: ranges are UTF-16 code units of the text.
 * Reports: what is wrong with the encoding and the syntax, as findings of the document. Throws TypeError for other sources
 * and for an option that it does not have, and nothing on input.
 * Example: parse('constant_learning_rate { learning_rate: 0.1 } # steady').comments
 */
export const parse = (source: string | Uint8Array, options: ParseOptions = {}): Document => {
  checkOptions('parse', options, parseOptionNames);
  if (typeof source !== 'string' && !(source instanceof Uint8Array))
    throw new TypeError(
      `parse takes a text, or bytes that hold one, not ${source === null ? 'null' : typeof source}`,
    );
  const { filename } = options;
  const format = options.format ?? detectTextFormat(source, filename);
  if (!Object.hasOwn(parsers, format))
    throw new TypeError(`parse reads ${Object.keys(parsers).join(', ')}, not ${JSON.stringify(format)}`);
  return parseText(source, format, parsers[format], filename);
};

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

/** Without a registry and with one: an editor shows the first, which has names in place of all the types. */
interface Load {
  (source: string | Uint8Array, options?: BuiltInLoadOptions): LoadResult<BuiltInSpec, BuiltInOptimizer>;
  <R extends Registry = BuiltIns>(
    source: string | Uint8Array,
    options: LoadOptions<R>,
  ): LoadResult<SpecIn<R>, OptimizersIn<R>>;
}
interface LoadOrThrow {
  (source: string | Uint8Array, options?: BuiltInLoadOptions): Loaded<BuiltInSpec, BuiltInOptimizer>;
  <R extends Registry = BuiltIns>(
    source: string | Uint8Array,
    options: LoadOptions<R>,
  ): Loaded<SpecIn<R>, OptimizersIn<R>>;
}

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
export const load: Load = (
  source: string | Uint8Array,
  options: LoadOptions<Registry> = {},
): LoadResult<any> => {
  checkOptions('load', options, loadOptionNames);
  return withRules(build(readAny(source, options), { run: options.run }));
};

/**
 * `load` for those who want a schedule or nothing.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame.
 */
export const loadOrThrow: LoadOrThrow = (
  source: string | Uint8Array,
  options: LoadOptions<Registry> = {},
): Loaded<any> => {
  const result = load(source, options);
  if (!result.ok) throw new ConfigError(result);
  return result;
};
