/**
 * Reads messages from .proto text, for the text-format reader and for `/define`; only this entry needs protobufjs's
 * parser.
 */

export type { Message } from './schema/descriptors/message.ts';
export { messageFrom } from './schema/proto/from_proto.ts';
