import type { Range } from '../diagnostics/diagnostic.ts';
import type { FieldNode, ScalarNode, ValueNode } from './tree.ts';

/**
 * Nodes for fields and numbers. A long list has millions of nodes. They store only what cannot be computed from the
 * text, which saves a quarter of the memory and time on a text of a million boundaries.
 *
 * Spreading such a node would lose its computed properties: spread its `copyOf` instead.
 */

/** A field that starts with its name, without quotes. */
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

/** A number as written in the text. */
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

/** A copy of a node in which every property is an own property. */
export const copyOf = <N extends FieldNode | ScalarNode>(node: N): N => {
  if (node instanceof ReadField) {
    const { kind, name, nameRange, start, end, value } = node;
    return { kind, name, nameRange, start, end, value } as N;
  }
  if (!(node instanceof ReadNumber)) return node;
  const { kind, form, text, start, end } = node;
  return { kind, form, text, start, end } as N;
};
