/**
 * Measures reading after the compiler has warmed up. Prints `{ work: { size, count, readers: { name: [seconds of each
 * turn] } } }` as JSON, over all sources of a task.
 *
 *   node speeds.cjs SECONDS SCHEMA CORPUS [PATH_OF_BUFBUILD [PATH_OF_JS_YAML]]
 *
 * The readers of a task take turns, so that other load on the machine slows all of them alike. CPU time includes all
 * threads.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import textformat from 'protobufjs/ext/textformat.js';
import { parse as parseYaml } from 'yaml';
import { load } from '../../src/index.ts';
import { messageFrom } from '../../src/proto.ts';
import { read } from '../../src/textproto.ts';
import { descriptorSet, MESSAGE, schemaFrom } from './descriptors.ts';
import { inFormat, type Source } from './sources.ts';
import { boundaries, mixed } from './texts.ts';

const [seconds, schema, list, bufbuild, jsYaml] = process.argv.slice(2) as string[] as [
  string,
  string,
  string,
  string?,
  string?,
];

const root = schemaFrom(schema);
const pipeline = root.lookupType(MESSAGE);
const described = messageFrom(pipeline);

type Reader = (source: Source) => unknown;

const moduleAt = (path: string): Promise<any> => import(pathToFileURL(path).href);

/** The reader of `@bufbuild/protobuf`. This reader works by reflection, without generated code. */
const bufbuildReader = async (path: string): Promise<Reader> => {
  const [{ fromBinary, createFileRegistry }, { FileDescriptorSetSchema }, { fromText }] = await Promise.all(
    ['index.js', 'wkt/index.js', 'txtpb/index.js'].map((name) => moduleAt(`${path}/${name}`)),
  );
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet(root)));
  const message = registry.getMessage(MESSAGE);
  return (source) => fromText(message, source);
};

const main = async (): Promise<void> => {
  const texts = (JSON.parse(readFileSync(list, 'utf8')) as string[]).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const ours: Reader = (source) => load(source);
  const readAll: Reader = (source) => read(source, described);
  const peers: { readonly [name: string]: Reader } = {
    protobufjs: (source) => textformat.fromText(pipeline, source as string),
    ...(bufbuild ? { '@bufbuild/protobuf': await bufbuildReader(bufbuild) } : {}),
  };
  const yamlPeer: { load: Reader } | undefined = jsYaml ? await moduleAt(jsYaml) : undefined;
  const works: {
    readonly [name: string]: readonly [
      sources: readonly Source[],
      ours: Reader,
      beside: { [name: string]: Reader },
    ];
  } = {
    'load, corpus': [texts, ours, peers],
    'read, corpus': [texts, readAll, peers],
    'read, mixed': [[mixed(1e6)], readAll, peers],
    'load, boundaries': [[boundaries(1e6)], ours, peers],
    'load, JSON': [inFormat(texts, 'json'), ours, { 'JSON.parse': (source) => JSON.parse(source as string) }],
    'load, YAML': [
      inFormat(texts, 'yaml'),
      ours,
      { yaml: (source) => parseYaml(source as string), ...(yamlPeer && { 'js-yaml': yamlPeer.load }) },
    ],
    'load, binary': [
      inFormat(texts, 'binary'),
      ours,
      { protobufjs: (source) => pipeline.decode(source as Uint8Array) },
    ],
  };
  const measured: { [work: string]: object } = {};
  for (const [work, [sources, reader, beside]] of Object.entries(works)) {
    const readers = Object.entries({ ours: reader, ...beside });
    const times = Object.fromEntries(readers.map(([name]) => [name, [] as number[]]));
    // V8 takes seconds to compile all of `load`, so the first half of the time is warm-up.
    const warm = Date.now() + Number(seconds) * 500;
    const deadline = Date.now() + Number(seconds) * 1000;
    while (Date.now() < deadline)
      for (const [name, each] of readers) {
        const before = process.cpuUsage();
        for (const source of sources) each(source);
        const { user, system } = process.cpuUsage(before);
        if (Date.now() > warm) times[name]!.push((user + system) / 1e6);
      }
    const size = sources.reduce((sum, { length }) => sum + length, 0);
    measured[work] = { size, count: sources.length, readers: times };
  }
  console.log(JSON.stringify(measured));
};

void main();
