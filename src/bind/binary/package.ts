/** What we use of the package `protobufjs`. */

export { default as protobuf } from 'protobufjs/minimal.js';
