import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { type IntegerKind, isIntegerKind } from './integers.ts';
import { refuseScalar, type ScalarInput } from './reading.ts';

/** The rules of a format for each kind of scalar. */
export interface ScalarRules {
  readonly integer: (input: ScalarInput, kind: IntegerKind) => ScalarReading;
  readonly number: (input: ScalarInput) => ScalarReading;
  readonly bool: (input: ScalarInput) => ScalarReading;
  readonly string: (input: ScalarInput) => ScalarReading;
  readonly bytes: (input: ScalarInput) => ScalarReading;
  readonly enum: (input: ScalarInput) => ScalarReading;
}

/** Makes the reader of a format from its rules. */
export const scalarReader =
  (rules: ScalarRules): ScalarReader =>
  (node, field, name, path, advice) => {
    const input: ScalarInput = { node, field, name, path, advice };
    const { kind } = field;
    switch (kind) {
      case 'float':
      case 'double':
        return rules.number(input);
      case 'bool':
      case 'string':
      case 'bytes':
      case 'enum':
        return rules[kind](input);
      default:
        return isIntegerKind(kind) ? rules.integer(input, kind) : refuseScalar(input);
    }
  };
