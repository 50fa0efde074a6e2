import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Python's readers, where there is a Python that has them: found through one variable. */

const python = process.env.LEARNING_SCHEDULES_PYTHON;
const script = fileURLToPath(new URL('python.py', import.meta.url));

const run = (args: readonly string[], input = '') =>
  spawnSync(python ?? '', args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });

const missing = (): string | undefined => {
  if (python === undefined)
    return 'LEARNING_SCHEDULES_PYTHON is not set: it names a Python with PyYAML and protobuf';
  const { status, stderr, error } = run(['-c', 'import yaml, google.protobuf']);
  if (status === 0) return undefined;
  return `${python} has no PyYAML or protobuf: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
};

/** Why a test that needs Python did not run, or undefined where it can. */
export const missingPython = missing();

/** `describe` for tests that need Python: says plainly why it is skipped. */
export const describePython = (title: string, body: () => void): void => {
  if (missingPython === undefined) describe(title, body);
  else describe.skip(`${title} [skipped: ${missingPython}]`, body);
};

const ask = <A>(request: object): readonly A[] => {
  const { status, stdout, stderr } = run([script], JSON.stringify(request));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly A[];
};

/** Texts as PyYAML reads them, each value with its type. */
export const pyYaml = (texts: readonly string[]): readonly unknown[] => ask({ yaml: texts });

export interface ProtobufCase {
  readonly format: 'textproto' | 'json' | 'yaml';
  readonly message: string;
  readonly text: string;
}

/** Messages as Python's protobuf reads them, in hex; `descriptors` is a FileDescriptorSet in base64. */
export const pyProtobuf = (descriptors: string, cases: readonly ProtobufCase[]): readonly string[] =>
  ask({ descriptors, cases });
