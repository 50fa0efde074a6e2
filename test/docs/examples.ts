import { readFileSync } from 'node:fs';
import { withoutIgnored } from '../../src/cli/check/ignores.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import {
  type ConfigError,
  type ConfigFormat,
  type LoadOptions,
  load,
  type MessageName,
  type RunOptions,
} from '../../src/index.ts';
import { builtInRules, lint } from '../../src/rules/index.ts';
import { generateModule } from '../../src/schema/proto/generate_module.ts';
import { convert } from '../support/convert.ts';
import { moduleUrl } from '../support/modules.ts';
import { built } from './built.ts';
import type { Block } from './page.ts';

/** Runs the examples of docs/findings.md. */

const formats: { readonly [language: string]: ConfigFormat } = {
  textproto: 'textproto',
  yaml: 'yaml',
  json: 'json',
};

/** Reads `num_steps=2000, batch_size=64`. */
const runOf = (note: string): RunOptions =>
  Object.fromEntries(note.split(', ').map((each) => [each.split('=')[0], Number(each.split('=')[1])]));

/** The format: from the file name in a note, else from the language of the block; that of bytes is detected. */
const optionsOf = ({ language, notes }: Block): LoadOptions => {
  const [file, format, run] = [notes.get('file'), formats[language], notes.get('run')];
  const message = notes.get('message') as MessageName | undefined;
  return {
    ...(message !== undefined && { message }),
    ...(file !== undefined && { filename: file }),
    ...(file === undefined && format !== undefined && { format }),
    ...(run !== undefined && { run: runOf(run) }),
  };
};

/** Reads `23 e9 0a  # comment`. */
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(
    hex
      .replace(/#.*/g, '')
      .split(/\s+/)
      .filter((each) => each !== ''),
    (each) => Number.parseInt(each, 16),
  );

/** The entries of the package from their sources, by the name that users import. */
const { name, exports } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  readonly name: string;
  readonly exports: { readonly [entry: string]: { readonly types?: string } };
};
const entries = Object.entries(exports).flatMap(([entry, { types }]) =>
  types === undefined
    ? []
    : [[`${name}${entry.slice(1)}`, types.replace(/^\.\/dist\/(.+)\.d\.ts$/, 'src/$1.ts')] as const],
);

/** Checks the name of the class, as an imported module may have its own copy of the class. */
const isConfigError = (thrown: unknown): thrown is ConfigError =>
  thrown instanceof Error && thrown.name === 'ConfigError';

/** Runs a module; its findings are those that it exports as `diagnostics` or throws. */
const runModule = async (code: string): Promise<readonly Diagnostic[]> => {
  const located = entries.reduce(
    (text, [specifier, file]) => text.replaceAll(`from '${specifier}'`, `from '${moduleUrl(file)}'`),
    code,
  );
  try {
    const module = await import(`data:text/javascript,${encodeURIComponent(located)}`);
    return module.diagnostics ?? [];
  } catch (thrown) {
    if (isConfigError(thrown)) return thrown.diagnostics;
    throw thrown;
  }
};

const sourceOf = ({ language, text, notes }: Block): string | Uint8Array => {
  const name = notes.get('built by');
  if (name === undefined) return language === 'hex' ? bytesOf(text) : text;
  const source = built[name];
  if (source === undefined) throw new Error(`no example is built by ${name}`);
  return source;
};

const converted = (block: Block, to: ConfigFormat): readonly Diagnostic[] => {
  const { format, filename, message } = optionsOf(block);
  const options = {
    ...(format !== undefined && { from: format }),
    ...(filename !== undefined && { filename }),
  };
  return convert(sourceOf(block), { to, ...options, ...(message !== undefined && { message }) }).diagnostics;
};

const generated = (text: string): readonly Diagnostic[] => {
  const result = generateModule({ name: 'slide.proto', text }, () => ({ tried: [] }));
  return result.ok ? [] : result.diagnostics;
};

/** Findings that only `lrs check` reports: about its comments, and by rules that are off by default. */
const checkedFor = (block: Block, rule: string): readonly Diagnostic[] => {
  const result = load(sourceOf(block), optionsOf(block));
  const asked = result.ok ? lint(result, builtInRules).filter(({ code }) => code === rule) : [];
  return withoutIgnored(result.config, [...result.diagnostics, ...asked], Object.keys(catalogue()))
    .diagnostics;
};

/** The findings of an example: loads a config or converts it to the format in a note, runs a module, or generates from a proto. */
export const findingsOf = async (block: Block): Promise<readonly Diagnostic[]> => {
  if (block.language === 'js') return runModule(block.text);
  if (block.language === 'proto') return generated(block.text);
  const to = block.notes.get('to') as ConfigFormat | undefined;
  const asked = block.notes.get('check');
  if (asked !== undefined) return checkedFor(block, asked);
  return to === undefined ? load(sourceOf(block), optionsOf(block)).diagnostics : converted(block, to);
};
