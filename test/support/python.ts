import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Python's protobuf and protoc (from the package grpcio-tools) as independent readers. */

const interpreter = process.env.LEARNING_SCHEDULES_PYTHON ?? 'python3';

/** Looks for modules without importing them, which would take a second. */
const FIND = 'import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, sys.argv[1:])))';

/** Why a test that needs these modules cannot run; undefined if it can. */
const missing = (modules: readonly string[], packages: string): string | undefined =>
  spawnSync(interpreter, ['-c', FIND, ...modules]).status === 0
    ? undefined
    : `${interpreter} has no ${packages}; LEARNING_SCHEDULES_PYTHON names a Python that has`;

/** `describe` for tests that need these modules; if it is skipped, the title says why. */
export const describeWith =
  (modules: readonly string[], packages: string) =>
  (title: string, body: () => void): void => {
    const reason = missing(modules, packages);
    if (reason === undefined) describe(title, body);
    else describe.skip(`${title} [skipped: ${reason}]`, body);
  };

/** `describe` for tests that need protoc and Python's protobuf. */
export const describePython = describeWith(['grpc_tools.protoc', 'google.protobuf'], 'grpcio-tools');

/** `describe` for tests that need PyYAML and Python's protobuf. */
export const describePyYaml = describeWith(['yaml', 'google.protobuf'], 'PyYAML and protobuf');

/** `describe` for tests that need a writer of event files. */
export const describeTensorboardX = describeWith(['tensorboardX'], 'tensorboardX');

/** Reads messages from standard input, in hexadecimal, and prints the fields that are set. */
const READER = `
import importlib, json, math, sys

def scalar(field, value):
    if field.cpp_type in (field.CPPTYPE_INT64, field.CPPTYPE_UINT64): return str(value)
    if field.type == field.TYPE_BYTES: return value.hex()
    if field.type == field.TYPE_ENUM: return field.enum_type.values_by_number[value].name
    if isinstance(value, float) and not math.isfinite(value): return str(value)
    return value

def one(field, value):
    return fields(value) if field.type == field.TYPE_MESSAGE else scalar(field, value)

def many(field, value):
    entry = field.message_type
    if entry is None or not entry.GetOptions().map_entry: return [one(field, each) for each in value]
    of = entry.fields_by_name['value']
    return {str(key).lower() if isinstance(key, bool) else str(key): one(of, value[key]) for key in value}

def fields(message):
    repeated = lambda field: field.is_repeated if hasattr(field, 'is_repeated') else field.label == field.LABEL_REPEATED
    return {field.name: (many if repeated(field) else one)(field, value) for field, value in message.ListFields()}

sys.path.insert(0, sys.argv[1])
of = getattr(importlib.import_module('schema_pb2'), sys.argv[2])
print(json.dumps([fields(of.FromString(bytes.fromhex(text))) for text in json.load(sys.stdin)]))
`;

/** Runs Python with these arguments and returns its output. */
export const run = (args: readonly string[], input = ''): string => {
  const { status, stdout, stderr } = spawnSync(interpreter, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const withSchema = <V>(proto: string, act: (folder: string) => V): V => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    writeFileSync(join(folder, 'schema.proto'), proto);
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const compile = (folder: string): string =>
  run(['-m', 'grpc_tools.protoc', `-I${folder}`, `--python_out=${folder}`, join(folder, 'schema.proto')]);

/** Reads texts from standard input, and prints for each whether protoc accepts it. */
const ACCEPTS = `
import json, os, sys, tempfile
from grpc_tools import protoc

def accepts(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'schema.proto')
        with open(path, 'w') as file: file.write(text)
        return protoc.main(['protoc', f'-I{folder}', f'--python_out={folder}', path]) == 0

print(json.dumps([accepts(text) for text in json.load(sys.stdin)]))
`;

/** Whether protoc accepts each of the texts. One process reads all: its start takes longer than reading one. */
export const protocAccepts = (protos: readonly string[]): readonly boolean[] =>
  JSON.parse(run(['-c', ACCEPTS], JSON.stringify(protos)));

/**
 * Reads messages in binary with Python: the fields that are set, with 64-bit integers as strings, bytes in hexadecimal and
 * non-finite numbers as words.
 */
export const pythonReads = (proto: string, message: string, binaries: readonly Uint8Array[]): unknown[] =>
  withSchema(proto, (folder) => {
    compile(folder);
    const input = JSON.stringify(binaries.map((bytes) => Buffer.from(bytes).toString('hex')));
    return JSON.parse(run(['-c', READER, folder, message], input));
  });
