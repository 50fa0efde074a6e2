import { expect } from 'chai';
import { asked, usePlugins } from './plugin_files.ts';

/** Which modules `--plugin` takes, and what it says of the others. */

/** What `--plugin` names, and why it is to be found. */
const found: [plugin: string, why: string][] = [
  ['named.mjs', 'exports by name, among others'],
  ['./named.mjs', 'a path with a dot'],
  ['default.mjs', 'a default export'],
  ['list.mjs', 'a list as default export'],
  ['by_name.mjs', 'an object of types'],
  ['both.mjs', 'one type, exported three times'],
  ['awaits.mjs', 'a module that awaits'],
  ['exports.cjs', 'CommonJS'],
  ['list.cjs', 'a list in CommonJS'],
  ['compiled.cjs', 'a default export that was compiled to CommonJS'],
  ['acme-types', 'a package'],
  ['node_modules/acme-types/i.js', 'a path without a dot'],
  ['@acme/old/lib/i.js', 'a file of a package'],
  ['@acme/old', 'a package in CommonJS, without exports'],
  ['a folder/name with spaces.mjs', 'a path that a URL would escape'],
];

/** What `--plugin` names, what standard error says, and why. */
const wrong: [plugins: string | string[], says: RegExp, why: string][] = [
  ['nosuch.mjs', /--plugin nosuch\.mjs: there is no such file\n$/, 'a file that is not there'],
  ['./nosuch', /--plugin \.\/nosuch: there is no such file\n$/, 'a path that is not there'],
  ['nosuch', /no such file, and no package of that name is installed here/, 'a package that is not there'],
  ['acme-none', /no package of that name/, 'a package without its file'],
  [
    'acme-import',
    /cannot be found from here: write the path of its file/,
    'a package for import alone, elsewhere',
  ],
  ['fs', /no package of that name is installed/, 'a module of Node'],
  ['.', /it is a folder: write the file in it/, 'a folder'],
  ['a folder', /it is a folder: write the file in it/, 'a folder by its name'],
  ['', /there is no such file/, 'nothing'],
  ['throws.mjs', /it throws when it is loaded at throws\.mjs:2:9: out of order\n$/, 'a module that throws'],
  ['throws_nothing.mjs', /it throws when it is loaded: null\n$/, 'a module that throws null'],
  ['syntax.mjs', /it cannot be read(?: at syntax\.mjs:3)?: Unexpected token '='/, 'no JavaScript'],
  ['syntax.cjs', /it cannot be read at syntax\.cjs:3: Unexpected token '='/, 'no CommonJS'],
  [
    'lacks.mjs',
    /Cannot find package 'no-such-package'.*; npm install what it imports/,
    'a module that lacks a package',
  ],
  [
    'lacks.cjs',
    /Cannot find module 'no-such-package'; npm install/,
    'a CommonJS module that lacks a package',
  ],
  [
    'lacks_file.mjs',
    /cannot be loaded: Cannot find module '\S*no_such_file\.mjs'.*lacks_file\.mjs\n$/,
    'a module that lacks a file',
  ],
  [
    'lacks_name.mjs',
    /it cannot be read at lacks_name\.mjs:2: .*'curve'/,
    'an import of what is not exported',
  ],
  ['waits.mjs', /it never finishes loading/, 'a module that waits for ever'],
  [
    'nothing.mjs',
    /exports no schedule type or optimizer \(but nothing\): export what defineSchedule or/,
    'no exports',
  ],
  ['else.mjs', /exports no schedule type or optimizer \(but schedule, spec\)/, 'other exports'],
  ['no_curve.mjs', /acme_flat has no function curve/, 'a type without its curve'],
  ['no_message.mjs', /acme_flat has no message: write one, as message\(/, 'a type without its message'],
  ['no_field.mjs', /acme_flat\.rate is no field: write float\(…\)/, 'a field that is none'],
  [
    'no_kind.mjs',
    /acme_flat\.rate is a field of the kind "float16": write one of float, double/,
    'an unknown kind',
  ],
  ['deep.mjs', /acme_flat\.inner\.by\.value is a field of the kind undefined/, 'a fault further in'],
  [
    'name_taken.mjs',
    /two types are called cosine_decay_learning_rate: .* and .*\(acme\.Flat\); give one of them another name/,
    'the name of a built-in type',
  ],
  [
    'number_taken.mjs',
    /two types have the number 1000: constant .* and acme_flat .*; give one of them another number/,
    'the number of a built-in type',
  ],
  ['bad_name.mjs', /"acme-flat" is no name for a type/, 'a name that no proto has'],
  [
    ['named.mjs', 'other_flat.mjs'],
    /--plugin other_flat\.mjs: two types are called acme_flat/,
    'two of one name',
  ],
];

describe('lrs --plugin: modules', () => {
  usePlugins();

  for (const [plugin, why] of found) {
    it(`takes ${why}: ${plugin}`, async () => {
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

  for (const [plugins, says, why] of wrong) {
    it(`exits with 2 for ${why}`, async () => {
      const { code, out, err } = await asked(plugins, ['show', 'tanh.config']);
      expect(err).to.match(says);
      expect(err).to.match(/^lrs: --plugin [^\n]*\n$/);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }

  it('reads TypeScript where Node does, and says so where it does not', async () => {
    const { code, err } = await asked('typed.ts', ['show', '-'], 'acme_flat {}');
    const reads = 'typescript' in process.features && process.features.typescript !== false;
    if (reads) expect(code, err).to.equal(0);
    else {
      expect(code).to.equal(2);
      expect(err).to.match(/Node \S+ reads no TypeScript: name the JavaScript.*or use Node 22\.18/);
    }
  });
});
