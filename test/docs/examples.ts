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

/** What the examples of docs/findings.md give. */

const formats: { readonly [language: string]: ConfigFormat } = {
  textproto: 'textproto',
  yaml: 'yaml',
  json: 'json',
};

/** `num_steps=2000, batch_size=64`. */
const runOf = (note: string): RunOptions =>
  Object.fromEntries(note.split(', ').map((each) => [each.split('=')[0], Number(each.split('=')[1])]));

/** By the file name that a note gives, else by the language of the block; bytes are looked at. */
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

/** `23 e9 0a  # what these are`. */
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(
    hex
      .replace(/#.*/g, '')
      .split(/\s+/)
      .filter((each) => each !== ''),
    (each) => Number.parseInt(each, 16),
  );

/** What users import, by the name they import it by: the package's entries, each from its source. */
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

/** By its name, as a module that is imported as such may have a class of its own. */
const isConfigError = (thrown: unknown): thrown is ConfigError =>
  thrown instanceof Error && thrown.name === 'ConfigError';

/** A module is run: its findings are those it exports as `diagnostics`, or those that it throws. */
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

/** What `lrs check` says beside what `load` does: of its comments, and of a rule that is off until it is asked for. */
const checkedFor = (block: Block, rule: string): readonly Diagnostic[] => {
  const result = load(sourceOf(block), optionsOf(block));
  const asked = result.ok ? lint(result, builtInRules).filter(({ code }) => code === rule) : [];
  return withoutIgnored(result.config, [...result.diagnostics, ...asked], Object.keys(catalogue()))
    .diagnostics;
};

/** What an example gives: a config is loaded, or converted to what a note says; a module is run, a proto generated. */
export const findingsOf = async (block: Block): Promise<readonly Diagnostic[]> => {
  if (block.language === 'js') return runModule(block.text);
  if (block.language === 'proto') return generated(block.text);
  const to = block.notes.get('to') as ConfigFormat | undefined;
  const asked = block.notes.get('check');
  if (asked !== undefined) return checkedFor(block, asked);
  return to === undefined ? load(sourceOf(block), optionsOf(block)).diagnostics : converted(block, to);
};
