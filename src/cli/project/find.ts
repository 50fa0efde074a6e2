import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_PROJECT, PACKAGE_FIELD, PROJECT_FILE, type Project } from './project.ts';

/**
 * Finds the project file: the nearest one from the working directory up to the folder with `.git`, and no further,
 * since it names code to run. Outside a repository only the working directory counts.
 */

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** True if a package.json may have the field `lrs`; only then is it parsed. */
const mentionsUs = (file: string): boolean => {
  try {
    return readFileSync(file, 'utf8').includes(`"${PACKAGE_FIELD}"`);
  } catch {
    return false;
  }
};

/** The folders to search, the nearest first. */
const foldersFrom = (start: string): readonly string[] => {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [start];
  }
};

/**
 * The project of the working directory; the code that reads the file is loaded if there is one.
 *
 * Throws UsageError if the file cannot be read or has invalid content.
 */
export const projectHere = async (): Promise<Project> => {
  for (const folder of foldersFrom(process.cwd())) {
    const file = join(folder, PROJECT_FILE);
    if (isFile(file)) return (await import('./read.ts')).readProject(file);
    const inPackage = join(folder, 'package.json');
    if (!mentionsUs(inPackage)) continue;
    const project = (await import('./read.ts')).readPackage(inPackage);
    if (project !== undefined) return project;
  }
  return NO_PROJECT;
};
