import { fileFinding } from '../../diagnostics/catalogue/file.ts';
import { counted } from '../../diagnostics/counted.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { dialectNames } from '../../dialects/names.ts';
import { messageNames, wayTo } from '../../dialects/object_detection/messages.ts';
import type { Registry } from '../../registry/registry.ts';
import { decodeUtf8 } from '../../syntax/utf8.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { askedFormat, oneOf, shown } from '../arguments/parse.ts';
import { runFrom, runOptions } from '../arguments/run_options.ts';
import type { Checked, FileToCheck, MakeReporter, Total } from '../check/check_result.ts';
import { filesOf } from '../check/operands.ts';
import { progressOf } from '../check/progress.ts';
import { checkerWith } from '../check/reported_findings.ts';
import { codesOf, levelsOf } from '../check/settings.ts';
import { textReporter } from '../check/text.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { loadLazily } from '../input/readers.ts';
import { Closed, type Io } from '../output/io.ts';
import type { Project } from '../project/project.ts';

/** `lrs check FILES…`: reports all findings of any number of configs. */

const reporters: { readonly [format: string]: () => MakeReporter | Promise<MakeReporter> } = {
  text: () => textReporter,
  json: async () => (await import('../check/json.ts')).jsonReporter,
  sarif: async () => (await import('../check/sarif.ts')).sarif,
  github: async () => (await import('../check/github.ts')).github,
};
const formats = ['text', 'json', 'sarif', 'github'] as const;
const targets = ['object-detection'] as const;

const options = {
  format: { value: 'F', help: `the format of the report: ${formats.join(', ')}` },
  json: { help: 'the same as --format json' },
  fix: { help: 'apply the fixes that change no rate within the run' },
  'fix-unsafe': { help: 'apply the first fix of every finding that has one; rates may change' },
  diff: { help: 'print what --fix or --fix-unsafe would change, and change nothing' },
  'max-warnings': { value: 'N', help: 'exit with 1 if there are more warnings than this' },
  rule: {
    value: 'CODE=SEVERITY',
    many: true,
    help: 'set findings with this code (or run/*) to off, info, warning or error; CODE alone turns one on',
  },
  for: {
    value: 'TARGET',
    help: `the program that the files are for, which may refuse them: ${targets.join(', ')}`,
  },
  message: { value: 'M', help: `the message in the files: ${messageNames.join(', ')}` },
  dialect: { value: 'NAME', help: 'the family of configs that the files belong to, if it is not recognized' },
  follow: { value: 'ROOT', help: 'also read the files below ROOT that a file inherits from' },
  'dialect-version': { value: 'V', help: 'the version of the original whose rules apply' },
  strict: { help: 'treat a field given twice as an error' },
  ...runOptions,
} as const;

/** A file in a folder may be a config if it mentions a learning rate or an optimizer. */
const MENTIONS = /learning_?rate|train_config|model \{|optimizer|base_lr|\blr0?\b|scheduler/i;

/** File endings that configs share with many other files. */
const ANYTHING = /\.(?:ya?ml|json|prototxt)$/i;

const isOther = ({ isAsked }: FileToCheck, bytes: Uint8Array): boolean =>
  !isAsked && !MENTIONS.test(decodeUtf8(bytes).text);

/** Blocks of the Object Detection API. */
const BLOCK_OF_API =
  /(?:^|[{,])[ \t]*["']?(?:(?:momentum|adam|rms_prop)_optimizer|(?:constant|exponential_decay|manual_step|cosine_decay)_learning_rate)["']?\s*:\s*(?:\{|$)/m;

/** Findings about files that are only checked if they are named: of other programs, of DeepSpeed without a rate, and lists of data. */
const OF_NO_CONFIG = ['dialect/other-program', 'deepspeed/no-rate', 'json/root'];

/**
 * True for a file that is not a config of a known family: it was read only because of its ending, and belongs to
 * another program or has nothing that looks like a learning rate.
 */
const holdsNone = ({ name, isAsked }: FileToCheck, { config, text, diagnostics }: Checked): boolean => {
  if (isAsked || !ANYTHING.test(name)) return false;
  if (diagnostics.some(({ code }) => OF_NO_CONFIG.includes(code))) return true;
  if (config?.dialect !== 'object-detection') return false;
  // A schema has such blocks too, but gets no note that a name may be a misspelt field.
  const explains = diagnostics.some(({ code, notes }) => code !== 'no-learning-rate' || notes.length > 0);
  if (BLOCK_OF_API.test(text) && explains) return false;
  if ('diagnostics' in config.source && config.source.diagnostics.some(isError)) return false;
  const unknown = diagnostics.filter(({ code, path }) => code === 'field/unknown' && path.length === 1);
  return wayTo(config.message, config.bound).rate === undefined || unknown.length > config.bound.fields.size;
};

const unreadable = (name: string, reason: string): Checked => ({
  name,
  text: '',
  format: 'text',
  config: undefined,
  ignored: [],
  diagnostics: [fileFinding('file/unreadable', { filename: name, reason })],
});

const maxWarningsOf = (given: string | undefined): number => {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(given)) return Number(given);
  throw new UsageError(`--max-warnings is ${shown(given)}: write a whole number of at least 0`);
};

const count = (counts: { -readonly [K in keyof Total]: number }, { diagnostics }: Checked): void => {
  counts.files++;
  for (const { severity } of diagnostics) {
    if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.remarks++;
  }
};

const ignoresOf = async (project: Project) => {
  if (project.ignore.length === 0) return [];
  const { matchesGlobs: fits } = await import('../check/files.ts');
  return project.ignore.map(({ files, rules }) => ({ fits: fits(files, project), rules }));
};

const checkerOf = async (given: Given<typeof options>, registry: Registry, project: Project) => {
  const message = oneOf('message', given.message, messageNames);
  const target = oneOf('for', given.for, targets);
  const refused = target === undefined ? [] : ['upstream/refuses=error'];
  const levels = levelsOf(project, [...refused, ...given.rule], codesOf(registry));
  const inspect = checkerWith({ registry, levels, ignore: await ignoresOf(project) });
  const run = runFrom(given);
  const dialect = oneOf('dialect', given.dialect, dialectNames);
  const choice = { dialect, dialectVersion: given['dialect-version'], follow: given.follow };
  return async (name: string, source: Uint8Array): Promise<Checked> => {
    const options = { ...(message !== undefined && { message }), registry, run, strict: given.strict };
    const filename = name === '-' ? {} : { filename: name };
    const result = await loadLazily(source, { ...options, ...filename }, choice);
    return inspect(name, result, await codesOfDialect(result.config.dialect));
  };
};

/** The codes of a dialect's own findings. */
const codesOfDialect = async (name: string): Promise<readonly string[]> => {
  if (name === 'object-detection') return [];
  const { builtInDialects } = await import('../../dialects.ts');
  return Object.keys(builtInDialects.find((each) => each.name === name)?.findings ?? {});
};

/**
 * The number of files above which V8's young generation is kept small; otherwise the garbage of finished files would
 * double the memory before it is collected.
 */
const MANY = 500;

const exitOf = ({ unreadable: lost, errors, warnings, fixed }: Total, given: Given<typeof options>): Exit => {
  if (lost > 0) return EXIT.usage;
  if (errors > 0 || warnings > maxWarningsOf(given['max-warnings'])) return EXIT.findings;
  return given.diff && fixed > 0 ? EXIT.findings : EXIT.ok;
};

const run = async (
  operands: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
  project: Project,
): Promise<Exit> => {
  const format = askedFormat(given, formats) ?? 'text';
  maxWarningsOf(given['max-warnings']);
  const mends = given.fix || given['fix-unsafe'] || given.diff;
  if (mends && operands.includes('-') && !given.diff)
    throw new UsageError('--fix cannot write to standard input: name a file, or add --diff');
  const inspect = await checkerOf(given, registry, project);
  const found = await filesOf(operands, project);
  if (found.length > MANY) (await import('node:v8')).setFlagsFromString('--semi-space-growth-factor=1');
  const progress = progressOf(found.length, io);
  // The program that reads the output may stop early (`| head`); the exit code still covers all files.
  let isClosed = false;
  const say = (written: string): void => {
    progress.clear();
    if (isClosed) return;
    try {
      io.out(written);
    } catch (cause) {
      if (!(cause instanceof Closed)) throw cause;
      isClosed = true;
    }
  };
  const reporter = (await reporters[format]!())(given.diff ? () => {} : say, io.color.out);
  const counts = {
    files: 0,
    skipped: 0,
    unreadable: 0,
    errors: 0,
    warnings: 0,
    remarks: 0,
    fixed: 0,
  };
  let unsafe = 0;
  const checkOne = async (file: FileToCheck): Promise<Checked | undefined> => {
    let bytes: Uint8Array;
    try {
      if (file.fault !== undefined) throw new UsageError(file.fault);
      bytes = io.read(file.name);
    } catch (cause) {
      if (!(cause instanceof UsageError)) throw cause;
      counts.unreadable++;
      return unreadable(file.name, cause.message.replace(/^cannot read .*?: /, ''));
    }
    if (isOther(file, bytes)) return undefined;
    const checked = await inspect(file.name, bytes);
    if (holdsNone(file, checked)) return undefined;
    if (!mends || checked.diagnostics.every(({ fixes = [] }) => fixes.length === 0)) return checked;
    const { mendFile } = await import('../check/fix.ts');
    const mended = await mendFile(checked, (text) => inspect(file.name, text), given, io);
    counts.fixed += mended.fixed;
    unsafe += mended.unsafe;
    return mended.checked;
  };
  for (const [i, file] of found.entries()) {
    const checked = await checkOne(file);
    if (checked === undefined) counts.skipped++;
    else {
      count(counts, checked);
      await reporter.file(checked.name === '-' ? { ...checked, name: '<stdin>' } : checked);
    }
    progress.done(i + 1);
  }
  progress.clear();
  reporter.end(counts);
  if (unsafe > 0 && !given['fix-unsafe'])
    io.err(`${counted(unsafe, 'finding')} can be fixed, but rates change: add --fix-unsafe\n`);
  return exitOf(counts, given);
};

export const check = defineCommand({
  name: 'check',
  summary: 'report all findings of any number of configs, and fix what can be fixed',
  operands: ['FILES…'],
  examples: [
    'lrs check pipeline.config',
    'lrs check configs --fix',
    "lrs check '**/*.config' --format github",
  ],
  options,
  notes: [
    'FILES are configs, folders (each config in them) and globs in quotes; - reads standard input. The project file\nlrs.config.json sets severities ("rules"), findings to ignore ("ignore") and files to leave out ("exclude"). A comment\n# lrs-ignore CODE: reason suppresses the findings on its line and in the block that begins there, or, alone on a\nline, on the next.',
    'Exits with 0; 1 if an error was found, or more warnings than --max-warnings, or --diff has something to show; 2 if the\nusage is wrong or a file cannot be read or written; 3 for a bug in lrs.',
  ],
  run,
});
