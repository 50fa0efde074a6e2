import type { Registry } from '../../registry/registry.ts';
import { allDocs } from '../../schema/docs.ts';
import { printProto } from '../../schema/proto/print_proto.ts';
import { messagesOf } from './messages.ts';

const doc = `The part of a pipeline that leads to its learning rate, and every registered type of learning rate, in one file.
Names, numbers, types and defaults are those of the Object Detection API; other fields are kept as unknown fields.`;

/**
 * The messages of a config as one .proto file, with the learning rate assembled by a registry: code that protoc
 * generates from it reads the binary files of this library.
 *
 * Units: none. Throws nothing.
 */
export const schemaProto = (registry: Registry): string =>
  printProto(Object.values(messagesOf(registry)), {
    package: 'object_detection.protos',
    learningRate: registry.learningRate,
    doc,
    docs: allDocs,
  });
