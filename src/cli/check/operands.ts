import { statSync } from 'node:fs';
import type { Project } from '../project/project.ts';
import type { FileToCheck } from './check_result.ts';

/** Turns operands into files. */

const isFile = (operand: string): boolean =>
  operand === '-' || (statSync(operand, { throwIfNoEntry: false })?.isFile() ?? false);

/** The files to check, in the order of the operands. The code that walks folders is loaded if needed. */
export const filesOf = async (
  operands: readonly string[],
  project: Project,
): Promise<readonly FileToCheck[]> =>
  operands.every(isFile)
    ? [...new Set(operands)].map((name) => ({ name, isAsked: true }))
    : (await import('./files.ts')).expandAll(operands, project);
