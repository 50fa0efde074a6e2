import { allAdvice } from '../../../src/bind/advice.ts';
import type { ScalarReader, ScalarReading } from '../../../src/bind/scalar.ts';
import { jsonScalar } from '../../../src/bind/scalars/json.ts';
import { objectScalar } from '../../../src/bind/scalars/object.ts';
import { yamlScalar } from '../../../src/bind/scalars/yaml.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  fixed32,
  float,
  int32,
  int64,
  string,
  uint32,
  uint64,
} from '../../../src/schema/descriptors/message.ts';
import { parseJson } from '../../../src/syntax/json/index.ts';
import { fromObject } from '../../../src/syntax/object/index.ts';
import type { Parsed } from '../../../src/syntax/tree.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';

/** Shared by tests of scalars: a field of each kind, and a function that reads a value as such a field in each format. */

export const fields = {
  float: float(),
  double: double(),
  int32: int32(),
  uint32: uint32(),
  fixed32: fixed32(),
  int64: int64(),
  uint64: uint64(),
  bool: bool(),
  string: string(),
  bytes: bytes(),
  enum: enumeration('Version', { V1: 0, V2: 1, NO: 2 }),
} satisfies { readonly [kind: string]: Field };

export type Kind = keyof typeof fields;

const read = ({ tree, diagnostics }: Parsed, reader: ScalarReader, kind: Kind): ScalarReading => {
  const node = tree.root.fields[0]?.value;
  // A text that could not be read has findings instead of a scalar.
  if (node === undefined && diagnostics.length > 0) return { diagnostics };
  if (node?.kind !== 'scalar') throw new TypeError('the text is not a scalar');
  return reader(node, fields[kind], 'f', ['f'], allAdvice.scalar);
};

export const fromYaml = (text: string, kind: Kind): ScalarReading =>
  read(parseYaml(`f: ${text}\n`), yamlScalar, kind);

export const fromJson = (text: string, kind: Kind): ScalarReading =>
  read(parseJson(`{"f": ${text}}`), jsonScalar, kind);

export const fromValue = (value: unknown, kind: Kind): ScalarReading =>
  read(fromObject({ f: value }), objectScalar, kind);

/** The value, and the codes of the findings. */
export const outcome = ({ value, diagnostics }: ScalarReading): unknown[] => [
  value,
  ...diagnostics.map(({ code }) => code),
];
