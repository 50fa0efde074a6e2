import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

/**
 * Every link between pages works, every page can be reached from the README, and every page leads back. Pages name only files that
 * exist.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pages in a folder, except the API reference, which is generated. */
const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === 'docs/api' ? [] : pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...pagesIn('docs')];

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** Removes blocks of code, in which brackets and number signs are not links and headings. */
const prose = (text: string): string => text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set(
    [...prose(textOf(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

interface Link {
  readonly to: string;
  readonly anchor: string | undefined;
  readonly text: string;
}

/** The links of a page to files of the project. */
const linksIn = (page: string): Link[] =>
  [
    ...prose(textOf(page))
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, text]) => text!)
    .filter((text) => !/^[a-z]+:/.test(text))
    .map((text) => {
      const [path, anchor] = text.split('#') as [string, string | undefined];
      const to = path === '' ? page : relative(root, resolve(root, dirname(page), path));
      return { to, anchor, text };
    });

describe('links between pages', () => {
  for (const page of pages) {
    it(`${page}: each leads to an existing file and heading`, () => {
      const broken = linksIn(page).filter(
        ({ to, anchor }) =>
          !existsSync(join(root, to)) ||
          (anchor !== undefined && to.endsWith('.md') && !anchorsIn(to).has(anchor)),
      );
      expect(broken.map(({ text }) => text)).to.deep.equal([]);
    });
  }

  for (const page of pages) {
    it(`${page}: names only existing files of the code`, () => {
      const named = [...prose(textOf(page)).matchAll(/`((?:bench|scripts|src|test)\/[a-z0-9_./]+)`/g)];
      expect(named.map(([, file]) => file!).filter((file) => !existsSync(join(root, file)))).to.deep.equal(
        [],
      );
    });
  }

  it('reach every page from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const { to } of linksIn(page))
        if (to.endsWith('.md') && existsSync(join(root, to)) && statSync(join(root, to)).isFile())
          reached.add(to);
    expect(pages.filter((page) => !reached.has(page))).to.deep.equal([]);
  });

  it('lead from every page of docs/ to a page that links back to it', () => {
    const linksTo = (from: string, to: string): boolean => linksIn(from).some((link) => link.to === to);
    const lost = pagesIn('docs')
      .filter((page) => page !== 'docs/README.md')
      .filter((page) => {
        const lists = linksIn(page).map(({ to }) => to);
        return !lists.some((list) => list.endsWith('.md') && pages.includes(list) && linksTo(list, page));
      });
    expect(lost).to.deep.equal([]);
  });
});
