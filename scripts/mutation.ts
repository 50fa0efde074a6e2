/**
 * Changes the code in small ways, one at a time, and looks whether a test fails: mutation testing, by Stryker.
 *
 *   npm run mutation -- curve [--lines 40] [--seed 1]
 *
 * Of a folder of src/ it changes some lines, chosen at random but always the same for a seed; `--lines all` changes all, which
 * takes hours. The tests of the folder run, not all. Prints each change that no test noticed, and the score: killed changes in parts of all.
 * Words are not changed, since tests hold codes and places of findings and not their words. Stryker is installed into a folder
 * of its own: it needs an older mocha than the tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundle.ts';
import { randomOf } from './mutate.ts';

/** The tests that hold each folder. */
const folders: { readonly [folder: string]: readonly string[] } = {
  curve: ['test/curve/**/*.test.ts', 'test/export/rates.test.ts'],
  schedules: ['test/schedules/**/*.test.ts', 'test/conformance/schedules/*.test.ts', 'test/configs.test.ts'],
  bind: [
    'test/bind/**/*.test.ts',
    'test/conformance/textproto.test.ts',
    'test/conformance/{errors,failing,one_cause}.test.ts',
    'test/{create,load*,sources}.test.ts',
    'test/docs/findings.test.ts',
  ],
  run: ['test/run/*.test.ts'],
  rules: ['test/rules/*.test.ts', 'test/docs/findings.test.ts'],
  dialects: ['test/dialects/*.test.ts', 'test/docs/{dialect_pages,findings}.test.ts'],
};

const packages = ['@stryker-mutator/core@9', '@stryker-mutator/mocha-runner@9', 'mocha@11', 'typescript@5.9'];

const install = (into: string): void => {
  if (existsSync(join(into, 'node_modules/@stryker-mutator/core'))) return;
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: into,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm cannot install ${packages.join(', ')}`);
};

/** The files of a folder that are written by hand. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/generated|(^|\/)messages\.ts$/.test(name))
    .map((name) => join('src', folder, name));

/** Lines that may hold code that runs. */
const isCode = (line: string): boolean =>
  !/^\s*(\/\/|\/?\*|import |export (type|interface)|[{}()[\];,]*$)/.test(line);

const sample = (files: readonly string[], count: number, seed: number): string[] => {
  const lines = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (isCode(line) ? [`${file}:${i + 1}-${i + 1}`] : [])),
  );
  const random = randomOf(seed);
  return Array.from(
    { length: Math.min(count, lines.length) },
    () => lines.splice(random(lines.length), 1)[0]!,
  );
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const [folder = ''] = positionals;
const specs = folders[folder];
if (specs === undefined) {
  console.error(`usage: npm run mutation -- ${Object.keys(folders).join('|')} [--lines N|all] [--seed K]`);
  process.exit(2);
}

const home = join(root, 'node_modules/.cache/stryker');
install(home);
const files = filesIn(folder);
const config = {
  mutate: values.lines === 'all' ? files : sample(files, Number(values.lines), Number(values.seed)),
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'mocha',
  plugins: [join(home, 'node_modules/@stryker-mutator/mocha-runner/dist/src/index.js')],
  testRunnerNodeArgs: ['--import', 'tsx'],
  mochaOptions: {
    spec: specs,
    // Changes are put in beside the code, so that sizes are not those of the code.
    ignore: ['test/curve/size.test.ts'],
    'no-config': true,
    'no-package': true,
    require: ['./test/support/seed.ts'],
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: join(home, 'sandbox'),
  ignorePatterns: ['dist', 'docs/api', '.cache'],
  timeoutMS: 20_000,
  // 80 % of a sample, 85 % of a folder.
  thresholds: { high: 95, low: 90, break: values.lines === 'all' ? 85 : 80 },
};
const file = join(home, 'config.json');
writeFileSync(file, JSON.stringify(config));
const { status } = spawnSync(
  process.execPath,
  [join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', relative(root, file)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status === 0 ? 0 : 1;
