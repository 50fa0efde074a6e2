import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { dialectNames } from '../../src/dialects/names.ts';
import { folder, lrs, root, useCommand } from './lrs.ts';

/** `lrs dialects`, as it stands in the package, and the commands that take `--dialect`. */

describe('lrs dialects', () => {
  useCommand();
  const main = (): string => join(folder(), 'package/dist/cli/main.cjs');
  before(() => {
    mkdirSync(join(folder(), 'package/dist'), { recursive: true });
    cpSync(join(folder(), 'command'), join(folder(), 'package/dist/cli'), { recursive: true });
    cpSync(join(root, 'configs'), join(folder(), 'package/configs'), { recursive: true });
  });

  it('lists every dialect with an example that is there', async () => {
    const { code, out, err } = await lrs(['dialects'], { main: main() });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    const rows = out.trim().split('\n');
    expect(rows.map((row) => row.split(' ')[0])).to.have.members([...dialectNames]);
    for (const row of rows) readFileSync(join(root, row.split(' ').at(-1)!));
  });

  it('prints the example of one', async () => {
    const { code, out } = await lrs(['dialects', 'caffe'], { main: main() });
    expect(code).to.equal(0);
    expect(out).to.equal(readFileSync(join(root, 'configs/dialects/caffe.prototxt'), 'utf8'));
  });

  it('names the dialect that may be meant', async () => {
    const { code, err } = await lrs(['dialects', 'cafe'], { main: main() });
    expect(code).to.equal(2);
    expect(err).to.include('did you mean caffe?');
  });
});
