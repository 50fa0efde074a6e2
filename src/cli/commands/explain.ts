import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { unknown } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { paintOf } from '../output/paint.ts';

/** `lrs explain CODE`: prints the section about a finding from docs/findings.md, docs/logs.md or the page of a dialect. */

/** The folder of pages in the package, relative to dist/chunks/. */
const docs = (): string => fileURLToPath(new URL('../../docs', import.meta.url));

const readPage = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} is missing from the installation`, false);
  }
};

/** The pages of dialects and of logs, which have findings of their own; none if the pages are missing. */
const otherPages = (): readonly string[] => {
  try {
    const folder = docs();
    const pages = readdirSync(join(folder, 'dialects')).map((file) => join('dialects', file));
    return [...pages, 'logs.md']
      .filter((file) => file.endsWith('.md'))
      .map((file) => readPage(join(folder, file)));
  } catch {
    return [];
  }
};

/** The findings that a page has a section about. */
const codesIn = (page: string): string[] => [...page.matchAll(/^### `([^`]+)`$/gm)].map(([, code]) => code!);

/** A section without its heading and without comments for the project's tests. */
const sectionOf = (page: string, code: string): string => {
  const [, section = ''] = page.split(`\n### \`${code}\`\n`);
  return section
    .split(/\n##{1,2} /)[0]!
    .replace(/^<!-- .* -->\n/gm, '')
    .trim();
};

const options = {
  json: { help: 'print the code and its section, in Markdown, as one JSON document' },
} as const;

const run = async ([code = '']: readonly string[], given: Given<typeof options>, io: Io): Promise<Exit> => {
  const codes = Object.keys(catalogue());
  const pages = codes.includes(code) ? [] : otherPages();
  const page = codes.includes(code)
    ? readPage(join(docs(), 'findings.md'))
    : pages.find((each) => codesIn(each).includes(code));
  if (page === undefined) throw unknown('finding', code, [...codes, ...pages.flatMap(codesIn)]);
  const section = sectionOf(page, code);
  if (given.json) io.out(`${safeJson({ code, markdown: section })}\n`);
  else io.out(`${paintOf(io.color.out).heading(code)}\n\n${section}\n`);
  return EXIT.ok;
};

export const explain = defineCommand({
  name: 'explain',
  summary: 'print what a finding means, why it matters and what to write instead',
  operands: ['CODE'],
  examples: ['lrs explain run/stops-early'],
  options,
  plugins: false,
  notes: ['CODE is as findings show it, such as run/stops-early.'],
  run,
});
