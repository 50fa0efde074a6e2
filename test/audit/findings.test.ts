import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { logFindings } from '../../src/audit/findings.ts';

describe('docs/logs.md', () => {
  it('has a section for every finding about a log, with its severity, and no other', () => {
    const page = readFileSync(new URL('../../docs/logs.md', import.meta.url), 'utf8');
    const said = [...page.matchAll(/^### `(log\/[\w-]+)`\n\n\*\*(\w+)\.\*\*/gm)];
    expect(said.map(([, code, severity]) => [code, severity!.toLowerCase()])).to.have.deep.members(
      Object.entries(logFindings).map(([code, { severity }]) => [code, severity]),
    );
  });
});
