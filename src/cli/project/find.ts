import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_PROJECT, PROJECT_FILE, type Project } from '../project.ts';

/** Finds the project file: in the working directory, or the nearest folder above it. */

const find = (folder: string): string | undefined => {
  const file = join(folder, PROJECT_FILE);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  const above = dirname(folder);
  return above === folder ? undefined : find(above);
};

/**
 * The project of the working directory; what reads the file is loaded if there is one.
 *
 * Throws UsageError if the file cannot be read or says what it cannot mean.
 */
export const projectHere = async (): Promise<Project> => {
  const file = find(process.cwd());
  return file === undefined ? NO_PROJECT : (await import('./read.ts')).readProject(file);
};
