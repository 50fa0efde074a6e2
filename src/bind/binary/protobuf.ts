/** The reader and writer of protobufjs, in one module: the command's files then share one copy of them. */

export { default as protobuf } from 'protobufjs/minimal.js';
