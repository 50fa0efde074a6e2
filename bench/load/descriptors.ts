import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor.js';

/** The schema of the reference data, in the form that each measured reader needs. */

const PACKAGE = 'object_detection.protos';
export const MESSAGE = `${PACKAGE}.TrainEvalPipelineConfig`;
export const FILE = 'object_detection_protos.proto';

export const schemaFrom = (path: string): protobuf.Root => {
  const root = protobuf.Root.fromJSON(JSON.parse(readFileSync(path, 'utf8')));
  root.resolveAll();
  return root;
};

interface Described {
  name: string;
  readonly nestedType: readonly Described[];
  readonly field: readonly { readonly name: string; typeName?: string }[];
  readonly options?: { readonly mapEntry?: boolean };
}

/**
 * Writes full names of types, as not all readers resolve short ones; and names the entries of a map `FieldNameEntry`, where
 * protobufjs uses the name of the field.
 */
const complete = (message: Described, type: protobuf.Type): void => {
  const fieldOf = (name: string): protobuf.Field | undefined =>
    type.fieldsArray.find((each) => each.name.toLowerCase() === name.toLowerCase());
  for (const each of message.field) {
    const full = fieldOf(each.name)?.resolvedType?.fullName;
    if (full !== undefined) each.typeName = full;
  }
  for (const inner of message.nestedType) {
    if (inner.options?.mapEntry !== true) {
      complete(inner, type.get(inner.name) as protobuf.Type);
      continue;
    }
    const held = fieldOf(inner.name)!;
    const [, value] = inner.field;
    if (held.resolvedType !== null) value!.typeName = held.resolvedType.fullName;
    inner.name = `${held.name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Entry`;
    message.field.find(({ name }) => name === held.name)!.typeName = `${type.fullName}.${inner.name}`;
  }
};

/** A FileDescriptorSet in binary, with one file. */
export const descriptorSet = (root: protobuf.Root): Uint8Array => {
  // The type declarations of protobufjs leave out the functions that its extension adds.
  const set = (root as unknown as { toDescriptor(edition: string): protobuf.Message }).toDescriptor('proto2');
  const { file } = set as unknown as { file: { messageType: Described[] }[] };
  for (const { messageType } of file)
    for (const message of messageType) complete(message, root.lookupType(`${PACKAGE}.${message.name}`));
  return (descriptor as unknown as { FileDescriptorSet: protobuf.Type }).FileDescriptorSet.encode(
    set,
  ).finish();
};
