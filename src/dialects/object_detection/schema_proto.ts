import type { Registry } from '../../registry/registry.ts';
import { printProto } from '../../schema/proto/print_proto.ts';
import { messagesOf } from './messages.ts';

const doc = `A pipeline as far as it leads to its learning rate, and every type of learning rate that is registered, in one file.
Names, numbers, types and defaults of the Object Detection API; what has no name here is kept as an unknown field.`;

/**
 * The messages of a config as one .proto file, with the learning rate assembled by a registry: code that protoc
 * generates from it reads our binary.
 *
 * Units: none. Throws nothing.
 */
export const schemaProto = (registry: Registry): string =>
  printProto(Object.values(messagesOf(registry)), {
    package: 'object_detection.protos',
    learningRate: registry.learningRate,
    doc,
  });
