import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { built, folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

/** `lrs explain`, as in the package. */

describe('lrs explain', () => {
  useCommand();
  const main = (): string => join(folder(), 'package/dist/cli/main.cjs');
  before(() => {
    cpSync(built(), join(folder(), 'package/dist'), { recursive: true });
    for (const docs of ['findings.md', 'logs.md', 'dialects'])
      cpSync(join(root, 'docs', docs), join(folder(), 'package/docs', docs), { recursive: true });
  });

  it('prints only the section of the finding', async () => {
    const { code, out, err } = await lrs(['explain', 'run/stops-early'], { main: main() });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(out).to.match(/^run\/stops-early\n\n\*\*Warning\.\*\* /);
    expect(out).to.include('Write instead:');
    expect(out).not.to.match(/^#+ |<!--/m);
  });

  for (const { finding, start } of [
    { finding: 'deepspeed/first-updates', start: '**Info.** DeepSpeed creates' },
    { finding: 'log/cut', start: '**Warning.** An event file ends' },
  ])
    it(`prints the section of ${finding}, from the page of its family or of logs`, async () => {
      const { code, out } = await lrsHere(['explain', finding], { main: main() });
      expect(code).to.equal(0);
      expect(out.slice(0, finding.length + 2 + start.length)).to.equal(`${finding}\n\n${start}`);
    });

  it('suggests a finding for a misspelt code', async () => {
    const { code, err } = await lrsHere(['explain', 'run/stop-early'], { main: main() });
    expect(code).to.equal(2);
    expect(err).to.match(/there is no finding run\/stop-early; did you mean run\/stops-early\?/);
  });
});
