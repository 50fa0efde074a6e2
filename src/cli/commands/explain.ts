import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { paintOf } from '../paint.ts';
import { unknown } from '../parse.ts';

/** `lrs explain CODE`: the section of docs/findings.md about a finding. */

/** The page in the package, seen from dist/cli/. */
const pageFile = (): string => join(__dirname, '../../docs/findings.md');

const readPage = (): string => {
  try {
    return readFileSync(pageFile(), 'utf8');
  } catch {
    throw new UsageError(`docs/findings.md is not where it is installed: ${pageFile()}`, false);
  }
};

/** A section without its heading, and without comments that are for the project's tests. */
const sectionOf = (page: string, code: string): string => {
  const [, section = ''] = page.split(`\n### \`${code}\`\n`);
  return section
    .split(/\n##{1,2} /)[0]!
    .replace(/^<!-- .* -->\n/gm, '')
    .trim();
};

const run = async ([code = '']: readonly string[], _: object, io: Io): Promise<Exit> => {
  const codes = Object.keys(catalogue);
  if (!codes.includes(code)) throw unknown('finding', code, codes);
  io.out(`${paintOf(io.color.out).heading(code)}\n\n${sectionOf(readPage(), code)}\n`);
  return EXIT.ok;
};

export const explain = defineCommand({
  name: 'explain',
  summary: 'print what a finding means, why it matters and what to write instead',
  operands: ['CODE'],
  options: {},
  plugins: false,
  notes: ['CODE is as findings show it, such as run/stops-early.'],
  run,
});
