/**
 * Writes the API reference of all entries to docs/api, from the docstrings.
 *
 *   npm run docs
 *
 * Fails if a public name has no docstring. TypeDoc is installed into a folder of its own, since it needs an older TypeScript
 * than the one that checks this project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, root } from './bundle.ts';

const packages = ['typedoc@0.28', 'typescript@5.9'];

const folder = join(root, 'node_modules/.cache/typedoc');
const bin = join(folder, 'node_modules/typedoc/bin/typedoc');

if (!existsSync(bin)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm cannot install ${packages.join(' and ')}`);
}

const options = {
  name: 'learning-schedules',
  entryPoints: entries.map((entry) => join(root, `src/${entry}.ts`)),
  tsconfig: join(root, 'tsconfig.json'),
  out: join(root, 'docs/api'),
  readme: 'none',
  // The project is checked by `npm run types`, with its own TypeScript.
  skipErrorChecking: true,
  excludeExternals: true,
  excludePrivate: true,
  gitRevision: 'main',
  highlightLanguages: ['typescript', 'javascript', 'json', 'yaml', 'python', 'console'],
  validation: { notDocumented: true, notExported: false, invalidLink: true },
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias'],
  treatValidationWarningsAsErrors: true,
};
const file = join(folder, 'typedoc.json');
writeFileSync(file, JSON.stringify(options));
const { status } = spawnSync(process.execPath, [bin, '--options', file], { cwd: root, stdio: 'inherit' });
process.exitCode = status === 0 ? 0 : 1;
