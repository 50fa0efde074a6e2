import { readFileSync } from 'node:fs';

/** Reads docs/findings.md: a section for each code, with its examples. */

/** A fenced block. `notes` are the comments before it: `<!-- run: num_steps=2000 -->` is `run` → `num_steps=2000`. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly notes: ReadonlyMap<string, string>;
}

export interface Section {
  readonly code: string;
  readonly severity: string;
  /** First the example with the finding, then the corrected one. */
  readonly blocks: readonly Block[];
}

export const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');

const FENCE = /((?:^<!-- .+ -->\n)*)^```(\w+)\n([\s\S]*?)^```$/gm;
const NOTE = /^<!-- ([^:\n]+): (.+) -->$/gm;
const STAND_IN = /^<!-- (.) is U\+([0-9A-F]{4,6}) -->$/gmu;

/** Invisible characters, and those not possible in Markdown, are written as another one: `<!-- ▮ is U+00A0 -->`. */
const withCharacters = (text: string, comments: string): string =>
  [...comments.matchAll(STAND_IN)].reduce(
    (whole, [, shown, code]) => whole.replaceAll(shown!, String.fromCodePoint(Number.parseInt(code!, 16))),
    text,
  );

export const blocksOf = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(FENCE)].map(([, comments = '', language = '', text = '']) => ({
    language,
    text: withCharacters(text, comments),
    notes: new Map([...comments.matchAll(NOTE)].map(([, name = '', value = '']) => [name, value])),
  }));

/** Removes fenced blocks, in which comments may look like headings. */
const prose = (markdown: string): string => markdown.replaceAll(FENCE, '');

/** The displayed text of every heading. */
export const headings = (markdown: string): readonly string[] =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text.replaceAll('`', ''));

/** GitHub's anchors of headings: lower case, no punctuation, hyphens for spaces, and a number for duplicates. */
export const anchorsOf = (shown: readonly string[]): readonly string[] => {
  const taken = new Map<string, number>();
  return shown.map((text) => {
    const anchor = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const before = taken.get(anchor) ?? 0;
    taken.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
};

/** Anchors of the page's links to itself. */
export const linksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);

const sectionOf = (markdown: string): Section => ({
  code: /^`(.+)`$/m.exec(markdown)?.[1] ?? '',
  severity: /^\*\*(\w+)\.\*\* \S/m.exec(markdown)?.[1]?.toLowerCase() ?? '',
  blocks: blocksOf(markdown),
});

export const sections: readonly Section[] = page
  .split(/^### /m)
  .slice(1)
  .map((markdown) => sectionOf(markdown.split(/^## /m)[0]!));
