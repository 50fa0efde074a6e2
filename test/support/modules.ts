import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a module of this repository is that a test imports by a name it has worked out, or starts a process with. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm test` compiles all modules once and says where; a file that runs alone has them compiled by tsx as they are read. */
const compiled = process.env.LEARNING_SCHEDULES_COMPILED;

/** By its path from the root, such as src/index.ts. */
export const moduleFile = (path: string): string =>
  compiled === undefined ? join(root, path) : join(compiled, path.replace(/\.ts$/, '.js'));

export const moduleUrl = (path: string): string => pathToFileURL(moduleFile(path)).href;

/** Arguments of Node that run it. */
export const runningModule = (path: string): readonly string[] => [
  ...(compiled === undefined ? ['--import', import.meta.resolve('tsx')] : []),
  moduleFile(path),
];
