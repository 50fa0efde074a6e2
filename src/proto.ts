/** Messages from .proto text, for the text-format reader and for `/define`; this entry alone needs protobufjs's parser. */

export type { Message } from './schema/descriptors/message.ts';
export { messageFrom } from './schema/proto/from_proto.ts';
