import type { Range } from '../diagnostics/diagnostic.ts';
import type { FieldNode, ScalarNode, ValueNode } from './tree.ts';

/**
 * The nodes of which a long list has millions: each holds only what cannot be worked out from the text. A text of a million
 * boundaries takes a quarter of the memory less, and of the time, as most of that is the memory's.
 *
 * To spread one would lose what is worked out: spread its `copyOf`.
 */

/** A field that starts with its name, as it is. */
export class ReadField implements FieldNode {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly value: ValueNode;

  constructor(name: string, start: number, end: number, value: ValueNode) {
    this.name = name;
    this.start = start;
    this.end = end;
    this.value = value;
  }

  get kind(): 'field' {
    return 'field';
  }

  get nameRange(): Range {
    return { start: this.start, end: this.start + this.name.length };
  }
}

/** A field that starts with its name in quotes, without escapes. */
export class QuotedField extends ReadField {
  override get nameRange(): Range {
    return { start: this.start, end: this.start + this.name.length + 2 };
  }
}

/** A number, as it stands in a text. */
export class ReadNumber implements ScalarNode {
  readonly start: number;
  readonly end: number;
  readonly #source: string;

  constructor(source: string, start: number, end: number) {
    this.start = start;
    this.end = end;
    this.#source = source;
  }

  get kind(): 'scalar' {
    return 'scalar';
  }

  get form(): 'number' {
    return 'number';
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }
}

/** A node of which everything is its own property. */
export const copyOf = <N extends FieldNode | ScalarNode>(node: N): N => {
  if (node instanceof ReadField) {
    const { kind, name, nameRange, start, end, value } = node;
    return { kind, name, nameRange, start, end, value } as N;
  }
  if (!(node instanceof ReadNumber)) return node;
  const { kind, form, text, value, start, end } = node as ScalarNode;
  return { kind, form, text, ...(value !== undefined && { value }), start, end } as N;
};
