import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The location of a module that a test imports by a computed name, or runs in a process. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm test` compiles all modules once and passes their folder; a test file that runs alone uses tsx to compile them when read. */
const compiled = process.env.LEARNING_SCHEDULES_COMPILED;

/** The location of a module, given its path from the root, such as src/index.ts. */
export const moduleFile = (path: string): string =>
  compiled === undefined ? join(root, path) : join(compiled, path.replace(/\.ts$/, '.js'));

export const moduleUrl = (path: string): string => pathToFileURL(moduleFile(path)).href;

/** The module that `--import tsx` loads. `import.meta.resolve` does not exist if tsx itself runs this file. */
const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/** The arguments with which Node runs it. */
export const runningModule = (path: string): readonly string[] => [
  ...(compiled === undefined ? ['--import', tsx] : []),
  moduleFile(path),
];
