import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

describe('CONTRIBUTING.md', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...page.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);

  it('names only existing files', () => {
    // NAME is a placeholder for the name of the new part.
    const paths = named.filter(
      (path) => /^(src|test|docs|proto|configs|scripts)\//.test(path) && !path.includes('NAME'),
    );
    expect(paths.length).to.be.above(5);
    expect(paths.filter((path) => !existsSync(path))).to.deep.equal([]);
  });

  it('explains how to add each kind of part', () => {
    for (const part of ['a schedule type', 'an optimizer', 'a rule', 'a dialect'])
      expect(page).to.include(`\n## Add ${part}\n`);
  });

  it('lists only existing folders of src/', () => {
    const folders = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)\/`/g)].map(([, folder = '']) => folder),
    );
    expect(folders.length).to.be.above(10);
    expect(folders.filter((folder) => !existsSync(`src/${folder}`))).to.deep.equal([]);
  });
});
