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
import { failed } from './diagnostics/render/failed.ts';
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
 * Parses a text: detects its format and returns its tree, its comments and its syntax findings. No schema is
 * involved; `read` takes the result.
 *
 * Takes text or its bytes, in protobuf text format, YAML or JSON.
 * Units: ranges are UTF-16 code units of the text.
 * Reports: faults of the encoding and the syntax, as findings of the document. Throws TypeError for other sources and
 * for an unknown option; no text makes it throw.
 * Example: parse('constant_learning_rate { learning_rate: 0.1 } # steady').comments
 */
export const parse = (source: string | Uint8Array, options: ParseOptions = {}): Document => {
  checkOptions('parse', options, parseOptionNames);
  if (typeof source !== 'string' && !(source instanceof Uint8Array))
    throw new TypeError(`parse takes text or its bytes, not ${source === null ? 'null' : typeof source}`);
  const { filename } = options;
  const format = options.format ?? detectTextFormat(source, filename);
  if (!Object.hasOwn(parsers, format))
    throw new TypeError(`parse reads ${Object.keys(parsers).join(', ')}, not ${JSON.stringify(format)}`);
  return parseText(source, format, parsers[format], filename);
};

/**
 * Reads a config: detects its format and its message, and binds its values to fields.
 *
 * Takes text or bytes in protobuf text format, YAML, JSON or binary, an already parsed document, or a plain object.
 * Reports: every fault of the text and its values, as findings of the config. Throws TypeError for other sources and
 * for an unknown option; no config makes it throw.
 * Example: read('constant_learning_rate { learning_rate: 0.5 }').message is 'LearningRate'
 */
export const read = (source: Source, options: ReadOptions = {}): Config => {
  checkOptions('read', options, readOptionNames);
  return readAny(source, options);
};

/**
 * Two signatures, without a registry and with one: an editor shows the first, which names the types instead of
 * listing them.
 */
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
 * format, YAML, JSON or binary; message and format are detected, or given by the options.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Reports: every fault, as findings of the result; `ok` is false if one of them is an error. Throws TypeError for an
 * unknown option; no config makes it throw.
 * Source: object_detection/builders/optimizer_builder.py.
 * Example: load('constant_learning_rate { learning_rate: 0.5 }').schedule(10) is 0.5
 */
export const load: Load = (
  source: string | Uint8Array,
  options: LoadOptions<Registry> = {},
): LoadResult<any> => {
  checkOptions('load', options, loadOptionNames);
  return withRules(build(readAny(source, options), { run: options.run }));
};

/**
 * `load` for callers who want a schedule or an exception.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame; TypeError for an unknown option.
 * Example: loadOrThrow('constant_learning_rate { learning_rate: 0.5 }').schedule(10) is 0.5
 */
export const loadOrThrow: LoadOrThrow = (
  source: string | Uint8Array,
  options: LoadOptions<Registry> = {},
): Loaded<any> => {
  const result = load(source, options);
  if (!result.ok) throw failed(result);
  return result;
};
