import { expect } from 'chai';
import { fromSource } from '../lrs.ts';
import { asked, askedApart, usePlugins } from './plugin_files.ts';

/** Modules that `--plugin` accepts, and its messages for others. */

const found: { readonly plugin: string; readonly reason: string }[] = [
  { plugin: 'named.mjs', reason: 'named exports next to exports that are not types' },
  { plugin: './named.mjs', reason: 'a path with a dot' },
  { plugin: 'default.mjs', reason: 'a default export' },
  { plugin: 'list.mjs', reason: 'a list as default export' },
  { plugin: 'by_name.mjs', reason: 'an object of types' },
  { plugin: 'both.mjs', reason: 'one type, exported three times' },
  { plugin: 'awaits.mjs', reason: 'a module that awaits' },
  { plugin: 'exports.cjs', reason: 'CommonJS' },
  { plugin: 'list.cjs', reason: 'a list in CommonJS' },
  { plugin: 'compiled.cjs', reason: 'a default export compiled to CommonJS' },
  { plugin: 'acme-types', reason: 'a package' },
  { plugin: 'node_modules/acme-types/i.js', reason: 'a path without a dot' },
  { plugin: '@acme/old/lib/i.js', reason: 'a file of a package' },
  { plugin: '@acme/old', reason: 'a package in CommonJS, without exports' },
  { plugin: 'a folder/name with spaces.mjs', reason: 'a path with characters that a URL escapes' },
];

const wrong: { readonly plugins: string | string[]; readonly says: RegExp; readonly reason: string }[] = [
  {
    plugins: 'nosuch.mjs',
    says: /--plugin nosuch\.mjs: there is no such file\n$/,
    reason: 'a missing file',
  },
  {
    plugins: './nosuch',
    says: /--plugin \.\/nosuch: there is no such file\n$/,
    reason: 'a missing path',
  },
  {
    plugins: 'nosuch',
    says: /no such file, and no package of that name is installed here/,
    reason: 'a missing package',
  },
  { plugins: 'acme-none', says: /no package of that name/, reason: 'a package without its file' },
  {
    plugins: 'acme-import',
    says: /cannot be found from here: write the path of its file/,
    reason: 'a package that only supports import, in another folder',
  },
  { plugins: 'fs', says: /no package of that name is installed/, reason: 'a built-in module of Node' },
  { plugins: '.', says: /it is a folder: write the file in it/, reason: 'a folder' },
  {
    plugins: 'a folder',
    says: /it is a folder: write the file in it/,
    reason: 'a folder given without a path',
  },
  { plugins: '', says: /there is no such file/, reason: 'an empty name' },
  {
    plugins: 'throws.mjs',
    says: /it throws an error when loaded at throws\.mjs:2:9: out of order\n$/,
    reason: 'a module that throws',
  },
  {
    plugins: 'throws_nothing.mjs',
    says: /it throws an error when loaded: null\n$/,
    reason: 'a module that throws null',
  },
  {
    plugins: 'syntax.mjs',
    says: /it cannot be read(?: at syntax\.mjs:3)?: Unexpected token '='/,
    reason: 'a file that is not JavaScript',
  },
  {
    plugins: 'syntax.cjs',
    says: /it cannot be read at syntax\.cjs:3: Unexpected token '='/,
    reason: 'a file that is not CommonJS',
  },
  {
    plugins: 'lacks.mjs',
    says: /Cannot find package 'no-such-package'.*; install the packages that it imports/,
    reason: 'a module that lacks a package',
  },
  {
    plugins: 'lacks.cjs',
    says: /Cannot find module 'no-such-package'; install the packages/,
    reason: 'a CommonJS module that lacks a package',
  },
  {
    plugins: 'lacks_file.mjs',
    says: /cannot be loaded: Cannot find module '\S*no_such_file\.mjs'.*lacks_file\.mjs\n$/,
    reason: 'a module that lacks a file',
  },
  {
    plugins: 'lacks_name.mjs',
    says: /it cannot be read at lacks_name\.mjs:2: .*'curve'/,
    reason: 'an import of a name that is not exported',
  },
  {
    plugins: 'nothing.mjs',
    says: /it exports nothing: export what defineSchedule or/,
    reason: 'no exports',
  },
  {
    plugins: 'else.mjs',
    says: /exports no schedule type or optimizer, only schedule, spec:/,
    reason: 'a module whose exports are not types',
  },
  { plugins: 'no_curve.mjs', says: /acme_flat has no function curve/, reason: 'a type without its curve' },
  {
    plugins: 'no_message.mjs',
    says: /acme_flat has no message: write one, as message\(/,
    reason: 'a type without its message',
  },
  {
    plugins: 'no_field.mjs',
    says: /acme_flat\.rate is not a field: write float\(…\)/,
    reason: 'a message with something that is not a field',
  },
  {
    plugins: 'no_kind.mjs',
    says: /acme_flat\.rate is a field of the kind "float16": write one of float, double/,
    reason: 'an unknown kind',
  },
  {
    plugins: 'deep.mjs',
    says: /acme_flat\.inner\.by\.value is a field of the kind undefined/,
    reason: 'a fault in a nested message',
  },
  {
    plugins: 'name_taken.mjs',
    says: /two types are called cosine_decay_learning_rate: .* and .*\(acme\.Flat\); give one of them another name/,
    reason: 'the name of a built-in type',
  },
  {
    plugins: 'number_taken.mjs',
    says: /two types have the number 1000: constant .* and acme_flat .*; give one of them another number/,
    reason: 'the number of a built-in type',
  },
  {
    plugins: 'bad_name.mjs',
    says: /"acme-flat" is not a name for a type/,
    reason: 'a name that is not allowed in a proto',
  },
  {
    plugins: ['named.mjs', 'other_flat.mjs'],
    says: /--plugin other_flat\.mjs: two types are called acme_flat/,
    reason: 'two types with the same name',
  },
];

describe('lrs --plugin: modules', () => {
  usePlugins();

  for (const { plugin, reason } of found) {
    it(`takes ${reason}: ${plugin}`, async () => {
      const { code, out, err } = await asked(plugin, ['show', '-', '--at', '7'], 'acme_flat {}');
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
      expect(out).to.match(/schedule +acme_flat +1:1\n +rate +0\.25 +default\n/);
    });
  }

  it('takes an optimizer', async () => {
    const config = 'optimizer { acme_lion { learning_rate { constant { learning_rate: 0.5 } } } }';
    const { code, out, err } = await asked('optimizer.mjs', ['show', '-', '--at', '7'], config);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(out).to.match(/optimizer +acme_lion +1:13\n +beta +0\.75 +default\n/);
  });

  for (const { plugins, says, reason } of wrong) {
    it(`exits with 2 for ${reason}`, async () => {
      const { code, out, err } = await asked(plugins, ['show', 'tanh.config']);
      expect(err).to.match(says);
      expect(err).to.match(/^lrs: --plugin [^\n]*\n$/);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }

  it('exits with 2 for a module that never finishes loading', async () => {
    const { code, out, err } = await askedApart('waits.mjs', ['show', 'tanh.config']);
    expect(err).to.match(/^lrs: --plugin waits\.mjs: it never finishes loading[^\n]*\n$/);
    expect({ code, out }).to.deep.equal({ code: 2, out: '' });
  });

  const reason = fromSource
    ? ' [skipped: for coverage the command runs in a loader that reads TypeScript]'
    : '';
  (fromSource ? it.skip : it)(
    `reads TypeScript where Node does, and says so where it does not${reason}`,
    async () => {
      const { code, err } = await askedApart('typed.ts', ['show', '-'], 'acme_flat {}');
      const reads = 'typescript' in process.features && process.features.typescript !== false;
      if (reads) expect(code, err).to.equal(0);
      else {
        expect(code).to.equal(2);
        expect(err).to.match(
          /Node \S+ reads no TypeScript: name the compiled JavaScript.*or use Node 22\.18/,
        );
      }
    },
  );
});
