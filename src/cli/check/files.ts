import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { globSync } from 'tinyglobby';
import type { Project } from '../project/project.ts';
import type { FileToCheck } from './check_result.ts';

/** Lists the files that folders and globs lead to. */

/** File endings of configs. The first ones are only used for text format; the last ones are also used for other files. */
const ENDINGS = ['config', 'pbtxt', 'textproto', 'textpb', 'txtpb', 'prototxt', 'yaml', 'yml', 'json'];

const SKIPPED = ['**/node_modules/**', '**/.git/**'];

const normal = (path: string): string => path.replaceAll('\\', '/');

/** True if a file matches globs relative to the folder of the project. */
export const matchesGlobs = (globs: readonly string[], { folder }: Project): ((file: string) => boolean) => {
  if (globs.length === 0) return () => false;
  const isMatch = picomatch([...globs], { dot: true });
  return (file) => isMatch(normal(relative(folder, resolve(file))));
};

const isGlob = (operand: string): boolean => picomatch.scan(operand).isGlob;

const filesIn = (folder: string): string[] =>
  globSync([`**/*.{${ENDINGS.join(',')}}`], { cwd: folder, ignore: SKIPPED, caseSensitiveMatch: false })
    .sort()
    .map((file) => (folder === '.' ? file : join(folder, file)));

/** The files of an operand: a file itself, the configs in a folder, or the matches of a glob; undefined if there is none. */
const expand = (operand: string): readonly FileToCheck[] | undefined => {
  const stat = statSync(operand, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return filesIn(operand).map((name) => ({ name, isAsked: false }));
  if (stat !== undefined || !isGlob(operand)) return undefined;
  const found = globSync([normal(operand)], { ignore: SKIPPED, expandDirectories: false, dot: true });
  return found.sort().map((name) => ({ name, isAsked: false }));
};

/** The files of operands that are not all plain files, each once. */
export const expandAll = (operands: readonly string[], project: Project): readonly FileToCheck[] => {
  const isExcluded = matchesGlobs(project.exclude, project);
  const found = new Map<string, FileToCheck>();
  for (const operand of operands) {
    const files = expand(operand) ?? [{ name: operand, isAsked: true }];
    if (files.length === 0)
      found.set(operand, { name: operand, isAsked: true, fault: 'no file there matches' });
    for (const file of files) {
      if (file.isAsked || !isExcluded(file.name)) found.set(file.name, found.get(file.name) ?? file);
    }
  }
  return [...found.values()];
};
