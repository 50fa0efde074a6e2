import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { built, folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

const text = readFileSync(join(root, 'configs/cosine_decay_learning_rate.config'), 'utf8');
const isRoot = process.getuid?.() === 0;

/** A new folder with a config and a target file. */
const scene = (): string => {
  const cwd = mkdtempSync(join(folder(), 'write-'));
  writeFileSync(join(cwd, 'a.config'), text);
  writeFileSync(join(cwd, 'out.yaml'), 'old\n');
  return cwd;
};

const convert = (cwd: string, out: string, file = 'a.config') =>
  lrsHere(['convert', file, '--to', 'yaml', '-o', out], { cwd });

describe('files that commands write', () => {
  useCommand();

  it('keep their mode, leave no temporary files, and are created if missing', async () => {
    const cwd = scene();
    chmodSync(join(cwd, 'out.yaml'), 0o640);
    expect((await convert(cwd, 'out.yaml')).code).to.equal(0);
    expect(statSync(join(cwd, 'out.yaml')).mode & 0o777).to.equal(0o640);
    expect((await convert(cwd, 'new.yaml')).code).to.equal(0);
    expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).to.match(/^# /);
    expect(readdirSync(cwd).sort()).to.deep.equal(['a.config', 'new.yaml', 'out.yaml']);
  });

  it('are written through symbolic links, even into other folders and through several links', async () => {
    const cwd = scene();
    mkdirSync(join(cwd, 'sub'));
    writeFileSync(join(cwd, 'sub/real.yaml'), 'old\n');
    symlinkSync('real.yaml', join(cwd, 'sub/second.yaml'));
    symlinkSync('sub/second.yaml', join(cwd, 'first.yaml'));
    symlinkSync('sub/fresh.yaml', join(cwd, 'dangling.yaml'));
    for (const name of ['first.yaml', 'dangling.yaml']) {
      expect((await convert(cwd, name)).code).to.equal(0);
      expect(lstatSync(join(cwd, name)).isSymbolicLink()).to.equal(true);
    }
    expect(readFileSync(join(cwd, 'sub/real.yaml'), 'utf8')).to.not.equal('old\n');
    expect(readdirSync(join(cwd, 'sub')).sort()).to.deep.equal(['fresh.yaml', 'real.yaml', 'second.yaml']);
  });

  it('are refused if links form a cycle, or if the name is that of a folder', async () => {
    const cwd = scene();
    symlinkSync('b', join(cwd, 'a'));
    symlinkSync('a', join(cwd, 'b'));
    for (const out of ['a', '.', 'new/', '']) {
      const { code, err } = await convert(cwd, out);
      expect({ out, code }).to.deep.equal({ out, code: 2 });
      expect(err).to.match(/^lrs: cannot write /);
    }
  });

  it('are written directly if they are devices or pipes', async () => {
    const cwd = scene();
    expect((await convert(cwd, '/dev/null')).code).to.equal(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).to.equal(true);
    expect((await convert(cwd, '/dev/stdout')).out).to.match(/^# /);
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const reader = spawn('cat', [join(cwd, 'pipe')]);
    let read = '';
    reader.stdout.setEncoding('utf8').on('data', (part: string) => {
      read += part;
    });
    const closed = new Promise((resolve) => reader.on('close', resolve));
    expect((await convert(cwd, 'pipe')).code).to.equal(0);
    await closed;
    expect(read).to.match(/^# /);
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).to.equal(true);
  });

  it('are refused if they are sockets', async () => {
    const cwd = scene();
    const server = createServer().listen(join(cwd, 'socket'));
    await once(server, 'listening');
    const { code, err } = await convert(cwd, 'socket');
    server.close();
    expect({ code, err }).to.deep.equal({
      code: 2,
      err: 'lrs: cannot write socket: it is a socket, or a device that is not connected\n',
    });
  });

  it('keep their content if the input has errors; a full disk is reported', async () => {
    const cwd = scene();
    if (existsSync('/dev/full')) expect((await convert(cwd, '/dev/full')).err).to.match(/the disk is full/);
    writeFileSync(join(cwd, 'bad.config'), 'a {');
    expect((await convert(cwd, 'out.yaml', 'bad.config')).code).to.equal(1);
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).to.equal('old\n');
  });

  it('are refused and kept if the folder or the file is read-only', async function () {
    // Root may write everything.
    if (isRoot) this.skip();
    const cwd = scene();
    chmodSync(join(cwd, 'out.yaml'), 0o444);
    expect((await convert(cwd, 'out.yaml')).err).to.match(/access is denied/);
    chmodSync(join(cwd, 'out.yaml'), 0o644);
    chmodSync(cwd, 0o555);
    expect((await convert(cwd, 'out.yaml')).err).to.match(/its folder cannot be written/);
    chmodSync(cwd, 0o755);
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).to.equal('old\n');
  });

  it('are never half written, even if the command is killed', async () => {
    const cwd = scene();
    const comment = `# ${'x'.repeat(70)}\n`.repeat(100_000);
    writeFileSync(join(cwd, 'big.config'), comment + text);
    expect((await convert(cwd, 'whole.yaml', 'big.config')).code).to.equal(0);
    const whole = readFileSync(join(cwd, 'whole.yaml'), 'utf8');
    const main = join(built(), 'cli/main.cjs');
    const args = [main, 'convert', 'big.config', '--to', 'yaml', '-o', 'out.yaml'];
    for (let i = 0; i < 8; i++) {
      writeFileSync(join(cwd, 'out.yaml'), 'old\n');
      const child = spawn(process.execPath, args, { cwd });
      const closed = new Promise((resolve) => child.on('close', resolve));
      // Half of the kills come after a fixed time, half when the temporary file appears.
      const isWriting = (): boolean => readdirSync(cwd).some((name) => name.endsWith('.tmp'));
      if (i % 2 === 0) await wait(150 + 90 * i);
      else while (!isWriting() && child.exitCode === null) await wait(1);
      child.kill('SIGKILL');
      await closed;
      const left = readFileSync(join(cwd, 'out.yaml'), 'utf8');
      expect(left === whole || left === 'old\n').to.equal(true);
      for (const name of readdirSync(cwd).filter((each) => each.endsWith('.tmp'))) rmSync(join(cwd, name));
    }
  });

  it('have control characters of their names escaped in messages', async () => {
    const cwd = scene();
    const odd = '\u001b[31mred\u202e\u009b2J.config';
    writeFileSync(join(cwd, odd), text);
    for (const args of [
      ['show', odd],
      ['show', odd, '--json'],
      ['show', `no${odd}`],
      ['check', odd, `no${odd}`],
      ['check', odd, '--format', 'json'],
      ['check', odd, '--format', 'github'],
      ['check', odd, '--format', 'sarif'],
      ['convert', odd, '--to', 'yaml', '-o', `no/${odd}`],
      ['plot', odd],
      ['table', odd],
      ['rate', `no${odd}`, '1'],
      ['diff', odd, 'a.config'],
      ['diff', odd, 'a.config', '--format', 'json'],
      ['set', odd, 'total_steps=9', '--dry-run'],
      ['set', `no${odd}`, 'total_steps=9'],
      ['scale', odd, '--batch-size', '9'],
      ['export', odd],
      ['generate', odd],
      ['explain', odd],
    ]) {
      const { out, err } = await lrsHere(args, { cwd });
      expect(out + err, args.join(' ')).to.not.match(/(?!\n)\p{Cc}|\p{Cf}/u);
      if (args[2] === '--json') expect((JSON.parse(out) as { file: string }).file).to.equal(odd);
    }
    for (const picture of ['out.svg', 'out.html']) {
      await lrsHere(['plot', odd, '-o', picture], { cwd });
      expect(readFileSync(join(cwd, picture), 'utf8'), picture).to.not.match(/(?!\n)\p{Cc}|\p{Cf}/u);
    }
  });
});

describe('files that commands cannot read or write', () => {
  useCommand();

  const cases: readonly {
    readonly args: readonly string[];
    readonly says: RegExp;
    readonly reason: string;
  }[] = [
    {
      args: ['convert', 'a.config', '--to', 'yaml', '-o', 'no/x.yaml'],
      says: /there is no folder no\n/,
      reason: 'a folder as output',
    },
    {
      args: ['export', 'a.config', '-o', 'no/x.py'],
      says: /there is no folder no\n/,
      reason: 'a folder as output of export',
    },
    {
      args: ['plot', 'a.config', '-o', 'no/in/x.svg'],
      says: /there is no folder no\/in\n/,
      reason: 'a folder as output of plot',
    },
    {
      args: ['set', 'a.config', 'total_steps=90000', '-o', 'out.yaml/x'],
      says: /out\.yaml is not a folder\n/,
      reason: 'a path below a file',
    },
    { args: ['show', ''], says: /its name is empty\n/, reason: 'an empty name' },
    {
      args: ['show', 'constant { learning_rate: 1 }'],
      says: /standard input/,
      reason: 'the text of a config instead of a file name',
    },
    {
      args: ['set', 'wide.config', 'total_steps=9'],
      says: /syntax\/other-encoding/,
      reason: 'a file in UTF-16',
    },
    {
      args: ['scale', 'wide.config', '--batch-size', '9'],
      says: /syntax\/other-encoding/,
      reason: 'a file in UTF-16, for scale',
    },
  ];
  for (const { args, says, reason } of cases)
    it(`${args[0]}: ${reason}`, async () => {
      const cwd = scene();
      writeFileSync(join(cwd, 'wide.config'), Buffer.from(`\ufeff${text}`, 'utf16le'));
      const { code, out, err } = await lrsHere(args, { cwd });
      expect(code).to.be.oneOf([1, 2]);
      expect(out).to.equal('');
      expect(err).to.match(says);
      expect(err).not.to.match(/this is a bug/);
    });
});

describe('lrs generate', () => {
  useCommand();

  it('refuses a text that is not UTF-8', async () => {
    const { code, err } = await lrsHere(['generate', '-'], { input: Uint8Array.of(0xff, 0xfe, 0x41) });
    expect(err).to.match(/^standard input:1:1 error syntax\/other-encoding\n/);
    expect(code).to.equal(1);
  });

  it('refuses imports that leave the folder of the proto', async () => {
    const cwd = mkdtempSync(join(folder(), 'leaves-'));
    mkdirSync(join(cwd, 'in/deep'), { recursive: true });
    writeFileSync(join(cwd, 'secret.proto'), 'syntax = "proto3"; message Secret { int32 a = 1; }');
    symlinkSync('../../secret.proto', join(cwd, 'in/deep/link.proto'));
    for (const path of [
      '../../secret.proto',
      'x/../../../secret.proto',
      join(cwd, 'secret.proto'),
      'link.proto',
    ]) {
      writeFileSync(
        join(cwd, 'in/deep/a.proto'),
        `syntax = "proto3"; import "${path}"; message A { Secret secret = 1; }`,
      );
      const { code, out, err } = await lrsHere(['generate', 'a.proto'], { cwd: join(cwd, 'in/deep') });
      expect({ path, code, out }).to.deep.equal({ path, code: 1, out: '' });
      expect(err).to.match(/proto\/import/);
      expect(err).to.match(/leaves the folder/);
    }
  });
});

describe('the project file', () => {
  useCommand();

  const plugin = 'throw new Error("this code was run");';

  it('is searched from the working directory up to the folder with .git', async () => {
    const top = mkdtempSync(join(folder(), 'project-'));
    mkdirSync(join(top, 'repo/sub'), { recursive: true });
    writeFileSync(join(top, 'evil.mjs'), plugin);
    writeFileSync(join(top, 'lrs.config.json'), '{ "plugins": "./evil.mjs" }');
    writeFileSync(join(top, 'repo/sub/a.config'), text);
    const cwd = join(top, 'repo/sub');
    const runs = async (...args: string[]) =>
      (await lrs(['show', 'a.config', ...args], { cwd })).err.includes('this code was run');
    expect(await runs(), 'no repository').to.equal(false);
    mkdirSync(join(top, 'repo/.git'));
    expect(await runs(), 'above the repository').to.equal(false);
    writeFileSync(join(top, 'repo/evil.mjs'), plugin);
    writeFileSync(join(top, 'repo/package.json'), '{ "lrs": { "plugins": ["./evil.mjs"] } }');
    expect(await runs(), 'package.json in the root').to.equal(true);
    expect(await runs('--no-plugins'), '--no-plugins').to.equal(false);
    writeFileSync(join(top, 'repo/sub/package.json'), '{ "name": "lrs" }');
    expect(await runs(), 'a package.json without the field').to.equal(true);
    writeFileSync(join(top, 'repo/sub/lrs.config.json'), '{}');
    expect(await runs(), 'the nearest one').to.equal(false);
  });
});
