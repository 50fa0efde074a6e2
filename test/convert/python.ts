import { fileURLToPath } from 'node:url';
import { run } from '../support/python.ts';

/** Reads our output with Python. */

const script = fileURLToPath(new URL('python.py', import.meta.url));

const ask = <A>(request: object): readonly A[] =>
  JSON.parse(run([script], JSON.stringify(request))) as readonly A[];

/** Reads texts with PyYAML; returns each value with its type. */
export const pyYaml = (texts: readonly string[]): readonly unknown[] => ask({ yaml: texts });

export interface ProtobufCase {
  readonly format: 'textproto' | 'json' | 'yaml';
  readonly message: string;
  readonly text: string;
}

/** Reads messages with Python's protobuf; returns them in hex. `descriptors` is a FileDescriptorSet in base64. */
export const pyProtobuf = (descriptors: string, cases: readonly ProtobufCase[]): readonly string[] =>
  ask({ descriptors, cases });
