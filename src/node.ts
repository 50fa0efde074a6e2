import type { Failed, Loaded, LoadResult } from './config/build/result.ts';
import { type LoadOptions, loadOptionNames } from './config/options.ts';
import { detectFormat } from './config/read/detect.ts';
import { fileFinding } from './diagnostics/catalogue/file.ts';
import { checkOptions } from './diagnostics/check_options.ts';
import { failed } from './diagnostics/render/failed.ts';
import { shortened } from './diagnostics/render/printable.ts';
import { load as loadAny } from './dialects.ts';
import { read } from './load.ts';
import { basesBelow } from './node/bases.ts';
import { readFile, whyUnreadable } from './node/read_file.ts';
import type { BuiltIns } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { OptimizersIn, SpecIn } from './registry/specs.ts';

/** Loads configs from files. */

const unreadable = (filename: string, cause: unknown, { format, message }: LoadOptions): Failed => ({
  ok: false,
  config: read('', { message: message ?? 'TrainEvalPipelineConfig', format: 'textproto', filename }),
  text: '',
  filename,
  format: format ?? detectFormat('', filename, []),
  message: message ?? 'TrainEvalPipelineConfig',
  diagnostics: [
    fileFinding('file/unreadable', {
      filename: shortened(filename, 200),
      reason: whyUnreadable(filename, cause),
    }),
  ],
});

const { filename: _, ...others } = loadOptionNames;
const fileOptionNames = { ...others, follow: true } as const;

/** The options of `load`, and whether other files may be read. */
export interface FileOptions<R extends Registry = BuiltIns> extends Omit<LoadOptions<R>, 'filename'> {
  /**
   * The folder whose files a config may inherit from, for example by Detectron2's `_BASE_`. The config may then be of
   * any known family. Without it no other file is opened.
   */
  readonly follow?: string;
}

/**
 * `load` for a file: its name gives the format and appears in the findings.
 * With `follow` it reads a config of any family, and the files that it inherits from.
 *
 * Reports: what `load` reports, and `file/unreadable`. Throws TypeError for an unknown option and for a path that is
 * not a string.
 * Example: loadFile('no.config').diagnostics[0].code is 'file/unreadable'
 */
export const loadFile = <R extends Registry = BuiltIns>(
  path: string,
  options: FileOptions<R> = {},
): LoadResult<SpecIn<R>, OptimizersIn<R>> => {
  checkOptions('loadFile', options, fileOptionNames);
  if (typeof path !== 'string')
    throw new TypeError(`loadFile takes the path of a file as text, not ${typeof path}`);
  let bytes: Uint8Array;
  try {
    bytes = readFile(path);
  } catch (cause) {
    return unreadable(path, cause, options);
  }
  const { follow, ...loading } = options;
  const result = loadAny(bytes, {
    ...(loading as LoadOptions),
    filename: path,
    ...(follow === undefined ? { dialects: [] } : { readBase: basesBelow(follow) }),
  });
  return result as LoadResult<any, any>;
};

/**
 * `loadFile` for callers who want a schedule or an exception.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame; the same TypeErrors as `loadFile`.
 * Example: loadFileOrThrow('pipeline.config').schedule(0)
 */
export const loadFileOrThrow = <R extends Registry = BuiltIns>(
  path: string,
  options: FileOptions<R> = {},
): Loaded<SpecIn<R>, OptimizersIn<R>> => {
  const result = loadFile(path, options);
  if (!result.ok) throw failed(result);
  return result;
};
