import { readFileSync } from 'node:fs';

/** docs/findings.md in pieces: a section for each code, with its examples. */

/** A fenced block. `notes` are the comments before it: `<!-- run: num_steps=2000 -->` is `run` → `num_steps=2000`. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly notes: ReadonlyMap<string, string>;
}

export interface Section {
  readonly code: string;
  readonly severity: string;
  /** The example first, what to write instead second. */
  readonly blocks: readonly Block[];
}

export const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');

const FENCE = /((?:^<!-- .+ -->\n)*)^```(\w+)\n([\s\S]*?)^```$/gm;
const NOTE = /^<!-- ([^:\n]+): (.+) -->$/gm;
const STAND_IN = /^<!-- (.) is U\+([0-9A-F]{4,6}) -->$/gmu;

/** A character that cannot be seen, or that Markdown cannot hold, is written as another one: `<!-- ▮ is U+00A0 -->`. */
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

/** Without fenced blocks, whose comments may look like headings. */
const prose = (markdown: string): string => markdown.replaceAll(FENCE, '');

/** The text of every heading, as it is shown. */
export const headings = (markdown: string): readonly string[] =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text.replaceAll('`', ''));

/** GitHub's anchors of headings: lower case, punctuation dropped, spaces as hyphens, a number where one is taken. */
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

/** Anchors that the page links to in itself. */
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
