import protobuf from 'protobufjs/minimal.js';

/** The package `protobufjs`. Asked for by a function, since Node loads it when a first binary is read or written. */
export const protobufPackage = (): typeof protobuf => protobuf;
