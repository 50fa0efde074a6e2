import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { build, type Format } from 'esbuild';
import { type Answer, folder, lrs, root, useCommand } from './lrs.ts';

/** `--plugin`: types from a module that has its own copy of this package, as a module of the user's has. */

const config = 'acme_tanh_decay { initial_learning_rate: 0.5 total_steps: 100 }';

/** A type without this package, to be written into a module; `more` are members that make it faulty. */
const own = (more = ''): string => `{
  type: 'acme_flat', number: 6000,
  message: { name: 'acme.Flat', fields: { rate: { kind: 'double', default: 0.25 } } },
  curve: (s) => ({ kind: 'constant', value: s.rate }),
  ${more}
}`;

const files: { readonly [file: string]: string } = {
  'named.mjs': `export const flat = ${own()}; export const other = { kind: 'float' }; export const nothing = null;`,
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
  ['nothing.mjs', /exports no schedule type \(but nothing\): export what defineSchedule gives/, 'no exports'],
  ['else.mjs', /exports no schedule type \(but schedule, spec\)/, 'other exports'],
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

const bundled = (outfile: string, format: Format): Promise<unknown> =>
  build({
    entryPoints: [join(root, 'test/support/plugins.ts')],
    bundle: true,
    platform: 'node',
    logLevel: 'error',
    format,
    outfile,
  });

describe('lrs --plugin', () => {
  useCommand();
  let home: string;

  before(async () => {
    home = join(folder(), 'plugins');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(home, file, '..'), { recursive: true });
      writeFileSync(join(home, file), text);
    }
    await bundled(join(home, 'acme.cjs'), 'cjs');
    writeFileSync(join(home, 'acme.mjs'), "export * from './acme.cjs';");
    writeFileSync(join(home, 'tanh.config'), config);
  });

  const asked = (plugins: string | readonly string[], args: readonly string[], input = ''): Promise<Answer> =>
    lrs([...args, ...[plugins].flat().flatMap((plugin) => ['--plugin', plugin])], { cwd: home, input });

  for (const [plugin, why] of found) {
    it(`takes ${why}: ${plugin}`, async () => {
      const { code, out, err } = await asked(plugin, ['show', '-', '--at', '7'], 'acme_flat {}');
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
      expect(out).to.match(/schedule +acme_flat +1:1\n +rate +0\.25 +default\n/);
    });
  }

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

  const copies = ['acme.cjs', 'acme.mjs'];
  for (const plugin of copies) {
    it(`gives the rates of a type that was made with another copy: ${plugin}`, async () => {
      const { code, out, err } = await asked(plugin, ['show', 'tanh.config', '--at', '50,100', '--json']);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
      // tanh(0) = 0 half way, and nothing after the end.
      expect(JSON.parse(out)).to.deep.include({
        spec: { type: 'acme_tanh_decay', initial_learning_rate: 0.5, total_steps: 100, steepness: 3 },
        rates: [
          [50, 0.25],
          [100, 0],
        ],
      });
    });
  }

  it('holds built-in types, and is held by them', async () => {
    const inside = `scale { factor: 0.5 learning_rate { acme_scaled { by: 0.5 of { constant { learning_rate: 1 } } } } }`;
    const { code, out, err } = await asked('acme.mjs', ['show', '-', '--at', '3', '--json'], inside);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(JSON.parse(out).rates).to.deep.equal([[3, 0.25]]);
  });

  it('takes several modules, and one twice', async () => {
    const text = 'acme_scaled { by: 0.5 of { acme_flat {} } }';
    const plugins = ['acme.mjs', './named.mjs', 'acme.mjs', 'acme.cjs'];
    const { code, out, err } = await asked(plugins, ['show', '-', '--at', '0', '--json'], text);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(JSON.parse(out).rates).to.deep.equal([[0, 0.125]]);
  });

  it('prints the findings of a type, its own codes among them', async () => {
    const { code, err } = await asked('acme.mjs', ['show', '-'], 'acme_tanh_decay { steepness: -1 }');
    expect(code).to.equal(1);
    expect(err).to.equal(
      [
        '<stdin>:1:30 error acme/flat',
        '  a steepness of -1 is flat: write one above 0',
        '  1 | acme_tanh_decay { steepness: -1 }',
        '    |                              ^^',
        '',
        '1 error\n',
      ].join('\n'),
    );
  });

  it('converts to every format and back', async () => {
    const there = join(home, 'there.pb');
    const to = await asked('acme.mjs', ['convert', 'tanh.config', '--to', 'pb', '-o', there]);
    expect(to).to.deep.equal({ code: 0, out: '', err: '' });
    const back = await asked('acme.mjs', ['convert', there, '--to', 'yaml', '--message', 'LearningRate']);
    expect(back).to.deep.equal({
      code: 0,
      out: 'acme_tanh_decay:\n  initial_learning_rate: 0.5\n  total_steps: 100\n',
      err: '',
    });
  });

  it('is part of the JSON Schema and of the proto', async () => {
    const [plain, more, proto] = await Promise.all([
      lrs(['schema', 'LearningRate']),
      asked('acme.mjs', ['schema', 'LearningRate']),
      asked('acme.mjs', ['schema', '--proto']),
    ]);
    const [before, after] = [plain, more].map(({ out }) => JSON.parse(out));
    expect(after.properties.acme_tanh_decay).to.deep.include({ $ref: '#/definitions/acme.TanhDecay' });
    expect(after.definitions['acme.TanhDecay'].properties.initial_learning_rate.exclusiveMinimum).to.equal(0);
    expect(Object.keys(after.properties)).to.include.members(Object.keys(before.properties));
    expect(after.$id).to.not.equal(before.$id);
    expect(proto.out).to.match(/TanhDecay acme_tanh_decay = 5000;/);
  });

  const faulty: [curve: string, says: RegExp, why: string][] = [
    ['() => 0.1', /acme_flat: 0\.1 is no curve: write constant\(…\)/, 'no curve'],
    [
      "() => ({ kind: 'spline' })",
      /no curve is of the kind "spline": write one of constant, ramp/,
      'a new kind',
    ],
    ["() => { throw new Error('out of order'); }", /out of order/, 'a curve that throws'],
    ["() => ({ kind: 'custom', breakpoints: [], rate() { throw null; } })", /: null/, 'a rate that throws'],
  ];
  for (const [curve, says, why] of faulty) {
    it(`finds ${why}`, async () => {
      const file = join(home, 'faulty.mjs');
      writeFileSync(file, `export default ${own(`curve: ${curve}`)};`);
      const { code, out, err } = await asked(file, ['show', '-'], 'acme_flat {}');
      expect(err).to.match(
        /^<stdin>:1:1 error schedule\/threw\n {2}the type acme_flat could not make a schedule/,
      );
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 1, out: '' });
    });
  }

  it('names plug-ins beside itself where something else is out of order', async () => {
    const late = 'rate(t) { if (t === 12345) throw new Error("too late"); return 1; }';
    const file = join(home, 'late.mjs');
    writeFileSync(
      file,
      `export default ${own(`curve: () => ({ kind: 'custom', breakpoints: [], ${late} })`)};`,
    );
    const { code, err } = await asked(file, ['show', '-', '--at', '12345'], 'acme_flat {}');
    expect(err).to.match(/this is a bug in lrs or in a plug-in.*\nError: too late\n/);
    expect(code).to.equal(3);
  });

  it('is taken by every command that has to do with types', async () => {
    const { out } = await lrs(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) \S/gm)].map(([, name]) => name!);
    expect(commands).to.include.members(['show', 'convert', 'schema', 'generate']);
    const helps = await Promise.all(commands.map((command) => lrs([command, '--help'])));
    const without = commands.filter((_, i) => !helps[i]!.out.includes('--plugin MODULE'));
    expect(without).to.deep.equal(['generate']);
  });

  it('costs nothing where it is not given', async () => {
    const lean = join(folder(), 'lean');
    cpSync(join(folder(), 'command'), lean, { recursive: true });
    rmSync(join(lean, 'cli-plugins.cjs'));
    const run = (...args: string[]) =>
      lrs(['show', '-', ...args], { input: 'constant {}', main: join(lean, 'main.cjs') });
    expect((await run()).err).to.not.include('cli-plugins');
    expect((await run('--plugin', 'a.mjs')).err).to.include('cli-plugins');
  });

  it('runs where code generation is forbidden', async () => {
    const node = ['--disallow-code-generation-from-strings'];
    const { code, err } = await lrs(['show', 'tanh.config', '--plugin', 'acme.mjs'], { cwd: home, node });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
  });
});
