/**
 * Writes the files that are generated from proto/: descriptors with their docs and validators in src/schema/generated/,
 * and JSON Schemas in schemas/. Then the script writes docs/schedules.md and its pictures with code that uses the
 * descriptors. It also writes the script of HTML charts.
 *
 *   npx tsx scripts/generate.ts [--check] [--root DIR]…
 *
 * `--check` writes nothing, and fails with the names of the files that are out of date. With another root, the script
 * and the docs are left alone: they belong to this code.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ownDocs } from '../src/schema/descriptors/docs.ts';
import {
  assembleLearningRate,
  assembleOptimizer,
  LEARNING_RATE,
  type LearningRateMember,
  OPTIMIZER_ONEOF,
  resolverOf,
} from '../src/schema/descriptors/learning_rate.ts';
import { type Field, type Message, messageOf } from '../src/schema/descriptors/message.ts';
import { messagesIn, nameInPackage } from '../src/schema/descriptors/message_order.ts';
import {
  configSchema,
  type SchemaName,
  type SchemaSources,
  schemaMessages,
} from '../src/schema/json_schema/config_schemas.ts';
import type { JsonSchema } from '../src/schema/json_schema/json_schema.ts';
import { messagesFrom } from '../src/schema/proto/from_proto.ts';
import { printMessages } from '../src/schema/proto/print_message.ts';
import { layOut, literal } from '../src/schema/proto/source_code.ts';
import { hoverModule } from './hover.ts';
import { validatorsSource } from './validators.ts';

const PACKAGE = 'object_detection.protos';
/**
 * Names and numbers of the types that this project adds to upstream's: every schema has them, but no descriptor does.
 */
const SCHEDULES = 'learning_schedules.Schedules';
const HOVER = 'src/plot/html/generated';
const HOVER_HEADER = 'Generated from src/plot/html/page/ by `npx tsx scripts/generate.ts`: do not edit.';
const HEADER = 'Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.';
const OPTIMIZERS = 'learning_schedules.Optimizers';
const files = ['optimizer', 'train', 'pipeline', 'schedules', 'optimizers'] as const;
const folders: Readonly<Record<string, string>> = {
  schedules: 'learning_schedules',
  optimizers: 'learning_schedules',
};
const protoOf = (file: string): string => `proto/${folders[file] ?? 'object_detection/protos'}/${file}.proto`;
const schemas = Object.keys(schemaMessages) as SchemaName[];

const named = (messages: readonly Message[], name: string): Message => {
  const found = messages.find((of) => of.name === (name.includes('.') ? name : `${PACKAGE}.${name}`));
  if (found === undefined) throw new Error(`proto/ has no message ${name}`);
  return found;
};

const membersOf = (fields: Message['fields']): readonly LearningRateMember[] =>
  Object.entries<Field>(fields).map(([type, field]) => ({
    type,
    number: field.number!,
    message: messageOf(field),
  }));

const ASSEMBLED = [LEARNING_RATE, SCHEDULES, OPTIMIZERS];

const descriptorFiles = (declared: readonly (readonly Message[])[], members: readonly LearningRateMember[]) =>
  files.map((file, i): [string, string] => {
    const external = new Map(
      declared.flatMap((messages, j) =>
        i === j ? [] : messages.map(({ name }) => [name, `./${files[j]}.ts`]),
      ),
    );
    const messages = declared[i]!.filter(({ name }) => !ASSEMBLED.includes(name));
    const options = {
      library: '../descriptors/message.ts',
      external,
      docsInTypesOnly: true,
      header: HEADER,
    };
    return [
      `src/schema/generated/${file}.ts`,
      printMessages(messages, {
        ...options,
        // A registry adds fields to the optimizer, so positions change, and its fields need explicit numbers.
        impliesNumbers: ({ name }: Message) => !name.endsWith('.Optimizer'),
        ...(file === 'optimizer' && { members }),
      }),
    ];
  });

/** The docs of a message and of its fields. Members of the optimizer are left out: a registry adds them with the docs of their messages. */
const docsOf = ({ doc, fields }: Message): object => ({
  ...(doc !== undefined && { doc }),
  fields: Object.fromEntries(
    Object.entries<Field>(fields).flatMap(([name, field]) =>
      field.doc === undefined || field.oneof === OPTIMIZER_ONEOF ? [] : [[name, field.doc]],
    ),
  ),
});

/** The module with the docs of all descriptors, which only printers of schemas load. */
const docsFile = (declared: readonly Message[]): [string, string] => {
  const messages = messagesIn(declared).filter(({ name }) => !ASSEMBLED.includes(name));
  const docs = Object.fromEntries(messages.map((of) => [of.name, docsOf(of)]));
  return [
    'src/schema/generated/docs.ts',
    `// ${HEADER}
import type { DocsByName } from '../descriptors/docs.ts';

export const docs: DocsByName = ${layOut(literal(docs))};
`,
  ];
};

/**
 * The file of a schema. The schema of the pipeline has all definitions; the other schemas refer to it by a relative
 * path, which editors resolve.
 */
const schemaFile = (name: SchemaName, sources: SchemaSources): JsonSchema => {
  const pipeline = configSchema('pipeline', sources, ownDocs);
  if (name === 'pipeline') return pipeline;
  const of = sources[schemaMessages[name]];
  return {
    $schema: pipeline.$schema,
    title: nameInPackage(of),
    description: of.doc,
    $ref: `pipeline.schema.json#/definitions/${of.name}`,
  };
};

/** A schema as JSON with a field on each line. Indentation would fill a quarter of the file. */
const linesOf = (schema: JsonSchema): string => `${JSON.stringify(schema).replaceAll('},"', '},\n"')}\n`;

const schemaFiles = (messages: readonly Message[], LearningRate: Message): [string, string][] => {
  const base = named(messages, 'Optimizer');
  const ours = membersOf(named(messages, OPTIMIZERS).fields);
  const upstream = Object.entries(base.fields).filter(([, { oneof }]) => oneof === OPTIMIZER_ONEOF);
  const members = membersOf(Object.fromEntries(upstream));
  const resolve = resolverOf(() => LearningRate, new Map([[base, () => Optimizer]]));
  const Optimizer = assembleOptimizer(
    base,
    [...members, ...ours].map((each) => ({ ...each, message: resolve(each.message) })),
  );
  const sources: SchemaSources = {
    TrainEvalPipelineConfig: resolve(named(messages, 'TrainEvalPipelineConfig')),
    EvalConfig: named(messages, 'EvalConfig'),
    TrainConfig: resolve(named(messages, 'TrainConfig')),
    Optimizer: resolve(base),
    LearningRate,
  };
  const validators = validatorsSource(configSchema('pipeline', sources, ownDocs), HEADER);
  return [
    ['src/schema/generated/validators.ts', validators],
    ...schemas.map((name): [string, string] => [
      `schemas/${name}.schema.json`,
      linesOf(schemaFile(name, sources)),
    ]),
  ];
};

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The messages of each dialect, beside its code. */
const dialectFiles = (root: string): [string, string][] =>
  filesIn(join(root, 'proto/dialects')).map((file) => {
    const [messages] = messagesFrom([readFileSync(join(root, 'proto/dialects', file), 'utf8')]);
    const options = {
      library: '../../schema/descriptors/message.ts',
      docsInTypesOnly: true,
      impliesNumbers: () => true,
      header: HEADER,
    };
    return [`src/dialects/${file.replace('.proto', '')}/messages.ts`, printMessages(messages!, options)];
  });

const generate = (root: string): ReadonlyMap<string, string> => {
  const texts = files.map((file) => readFileSync(join(root, protoOf(file)), 'utf8'));
  const declared = messagesFrom(texts, { learningRate: LEARNING_RATE });
  const members = membersOf(named(declared.flat(), 'LearningRate').fields);
  const schedules = Object.entries(named(declared.flat(), SCHEDULES).fields);
  const [more, beside] = [true, false].map((isMember) =>
    Object.fromEntries(schedules.filter(([, { oneof }]) => (oneof !== undefined) === isMember)),
  );
  return new Map([
    ...dialectFiles(root),
    ...descriptorFiles(declared, members),
    docsFile(declared.flat()),
    ...schemaFiles(declared.flat(), assembleLearningRate([...members, ...membersOf(more!)], beside)),
  ]);
};

/** Files in the generated folders that nothing generates any more. */
const leftOver = (
  root: string,
  folders: readonly string[],
  wanted: ReadonlyMap<string, string>,
): readonly string[] =>
  folders
    .flatMap((folder) => filesIn(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => !wanted.has(file));

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, root: { type: 'string', multiple: true, default: [home] } },
});

/** Writes the files; or, to check, names those that are out of date or left over in the folders. */
const settle = (root: string, wanted: ReadonlyMap<string, string>, folders: readonly string[]): void => {
  const stale = [...wanted].filter(([file, text]) => read(join(root, file)) !== text).map(([file]) => file);
  const orphans = leftOver(root, folders, wanted);
  if (values.check) {
    for (const file of [...stale, ...orphans])
      console.error(`out of date: ${root === home ? file : join(root, file)}`);
    if (stale.length + orphans.length > 0) process.exitCode = 1;
    return;
  }
  for (const file of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), wanted.get(file)!);
  }
  for (const file of orphans) rmSync(join(root, file));
};

for (const root of values.root) settle(root, generate(root), ['src/schema/generated', 'schemas']);
if (values.root.includes(home)) {
  settle(home, new Map([[`${HOVER}/hover_script.ts`, await hoverModule(home, HOVER_HEADER)]]), [HOVER]);
  // Imported only after the files that it depends on are written.
  const { docsFolders, schedulesDocs } = await import('./docs/schedules_page.ts');
  settle(home, schedulesDocs(), docsFolders);
}
