import { statSync } from 'node:fs';
import type { Project } from '../project/project.ts';
import type { Found } from './checked.ts';

/** From operands to files. */

const isFile = (operand: string): boolean =>
  operand === '-' || (statSync(operand, { throwIfNoEntry: false })?.isFile() ?? false);

/** The files to check, in the order of the operands; what walks folders is loaded if there is one. */
export const filesOf = async (operands: readonly string[], project: Project): Promise<readonly Found[]> =>
  operands.every(isFile)
    ? [...new Set(operands)].map((name) => ({ name, isAsked: true }))
    : (await import('./files.ts')).expandAll(operands, project);
