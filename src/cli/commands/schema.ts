import { messageNames, messagesOf } from '../../dialects/object_detection/messages.ts';
import { schemaProto } from '../../dialects/object_detection/schema_proto.ts';
import { builtins } from '../../optimizers/builtins.ts';
import type { Registry } from '../../registry/registry.ts';
import { allDocs } from '../../schema/docs.ts';
import { EvalConfig } from '../../schema/generated/pipeline.ts';
import {
  configSchema,
  type SchemaName,
  schemaId,
  schemaMessages,
} from '../../schema/json_schema/config_schemas.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { unknown } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';

/** `lrs schema [MESSAGE]`: prints the schema of a config, for editors and other tools. */

const options = {
  json: { help: 'print the JSON Schema, as without this option' },
  proto: { help: 'print one .proto file with every message instead' },
  out: { value: 'OUT', short: 'o', help: 'write this file, not standard output' },
} as const;

/** Finds a message by its own name. */
const schemaOf = (message: string): SchemaName => {
  const names = Object.keys(schemaMessages) as SchemaName[];
  const found = names.find((name) => schemaMessages[name] === message);
  if (found === undefined) throw unknown('message', message, messageNames);
  return found;
};

const jsonSchema = (message: string, registry: Registry): string => {
  const name = schemaOf(message);
  const more = [...registry.types.keys()].filter((type) => !builtins.types.has(type));
  const id = [schemaId(name), ...more].join(':');
  const schema = configSchema(name, { ...messagesOf(registry), EvalConfig }, allDocs, id);
  return `${JSON.stringify(schema, undefined, 2)}\n`;
};

const run = async (
  [message]: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  if (given.proto && given.json) throw new UsageError('--json and --proto cannot be combined');
  if (given.proto && message !== undefined)
    throw new UsageError(`--proto prints every message: leave out ${message}`);
  io.write(
    given.out ?? '-',
    given.proto ? schemaProto(registry) : jsonSchema(message ?? messageNames[0], registry),
  );
  return EXIT.ok;
};

export const schema = defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of a config, or its .proto',
  operands: ['[MESSAGE]'],
  examples: ['lrs schema > pipeline.schema.json', 'lrs schema --proto'],
  options,
  notes: [
    `MESSAGE is one of ${messageNames.join(', ')}; by default the first.\nA YAML file is checked and completed by editors whose first line is\n# yaml-language-server: $schema=OUT`,
  ],
  run,
});
