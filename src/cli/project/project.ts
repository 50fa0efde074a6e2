/** What the project file says: `lrs.config.json`, or the field `lrs` of package.json. */

/** What becomes of findings with a code; `on` is their own severity. */
export type Level = 'off' | 'on' | 'info' | 'warning' | 'error';

/** Findings that are not reported of some files. */
export interface FileIgnore {
  /** Globs, from the folder of the project file. */
  readonly files: readonly string[];
  /** Codes, or groups such as `run/*`. */
  readonly rules: readonly string[];
}

export interface Project {
  /** The folder that its globs and paths count from. */
  readonly folder: string;
  /** Modules with schedule types, as `--plugin` names them. */
  readonly plugins: readonly string[];
  /** By code or group: the last that fits holds. */
  readonly rules: readonly (readonly [pattern: string, level: Level])[];
  readonly ignore: readonly FileIgnore[];
  /** Globs of files that are not checked when a folder or a glob leads to them. */
  readonly exclude: readonly string[];
}

export const PROJECT_FILE = 'lrs.config.json';
export const PACKAGE_FIELD = 'lrs';

export const NO_PROJECT: Project = { folder: '.', plugins: [], rules: [], ignore: [], exclude: [] };
