import { detectFormat } from './config/detect.ts';
import { type LoadOptions, loadOptionNames } from './config/options.ts';
import type { Failed, Loaded, LoadResult } from './config/result.ts';
import { checkOptions } from './diagnostics/check_options.ts';
import { ConfigError } from './diagnostics/config_error.ts';
import { finding } from './diagnostics/finding.ts';
import { shortened } from './diagnostics/printable.ts';
import { load, read } from './load.ts';
import { readFile, whyUnreadable } from './node/read_file.ts';
import type { BuiltIns } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { OptimizersIn, SpecIn } from './registry/specs.ts';

/** Configs in files. */

const unreadable = (filename: string, cause: unknown, { format, message }: LoadOptions): Failed => ({
  ok: false,
  config: read('', { message: message ?? 'TrainEvalPipelineConfig', format: 'textproto', filename }),
  text: '',
  filename,
  format: format ?? detectFormat('', filename, []),
  message: message ?? 'TrainEvalPipelineConfig',
  diagnostics: [
    finding('file/unreadable', {
      filename: shortened(filename, 200),
      reason: whyUnreadable(filename, cause),
    }),
  ],
});

const { filename: _, ...fileOptionNames } = loadOptionNames;

/**
 * `load` of a file: its name tells the format and stands in the findings.
 *
 * Reports: what `load` reports, and `file/unreadable`. Throws TypeError for an option that it does not have
 * and for a path that is no text.
 */
export const loadFile = <R extends Registry = BuiltIns>(
  path: string,
  options: Omit<LoadOptions<R>, 'filename'> = {},
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
  return load<R>(bytes, { ...options, filename: path });
};

/**
 * `loadFile` for those who want a schedule or nothing.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame.
 */
export const loadFileOrThrow = <R extends Registry = BuiltIns>(
  path: string,
  options: Omit<LoadOptions<R>, 'filename'> = {},
): Loaded<SpecIn<R>, OptimizersIn<R>> => {
  const result = loadFile(path, options);
  if (!result.ok) throw new ConfigError(result);
  return result;
};
