import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { built, folder, lrs, lrsHere } from '../lrs.ts';
import { asked, askedApart, home, own, usePlugins } from './plugin_files.ts';

/** Commands with types from a module that imports its own copy of this package, as a user's module does. */

describe('lrs --plugin: commands', () => {
  usePlugins();

  const copies = ['acme.cjs', 'acme.mjs'];
  for (const plugin of copies) {
    it(`gives the rates of a type made with another copy of the package: ${plugin}`, async () => {
      const { code, out, err } = await askedApart(plugin, [
        'show',
        'tanh.config',
        '--at',
        '50, 100',
        '--json',
      ]);
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

  it('can contain built-in types, and they can contain it', async () => {
    const inside = `scale { factor: 0.5 learning_rate { acme_scaled { by: 0.5 of { constant { learning_rate: 1 } } } } }`;
    const { code, out, err } = await asked('acme.mjs', ['show', '-', '--at', '3', '--json'], inside);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(JSON.parse(out).rates).to.deep.equal([[3, 0.25]]);
  });

  it('takes several modules, even the same one twice', async () => {
    const text = 'acme_scaled { by: 0.5 of { acme_flat {} } }';
    const plugins = ['acme.mjs', './named.mjs', 'acme.mjs', 'acme.cjs'];
    const { code, out, err } = await asked(plugins, ['show', '-', '--at', '0', '--json'], text);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(JSON.parse(out).rates).to.deep.equal([[0, 0.125]]);
  });

  it('prints the findings of a type, including its own codes', async () => {
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
    const there = join(home(), 'there.pb');
    const to = await asked('acme.mjs', ['convert', 'tanh.config', '--to', 'binary', '-o', there]);
    expect(to).to.deep.equal({ code: 0, out: '', err: '' });
    const back = await asked('acme.mjs', ['convert', there, '--to', 'yaml', '--message', 'LearningRate']);
    expect(back).to.deep.equal({
      code: 0,
      out: 'acme_tanh_decay:\n  initial_learning_rate: 0.5\n  total_steps: 100\n',
      err: '',
    });
  });

  it('adds its types to the JSON Schema and the proto', async () => {
    const [plain, more, proto] = await Promise.all([
      lrsHere(['schema', 'LearningRate']),
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

  const faulty: {
    readonly file: string;
    readonly curve: string;
    readonly says: RegExp;
    readonly reason: string;
  }[] = [
    {
      file: 'no_curve_at_all.mjs',
      curve: '() => 0.1',
      says: /acme_flat: 0\.1 is not a curve: write constant\(…\)/,
      reason: 'a value that is not a curve',
    },
    {
      file: 'unknown_curve.mjs',
      curve: "() => ({ kind: 'spline' })",
      says: /no curve is of the kind "spline": write one of constant, ramp/,
      reason: 'a curve of an unknown kind',
    },
    {
      file: 'curve_throws.mjs',
      curve: "() => { throw new Error('out of order'); }",
      says: /out of order/,
      reason: 'a curve that throws',
    },
    {
      file: 'rate_throws.mjs',
      curve: "() => ({ kind: 'custom', breakpoints: [], rate() { throw null; } })",
      says: /: null/,
      reason: 'a rate that throws',
    },
  ];
  for (const { file: name, curve, says, reason } of faulty) {
    it(`reports ${reason}`, async () => {
      const file = join(home(), name);
      writeFileSync(file, `export default ${own(`curve: ${curve}`)};`);
      const { code, out, err } = await asked(file, ['show', '-'], 'acme_flat {}');
      expect(err).to.match(
        /^<stdin>:1:1 error schedule\/threw\n {2}the type acme_flat could not make a schedule/,
      );
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 1, out: '' });
    });
  }

  it('shows bytes, maps and messages in themselves', async () => {
    const text = 'acme_flat { data: "\\001\\377" weights { key: 5 value: 2 } inner { inner { depth: 3 } } }';
    const { out } = await asked('rich.mjs', ['show', '-'], text);
    expect(out).to.match(
      /\n {2}data +2 bytes +1:19\n {2}weights\.5 +2 +1:54\n(?:.*\n)* {2}inner\.inner\.depth +3 /,
    );
    const { spec } = JSON.parse((await asked('rich.mjs', ['show', '-', '--json'], text)).out);
    expect(spec).to.deep.include({ data: 'Af8=', weights: { 5: 2 } });
  });

  it('exports its own function as a table for Python, which JSON cannot express', async () => {
    const file = join(home(), 'falling.mjs');
    const falling = "({ kind: 'custom', breakpoints: [], rate: (t) => 1 / (1 + t) })";
    writeFileSync(file, `export default ${own(`curve: () => ${falling}`)};`);
    const exported = (...more: readonly string[]) =>
      asked(file, ['export', '-', '--num-steps', '100', ...more], 'acme_flat {}');
    const python = await exported();
    expect(python.err).to.match(/^lrs export: sampled, with an error of at most 0 of the greatest rate\n$/);
    expect(python)
      .to.include({ code: 0 })
      .and.to.have.property('out')
      .that.matches(/^"""Learning rates of /);
    const json = await exported('--json');
    expect(json).to.include({ code: 1, out: '' });
    expect(json.err).to.include('--json cannot express a function of a plug-in');
  });

  it('may throw a value that is not an Error when its type is registered', async () => {
    const { code, err } = await asked('throws_later.mjs', ['show', 'tanh.config']);
    expect(err).to.match(/this is a bug in lrs or in a plug-in.*\nno number\n$/);
    expect(code).to.equal(3);
  });

  it('is named as a possible cause of an unexpected exception', async () => {
    const late = 'rate(t) { if (t === 12345) throw new Error("too late"); return 1; }';
    const file = join(home(), 'late.mjs');
    writeFileSync(
      file,
      `export default ${own(`curve: () => ({ kind: 'custom', breakpoints: [], ${late} })`)};`,
    );
    const { code, err } = await asked(file, ['show', '-', '--at', '12345'], 'acme_flat {}');
    expect(err).to.match(/this is a bug in lrs or in a plug-in.*\nError: too late\n/);
    expect(code).to.equal(3);
  });

  it('is accepted by every command that reads schedule types', async () => {
    const { out } = await lrsHere(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) \S/gm)].map(([, name]) => name!);
    expect(commands).to.include.members(['show', 'convert', 'schema', 'generate']);
    const helps = await Promise.all(commands.map((command) => lrsHere([command, '--help'])));
    const without = commands.filter((_, i) => !helps[i]!.out.includes('--plugin MODULE'));
    expect(without).to.deep.equal(['dialects', 'explain', 'generate']);
  });

  it('loads no code for plug-ins if no plug-in is given', async () => {
    const lean = join(folder(), 'lean');
    cpSync(built(), lean, { recursive: true });
    const isOfPlugins = (file: string): boolean => file.startsWith('plugins-');
    const files = readdirSync(join(lean, 'chunks')).filter(isOfPlugins);
    expect(files).to.have.length(1);
    for (const file of files) rmSync(join(lean, 'chunks', file));
    const run = (...args: string[]) =>
      lrs(['show', '-', ...args], { input: 'constant {}', main: join(lean, 'cli/main.cjs') });
    expect((await run()).err).to.not.include(files[0]);
    expect((await run('--plugin', 'a.mjs')).err).to.include(files[0]);
  });

  it('works if code generation from strings is forbidden', async () => {
    const node = ['--disallow-code-generation-from-strings'];
    const { code, err } = await lrs(['show', 'tanh.config', '--plugin', 'acme.mjs'], { cwd: home(), node });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
  });
});
