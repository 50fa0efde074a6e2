import protobuf from 'protobufjs/minimal.js';

/** Returns the package `protobufjs`. A function, so that Node loads it only when binary is first read or written. */
export const protobufPackage = (): typeof protobuf => protobuf;
