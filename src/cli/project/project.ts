/** The content of the project file: `lrs.config.json`, or the field `lrs` of package.json. */

/** The severity at which to report findings with a code; `on` means their own. */
export type Level = 'off' | 'on' | 'info' | 'warning' | 'error';

/** Findings to leave out for some files. */
export interface FileIgnore {
  /** Globs, relative to the folder of the project file. */
  readonly files: readonly string[];
  /** Codes, or groups such as `run/*`. */
  readonly rules: readonly string[];
}

export interface Project {
  /** The folder to which its globs and paths are relative. */
  readonly folder: string;
  /** Modules with schedule types, as for `--plugin`. */
  readonly plugins: readonly string[];
  /** Levels by code or group; the last match counts. */
  readonly rules: readonly (readonly [pattern: string, level: Level])[];
  readonly ignore: readonly FileIgnore[];
  /** Globs of files to skip when a folder or a glob leads to them. */
  readonly exclude: readonly string[];
}

export const PROJECT_FILE = 'lrs.config.json';
export const PACKAGE_FIELD = 'lrs';

export const NO_PROJECT: Project = { folder: '.', plugins: [], rules: [], ignore: [], exclude: [] };
