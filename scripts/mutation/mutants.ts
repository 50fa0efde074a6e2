/**
 * The changes to try: Stryker finds them and adds each next to the code that it replaces. A switch chooses the old or
 * the new code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bundle.ts';

/** Lines and columns, counted from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly replacement: string;
  readonly status?: string;
}

export interface Mutated {
  readonly mutants: readonly Mutant[];
  /** The new texts of the files by path. Each text contains all changes to its file. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** The part of Stryker's instrumenter that we use. */
interface Stryker {
  readonly Instrumenter: new (
    logger: object,
  ) => {
    instrument(
      files: readonly { name: string; content: string; mutate: true | readonly Range[] }[],
      options: object,
    ): Promise<{ files: readonly { name: string; content: string }[]; mutants: readonly Mutant[] }>;
  };
}

const instrumenter = '@stryker-mutator/instrumenter';

/** Stryker is installed into a folder of its own: nothing else needs it. */
const stryker = async (): Promise<Stryker> => {
  const home = join(root, 'node_modules/.cache/stryker');
  const main = join(home, 'node_modules', instrumenter, 'dist/src/index.js');
  if (!existsSync(main)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', `${instrumenter}@9`], {
      cwd: home,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`npm cannot install ${instrumenter}`);
  }
  return (await import(pathToFileURL(main).href)) as Stryker;
};

/** Lines of files, counted from 0; 'all' means whole files. */
export type Lines = ReadonlyMap<string, readonly number[] | 'all'>;

const quiet = { debug: () => {}, info: () => {}, isDebugEnabled: () => false };

export const mutantsOf = async (lines: Lines): Promise<Mutated> => {
  const { Instrumenter } = await stryker();
  const files = [...lines].map(([name, those]) => ({
    name,
    content: readFileSync(join(root, name), 'utf8'),
    mutate:
      those === 'all'
        ? (true as const)
        : those.map((line) => ({ start: { line, column: 0 }, end: { line, column: Infinity } })),
  }));
  const found = await new Instrumenter(quiet).instrument(files, {
    plugins: null,
    // Tests check codes and ranges of findings, not their wording.
    excludedMutations: ['StringLiteral'],
    ignorers: [],
    noHeader: false,
  });
  return {
    mutants: found.mutants.filter(({ status }) => status !== 'Ignored'),
    texts: new Map(found.files.map(({ name, content }) => [name, content])),
  };
};
