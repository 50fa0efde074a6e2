import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Format } from 'esbuild';
import { type Answer, folder, lrs, lrsHere, root, useCommand } from '../lrs.ts';

/** Modules with schedule types for `--plugin`, correct and faulty. */

/** The source of a type that does not import this package; `more` adds members that make it faulty. */
export const own = (more = ''): string => `{
  type: 'acme_flat', number: 6000,
  message: { name: 'acme.Flat', fields: { rate: { kind: 'double', default: 0.25 } } },
  curve: (s) => ({ kind: 'constant', value: s.rate }),
  ${more}
}`;

/** Sources by file name. */
const files: { readonly [file: string]: string } = {
  'named.mjs': `export const flat = ${own()}; export const other = { kind: 'float' }; export const nothing = null; export const day = new Date(0);`,
  'optimizer.mjs': `export const lion = { type: 'acme_lion', title: 'Lion', number: 6001, hyperparameters: { momentum: 'beta' },
    message: { name: 'acme.Lion', fields: { learning_rate: { kind: 'learning_rate', required: true, number: 1 },
      beta: { kind: 'double', default: 0.75, number: 2 } } } };`,
  'rich.mjs': `const inner = { name: 'acme.Inner', fields: { depth: { kind: 'uint32' } } };
    inner.fields.inner = { kind: 'message', message: () => inner };
    export const rich = ${own(`message: { name: 'acme.Rich', fields: {
      data: { kind: 'bytes' }, weights: { kind: 'map', entry: { key: { kind: 'int32' }, value: { kind: 'double' } } },
      inner: { kind: 'message', message: () => inner } } }, curve: () => ({ kind: 'constant', value: 0.5 })`)};`,
  'throws_later.mjs': `export default ${own("get number() { throw 'no number'; }")};`,
  'default.mjs': `export default ${own()};`,
  'list.mjs': `export default [${own()}];`,
  'by_name.mjs': `export const types = { flat: ${own()} };`,
  'both.mjs': `export const flat = ${own()}; export default flat; export const all = [flat];`,
  'awaits.mjs': `const flat = await Promise.resolve(${own()}); export { flat };`,
  'exports.cjs': `exports.flat = ${own()};`,
  'list.cjs': `module.exports = [${own()}];`,
  'compiled.cjs': `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${own()};`,
  'node_modules/acme-types/package.json':
    '{ "name": "acme-types", "exports": { "types": "./i.d.ts", "default": "./i.js" }, "type": "module" }',
  'node_modules/acme-types/i.js': `export const flat = ${own()};`,
  'node_modules/@acme/old/package.json': '{ "name": "@acme/old", "main": "lib/i.js" }',
  'node_modules/@acme/old/lib/i.js': `module.exports = { flat: ${own()} };`,
  'node_modules/acme-import/package.json':
    '{ "name": "acme-import", "exports": { "import": "./i.js" }, "type": "module" }',
  'node_modules/acme-import/i.js': `export const flat = ${own()};`,
  'node_modules/acme-none/package.json': '{ "name": "acme-none", "main": "none.js" }',
  'a folder/name with spaces.mjs': `export const flat = ${own()};`,
  'typed.ts': `export const flat = ${own()} satisfies object;`,

  'throws.mjs': "\n  throw new Error('out of order');",
  'throws_nothing.mjs': 'throw null;',
  'syntax.mjs': '\n\nlet a = = 1;',
  'syntax.cjs': '\n\nlet a = = 1;',
  'lacks.mjs': "import { flat } from 'no-such-package';",
  'lacks_file.mjs': "import './no_such_file.mjs';",
  'lacks.cjs': "require('no-such-package');",
  'lacks_name.mjs': "\nimport { curve } from './named.mjs';",
  'waits.mjs': 'await new Promise(() => {}); export const a = 1;',
  'nothing.mjs': 'export {};',
  'else.mjs': "export const schedule = (step) => 0.1; export const spec = { type: 'constant' };",
  'no_curve.mjs': `export default ${own('curve: undefined')};`,
  'no_message.mjs': `export default ${own('message: undefined')};`,
  'no_field.mjs': `export default ${own("message: { name: 'acme.Flat', fields: { rate: 0.1 } }")};`,
  'no_kind.mjs': `export default ${own("message: { name: 'acme.Flat', fields: { rate: { kind: 'float16' } } }")};`,
  'deep.mjs': `export default ${own(`message: { name: 'acme.Flat', fields: { inner: {
    kind: 'message', message: () => ({ name: 'acme.Inner', fields: { by: { kind: 'map', entry: { value: {} } } } }) } } }`)};`,
  'name_taken.mjs': `export default ${own("type: 'cosine_decay_learning_rate'")};`,
  'number_taken.mjs': `export default ${own('number: 1000')};`,
  'bad_name.mjs': `export default ${own("type: 'acme-flat'")};`,
  'other_flat.mjs': `export default ${own('number: 6001')};`,
};

const config = 'acme_tanh_decay { initial_learning_rate: 0.5 total_steps: 100 }';

const bundled = (outfile: string, format: Format): Promise<unknown> =>
  build({
    entryPoints: [join(root, 'test/support/plugins.ts')],
    bundle: true,
    platform: 'node',
    logLevel: 'error',
    format,
    outfile,
  });

/** The folder of the modules, after `usePlugins` has written them. */
export const home = (): string => join(folder(), 'plugins');

/** Call in a `describe`: builds the command and writes the modules and tanh.config before its tests. */
export const usePlugins = (): void => {
  useCommand();
  before(async () => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(home(), file, '..'), { recursive: true });
      writeFileSync(join(home(), file), text);
    }
    await bundled(join(home(), 'acme.cjs'), 'cjs');
    writeFileSync(join(home(), 'acme.mjs'), "export * from './acme.cjs';");
    writeFileSync(join(home(), 'tanh.config'), config);
  });
};

const withPlugins = (args: readonly string[], plugins: string | readonly string[]): readonly string[] => [
  ...args,
  ...[plugins].flat().flatMap((plugin) => ['--plugin', plugin]),
];

/** Runs the command with plug-ins in this process, in the folder of the modules. */
export const asked = (
  plugins: string | readonly string[],
  args: readonly string[],
  input = '',
): Promise<Answer> => lrsHere(withPlugins(args, plugins), { cwd: home(), input });

/** Does the same as `asked`, but in a process of its own. */
export const askedApart = (
  plugins: string | readonly string[],
  args: readonly string[],
  input = '',
): Promise<Answer> => lrs(withPlugins(args, plugins), { cwd: home(), input });
