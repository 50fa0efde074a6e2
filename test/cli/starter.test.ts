import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Answer, type Asked, built, folder, lrs, useCommand } from './lrs.ts';

const check = ['check', 'configs/constant_learning_rate.config'];

describe('the start of the command', function () {
  this.timeout(60_000);
  useCommand();

  /** The command as it is shipped, even if coverage runs it from src/. */
  const shipped = (args: readonly string[], asked: Asked = {}): Promise<Answer> =>
    lrs(args, { ...asked, main: join(built(), 'cli/main.cjs') });
  const scratch = (): string => mkdtempSync(join(folder(), 'kept-'));
  /** The only subfolder of a folder. */
  const inside = (path: string): string => join(path, readdirSync(path)[0]!);

  it('caches compiled code for the next run, separately for each command and format', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    const first = await shipped(check, { env });
    expect(first).to.include({ code: 0, err: '' });
    const files = readdirSync(inside(env.NODE_COMPILE_CACHE));
    expect(files).not.to.be.empty;
    for (const file of files) expect(file).to.match(/\.check\.code$/);
    expect(await shipped(check, { env })).to.deep.equal(first);
    expect(readdirSync(inside(env.NODE_COMPILE_CACHE))).to.deep.equal(files);
    await shipped(['check', 'configs/constant_learning_rate.yaml'], { env });
    const later = readdirSync(inside(env.NODE_COMPILE_CACHE));
    expect(later.filter((file) => !files.includes(file)).every((file) => file.endsWith('.check.yaml.code')))
      .to.be.true;
    expect(later.length).to.be.above(files.length);
  });

  it('compiles again if a cache file is not valid compiled code', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    const first = await shipped(check, { env });
    const kept = inside(env.NODE_COMPILE_CACHE);
    for (const file of readdirSync(kept)) writeFileSync(join(kept, file), 'no compiled code');
    expect(await shipped(check, { env })).to.deep.equal(first);
    for (const file of readdirSync(kept)) expect(readFileSync(join(kept, file)).length).to.be.above(1000);
  });

  it('keeps the code of each build apart: the folder is named after the content of the modules', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    await shipped(check, { env });
    const ours = readdirSync(env.NODE_COMPILE_CACHE).filter((name) => name.startsWith('learning-schedules'));
    expect(ours.join()).to.match(/^learning-schedules-[\d.]+-[0-9a-f]{8}-v\d+/);
  });

  it('ignores a cache that other users could have written', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    const first = await shipped(check, { env });
    const kept = inside(env.NODE_COMPILE_CACHE);
    for (const file of readdirSync(kept)) writeFileSync(join(kept, file), '');
    chmodSync(kept, 0o777);
    expect(await shipped(check, { env })).to.deep.equal(first);
    for (const file of readdirSync(kept)) expect(readFileSync(join(kept, file)).length).to.equal(0);
  });

  it('does not read its own cache as configs, even if it is in the folder to check', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    await shipped(['check', 'configs/constant_learning_rate.yaml'], { env });
    const asked = await shipped(['check', inside(env.NODE_COMPILE_CACHE)], { env });
    expect(asked.err + asked.out).to.match(/no file there matches/);
  });

  it('caches nothing after a wrong call', async () => {
    const env = { NODE_COMPILE_CACHE: scratch() };
    expect((await shipped(['chekc'], { env })).code).to.equal(2);
    // Node itself makes a folder there from version 22.1 on.
    const ours = readdirSync(env.NODE_COMPILE_CACHE).filter((name) => name.startsWith('learning-schedules'));
    expect(ours).to.deep.equal([]);
  });

  it('runs if the cache cannot be written, and as plain modules if caching is turned off', async () => {
    const expected = await shipped(check);
    expect(await shipped(check, { env: { NODE_COMPILE_CACHE: '/dev/null/no' } })).to.deep.equal(expected);
    const none = { NODE_COMPILE_CACHE: scratch(), NODE_DISABLE_COMPILE_CACHE: '1' };
    expect(await shipped(check, { env: none })).to.deep.equal(expected);
    expect(readdirSync(none.NODE_COMPILE_CACHE)).to.deep.equal([]);
  });
});
