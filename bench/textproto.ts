/**
 * The speed of the text-format reader beside protobufjs's `fromText`, as CPU time of all threads: the corpus, file by file, and
 * one file of 5 kB in a process of its own. Of the package as it is built, which users have.
 *
 *   npm run build && LEARNING_SCHEDULES_REFERENCE=… npx tsx bench/textproto.ts [--seconds 10] [--cold 20]
 *
 * The readers take turns, so that what else the machine does falls on all of them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import protobuf from 'protobufjs';
import textformat from 'protobufjs/ext/textformat.js';
import { root } from '../scripts/bundle.ts';
import { median } from './median.ts';

const { values: asked } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, cold: { type: 'string', default: '20' } },
});
const reference = process.env.LEARNING_SCHEDULES_REFERENCE;
if (reference === undefined) throw new Error('set LEARNING_SCHEDULES_REFERENCE to the reference data');

const MESSAGE = 'object_detection.protos.TrainEvalPipelineConfig';
const schemaPath = join(reference, 'text-format/schema.json');
const pipeline = protobuf.Root.fromJSON(JSON.parse(readFileSync(schemaPath, 'utf8')))
  .resolveAll()
  .lookupType(MESSAGE);

const entry = (name: string): string => pathToFileURL(join(root, 'dist', `${name}.js`)).href;
const { load } = (await import(entry('index'))) as typeof import('../src/index.ts');
const { messageFrom } = (await import(entry('proto'))) as typeof import('../src/proto.ts');
const { parse, read } = (await import(entry('textproto'))) as typeof import('../src/textproto.ts');
const described = messageFrom(pipeline);

const folder = join(reference, 'object-detection/corpus');
const all = readdirSync(folder).map((name) => {
  const path = join(folder, name);
  return { path, text: readFileSync(path, 'utf8') };
});

const isRead = ({ text }: { readonly text: string }): boolean => {
  try {
    textformat.fromText(pipeline, text);
  } catch {
    return false;
  }
  return load(text).ok && read(text, described).diagnostics.every(({ severity }) => severity !== 'error');
};
const files = all.filter(isRead);
const megabytes = files.reduce((size, { text }) => size + text.length, 0) / 1e6;

/** Seconds of CPU, of all threads: the garbage collector's work counts. */
const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const PEER = 'fromText, protobufjs';
const readers: { readonly [name: string]: (text: string) => unknown } = {
  [PEER]: (text) => textformat.fromText(pipeline, text),
  parse: (text) => parse(text),
  load: (text) => load(text),
  'read, the whole message': (text) => read(text, described),
};

const warm = (): void => {
  const speeds = new Map(Object.keys(readers).map((name) => [name, [] as number[]]));
  const deadline = Date.now() + Number(asked.seconds) * 1000;
  for (let round = 0; Date.now() < deadline; round++)
    for (const [name, reader] of Object.entries(readers)) {
      const time = cpu(() => {
        for (const { text } of files) reader(text);
      });
      // The first rounds warm up the compiler.
      if (round >= 5) speeds.get(name)?.push(megabytes / time);
    }
  console.log(`${files.length} of ${all.length} files, ${megabytes.toFixed(2)} MB: MB/s, median of rounds`);
  const peer = median(speeds.get(PEER)!);
  for (const [name, values] of speeds) {
    const speed = median(values);
    console.log(`${name.padEnd(26)} ${speed.toFixed(1).padStart(6)}  ${(speed / peer).toFixed(1)} times`);
  }
};

/** The file that is nearest to 5 kB. */
const { path, text } = files.reduce((best, each) =>
  Math.abs(each.text.length - 5000) < Math.abs(best.text.length - 5000) ? each : best,
);

const fs = "import { readFileSync } from 'node:fs';";
const source = `readFileSync(${JSON.stringify(path)}, 'utf8')`;
/** What a script has to do to have the values of one file. */
const scripts: { readonly [name: string]: string } = {
  'node alone': '',
  [PEER]: `${fs}
    import protobuf from 'protobufjs/light.js';
    import textformat from 'protobufjs/ext/textformat.js';
    const schema = protobuf.Root.fromJSON(JSON.parse(readFileSync(${JSON.stringify(schemaPath)}, 'utf8')));
    textformat.fromText(schema.lookupType('${MESSAGE}'), ${source});`,
  parse: `${fs} import { parse } from ${JSON.stringify(entry('textproto'))}; parse(${source});`,
  load: `${fs} import { load } from ${JSON.stringify(entry('index'))}; if (!load(${source}).ok) process.exit(1);`,
};

/** Milliseconds of CPU, user and system, that a process takes. */
const spent = (script: string): number => {
  const bash = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null';
  const args = ['-c', bash, 'bash', process.execPath, '--input-type=module', '-e', script];
  const { stderr, status } = spawnSync('bash', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return (user! + system!) * 1000;
};

const cold = (): void => {
  const times = new Map(Object.keys(scripts).map((name) => [name, [] as number[]]));
  for (let run = 0; run < Number(asked.cold); run++)
    for (const [name, script] of Object.entries(scripts)) times.get(name)!.push(spent(script));
  console.log(
    `one file of ${text.length} bytes in a cold process, ${asked.cold} runs each: ms, least and median`,
  );
  for (const [name, values] of times)
    console.log(
      `${name.padEnd(26)} ${Math.min(...values)
        .toFixed(0)
        .padStart(6)} ${median(values).toFixed(0).padStart(6)}`,
    );
};

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/protobufjs/package.json'), 'utf8'));
console.log(`Node ${process.version}, protobufjs ${version}`);
warm();
cold();
