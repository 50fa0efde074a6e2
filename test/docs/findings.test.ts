import { expect } from 'chai';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Wording } from '../../src/diagnostics/wording.ts';
import { expectWhole } from '../support/whole.ts';
import { findingsOf } from './examples.ts';
import { anchorsOf, type Block, headings, linksOf, page, sections } from './page.ts';

const codes = Object.keys(catalogue());
const wordings: { readonly [code: string]: Wording } = catalogue();

/** The codes that an example gives, in order; for a built example each code once. */
const codesOf = (block: Block, findings: readonly Diagnostic[]): string[] => {
  const found = findings.map(({ code }) => code).sort();
  return block.notes.has('built by') ? [...new Set(found)] : found;
};

/** The heading to which the link of a finding leads. */
const headingAt = ({ docs }: Diagnostic): string | undefined => {
  const [file, anchor] = docs.split('#');
  const at = anchorsOf(headings(page)).indexOf(anchor ?? '');
  return file === 'docs/findings.md' ? headings(page)[at] : undefined;
};

const alsoIn = ({ notes }: Block): string[] => notes.get('with')?.split(', ') ?? [];

describe('docs/findings.md', () => {
  it('has a section for every code of the catalogue, and no other', () => {
    expect(sections.map(({ code }) => code).sort()).to.deep.equal([...codes].sort());
  });

  it('has the severity of the catalogue in each section', () => {
    const said = Object.fromEntries(sections.map(({ code, severity }) => [code, severity]));
    const meant = Object.fromEntries(codes.map((code) => [code, wordings[code]!.severity]));
    expect(said).to.deep.equal(meant);
  });

  it('has all headings to which its own links lead', () => {
    expect(anchorsOf(headings(page))).to.include.members([...linksOf(page)]);
  });

  for (const { code, blocks } of sections) {
    const [example, instead, ...others] = blocks;

    it(`${code}: the example gives this finding`, async () => {
      if (example === undefined) throw new Error('there is no example');
      expect(others).to.deep.equal([]);
      const findings = await findingsOf(example);
      expectWhole(findings);
      expect(codesOf(example, findings)).to.deep.equal([code, ...alsoIn(example)].sort());
      const finding = findings.find((each) => each.code === code)!;
      expect(finding.severity).to.equal(wordings[code]?.severity);
      expect(headingAt(finding)).to.equal(code);
    });

    if (instead !== undefined)
      it(`${code}: the corrected example gives no finding`, async () => {
        expect(codesOf(instead, await findingsOf(instead))).to.deep.equal([]);
      });
  }
});
