import { expect } from 'chai';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Wording } from '../../src/diagnostics/wording.ts';
import { findingsOf } from './examples.ts';
import { anchorsOf, type Block, headings, linksOf, page, sections } from './page.ts';

const codes = Object.keys(catalogue);
const wordings: { readonly [code: string]: Wording } = catalogue;

/** The codes that an example gives, in order; of a built one each but once. */
const codesOf = async (block: Block): Promise<string[]> => {
  const found = (await findingsOf(block)).map(({ code }) => code).sort();
  return block.notes.has('built by') ? [...new Set(found)] : found;
};

const alsoIn = ({ notes }: Block): string[] => notes.get('with')?.split(', ') ?? [];

describe('docs/findings.md', () => {
  it('has a section for every code of the catalogue, and no other', () => {
    expect(sections.map(({ code }) => code).sort()).to.deep.equal([...codes].sort());
  });

  it('has the severity of the catalogue in each', () => {
    const said = Object.fromEntries(sections.map(({ code, severity }) => [code, severity]));
    const true_ = Object.fromEntries(codes.map((code) => [code, wordings[code]!.severity]));
    expect(said).to.deep.equal(true_);
  });

  it('has the headings that its own links go to', () => {
    expect(anchorsOf(headings(page))).to.include.members([...linksOf(page)]);
  });

  for (const { code, blocks } of sections) {
    const [example, instead, ...others] = blocks;

    it(`${code}: the example gives it`, async () => {
      expect(others).to.deep.equal([]);
      if (example === undefined) throw new Error('there is no example');
      expect(await codesOf(example)).to.deep.equal([code, ...alsoIn(example)].sort());
      const finding = (await findingsOf(example)).find((each) => each.code === code);
      expect(finding?.severity).to.equal(wordings[code]?.severity);
      const [file, anchor] = finding?.docs.split('#') ?? [];
      expect(file).to.equal('docs/findings.md');
      expect(headings(page)[anchorsOf(headings(page)).indexOf(anchor!)]).to.equal(code);
    });

    if (instead !== undefined)
      it(`${code}: what to write instead gives no finding`, async () => {
        expect(await codesOf(instead)).to.deep.equal([]);
      });
  }
});
