import type { ScalarReader, ScalarReading } from '../scalar.ts';
import { type IntegerKind, isIntegerKind } from './integers.ts';
import { type Asked, refuse } from './reading.ts';

/** What a format says of each kind of scalar. */
export interface ScalarRules {
  readonly integer: (asked: Asked, kind: IntegerKind) => ScalarReading;
  readonly number: (asked: Asked) => ScalarReading;
  readonly bool: (asked: Asked) => ScalarReading;
  readonly string: (asked: Asked) => ScalarReading;
  readonly bytes: (asked: Asked) => ScalarReading;
  readonly enum: (asked: Asked) => ScalarReading;
}

/** The reader of a format, from its rules. */
export const scalarReader =
  (rules: ScalarRules): ScalarReader =>
  (node, field, name, path) => {
    const asked: Asked = { node, field, name, path };
    const { kind } = field;
    if (isIntegerKind(kind)) return rules.integer(asked, kind);
    switch (kind) {
      case 'float':
      case 'double':
        return rules.number(asked);
      case 'bool':
      case 'string':
      case 'bytes':
      case 'enum':
        return rules[kind](asked);
      default:
        return refuse(asked);
    }
  };
