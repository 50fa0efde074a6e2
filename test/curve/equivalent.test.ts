import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/bundle.ts';
import { equivalents } from '../../scripts/mutation/equivalent.ts';

/** Changes that do not count in mutation testing because they cannot change a result: each must still be in the code. */

describe('curve: changes without effect', () => {
  for (const { file, line, changes, reason } of equivalents)
    it(`${file}: ${reason}`, () => {
      const lines = readFileSync(join(root, 'src', file), 'utf8').split('\n');
      expect(lines.filter((each) => each.trim() === line)).to.have.length(1);
      for (const [part] of changes) expect(line.split(part), part).to.have.length(2);
    });
});
