import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { globSync } from 'tinyglobby';
import type { Project } from '../project/project.ts';
import type { Found } from './checked.ts';

/** The files that folders and globs lead to. */

/** Endings of configs, of those that are always text format and of those that anything may have. */
const ENDINGS = ['config', 'pbtxt', 'textproto', 'textpb', 'txtpb', 'prototxt', 'yaml', 'yml', 'json'];

const SKIPPED = ['**/node_modules/**', '**/.git/**'];

const normal = (path: string): string => path.replaceAll('\\', '/');

/** Whether a file fits globs that count from the folder of the project. */
export const fits = (globs: readonly string[], { folder }: Project): ((file: string) => boolean) => {
  if (globs.length === 0) return () => false;
  const isMatch = picomatch([...globs], { dot: true });
  return (file) => isMatch(normal(relative(folder, resolve(file))));
};

const isGlob = (operand: string): boolean => picomatch.scan(operand).isGlob;

const filesIn = (folder: string): string[] =>
  globSync([`**/*.{${ENDINGS.join(',')}}`], { cwd: folder, ignore: SKIPPED, caseSensitiveMatch: false })
    .sort()
    .map((file) => (folder === '.' ? file : join(folder, file)));

/** What an operand means: a file, the configs of a folder, or what a glob fits. `undefined`: nothing is there. */
const expand = (operand: string): readonly Found[] | undefined => {
  const stat = statSync(operand, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return filesIn(operand).map((name) => ({ name, isAsked: false }));
  if (stat !== undefined || !isGlob(operand)) return undefined;
  const found = globSync([normal(operand)], { ignore: SKIPPED, expandDirectories: false, dot: true });
  return found.sort().map((name) => ({ name, isAsked: false }));
};

/** The files of operands that are not all plain files, each once. */
export const expandAll = (operands: readonly string[], project: Project): readonly Found[] => {
  const isExcluded = fits(project.exclude, project);
  const found = new Map<string, Found>();
  for (const operand of operands) {
    const files = expand(operand) ?? [{ name: operand, isAsked: true }];
    if (files.length === 0) found.set(operand, { name: operand, isAsked: true, fault: 'no file there fits' });
    for (const file of files) {
      if (file.isAsked || !isExcluded(file.name)) found.set(file.name, found.get(file.name) ?? file);
    }
  }
  return [...found.values()];
};
