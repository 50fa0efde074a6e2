import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { installed, must, root, run, tool } from './installed.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the package', () => {
  before(() => void installed());

  it('passes publint', () => {
    const { status, stdout, stderr } = tool('publint', ['run', installed().tarball, '--strict'], root);
    expect(status, stdout + stderr).to.equal(0);
  });

  it('has types that resolve in every way that ESM does', () => {
    const args = [installed().tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'];
    const { status, stdout, stderr } = tool('attw', args, root);
    expect(status, stdout + stderr).to.equal(0);
  });

  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ] as const) {
    it(`has types in a strict project with module resolution ${moduleResolution}`, () => {
      const { app } = installed();
      copyFileSync(join(root, 'test/package/consumer.fixture.ts'), join(app, 'consumer.ts'));
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      };
      const config = JSON.stringify({ compilerOptions, files: ['consumer.ts'] });
      writeFileSync(join(app, `tsconfig.${moduleResolution}.json`), config);
      const { status, stdout } = tool('tsc', ['-p', `tsconfig.${moduleResolution}.json`], app);
      expect(status, stdout).to.equal(0);
    });
  }

  it('loads every format, with and without a plug-in type, if code generation is forbidden', () => {
    const { app } = installed();
    copyFileSync(join(root, 'test/package/consumer.fixture.mjs'), join(app, 'consumer.mjs'));
    const flag = '--disallow-code-generation-from-strings';
    const got = JSON.parse(must(process.execPath, [flag, 'consumer.mjs', root], app));
    expect(got).to.deep.equal({
      forbidden: true,
      rates: ['textproto', 'yaml', 'json'].map((format) => ({
        written: format,
        read: format,
        builtIn: 0.25,
        plugIn: 0.25,
        type: 'acme_triangle',
      })),
      files: [
        { ending: 'config', ok: true, isDrawn: true },
        { ending: 'yaml', ok: true, isDrawn: true },
      ],
      byName: 0.1 * 0.96,
    });
  });

  it('installs the command under both names', () => {
    const { app } = installed();
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of ['lrs', 'learning-schedules']) {
      const command = join(app, 'node_modules/.bin', name);
      expect(must(command, ['--version'], app)).to.equal(`${version}\n`);
      const shown = must(command, ['show', join(root, 'configs/cosine_decay_learning_rate.yaml')], app);
      expect(shown).to.match(/cosine_decay_learning_rate/);
    }
  });

  it('runs the command if code generation is forbidden', () => {
    const { app, home } = installed();
    const flag = '--disallow-code-generation-from-strings';
    for (const ending of ['config', 'yaml']) {
      const config = join(root, `configs/manual_step_learning_rate.${ending}`);
      const { status, stderr } = run(
        process.execPath,
        [flag, join(home, 'dist/cli/main.cjs'), 'show', config],
        app,
      );
      expect(status, stderr).to.equal(0);
    }
  });

  it('imports every entry that it lists', () => {
    const { app, home } = installed();
    const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      exports: { [entry: string]: string | { default: string } };
    };
    // tfjs needs a peer: test/package/tfjs.test.ts imports it.
    const entries = Object.keys(exports).filter((entry) => !/\.json$|\/tfjs$/.test(entry));
    const names = entries.map((entry) => join('learning-schedules', entry));
    const schemas = readdirSync(join(home, 'schemas')).map((file) => `learning-schedules/schemas/${file}`);
    expect(schemas).to.include('learning-schedules/schemas/pipeline.schema.json');
    const script = [
      ...names.map(
        (name) => `if (Object.keys(await import('${name}')).length === 0) throw new Error('${name}');`,
      ),
      ...schemas.map(
        (name) => `(await import('${name}', { with: { type: 'json' } })).default.$schema.length;`,
      ),
    ];
    writeFileSync(join(app, 'entries.mjs'), script.join('\n'));
    must(process.execPath, ['entries.mjs'], app);
  });

  it('imports only its dependencies', () => {
    const { home } = installed();
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(home, 'package.json'), 'utf8'),
    ) as { [kind: string]: { [name: string]: string } };
    const modules = filesIn(join(home, 'dist')).filter((file) => /\.c?js$/.test(file));
    const imported = modules.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:\bfrom|\bimport|\brequire\()\s*["']([@\w][\w./:@-]*)["']/g,
        ),
      ].map(([, name = '']) => name.replace(/^(@[^/]+\/[^/]+|[^@/][^/]*).*/, '$1')),
    );
    // Bundled packages import Node's own modules by their bare names.
    const builtin = ['child_process', 'crypto', 'fs', 'module', 'os', 'path', 'url', 'util', 'vm'].flatMap(
      (name) => [name, `node:${name}`],
    );
    const allowed = new Set([...Object.keys({ ...dependencies, ...peerDependencies }), ...builtin]);
    expect(imported).to.include('protobufjs');
    expect(imported.filter((name) => !allowed.has(name))).to.deep.equal([]);
  });

  it('is at most 600 kB packed and 2.5 MB unpacked', () => {
    const { tarball, home } = installed();
    expect(statSync(tarball).size).to.be.at.most(600_000);
    const unpacked = filesIn(home).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(unpacked).to.be.at.most(2_500_000);
  });

  it('contains only files that it needs', () => {
    const { home } = installed();
    const files = filesIn(home).map((file) => file.slice(home.length + 1));
    const wanted =
      /^(dist|schemas|proto)\/|^docs\/((dialects|commands)\/)?[^/]+\.md$|^(package\.json|README\.md|LICENSE)$/;
    expect(files.filter((file) => !wanted.test(file))).to.deep.equal([]);
    for (const needed of ['LICENSE', 'dist/index.d.ts', 'dist/cli/main.cjs'])
      expect(files).to.include(needed);
    const licenses = readFileSync(join(home, 'dist/LICENSES.txt'), 'utf8');
    for (const bundled of ['d3-delaunay', 'd3-scale', 'diff', 'yaml'])
      expect(licenses, bundled).to.match(new RegExp(`^${bundled}\\n\\n.*[Cc]opyright`, 'ms'));
  });
});
