import type { BoundField } from '../bound.ts';

/** The fields of a message while it is being read. Most messages have few fields: a list takes a fifth of a Map's memory. */

/** The greatest number of fields to search one by one. */
const FEW = 16;

/** For messages without fields; never modified. */
const NONE: BoundField[] = [];

/** Copies to the exact length: push and spread would reserve room for 16 more. */
const withOneMore = (list: readonly BoundField[], field: BoundField): BoundField[] => {
  const longer = new Array<BoundField>(list.length + 1);
  for (let i = 0; i < list.length; i++) longer[i] = list[i]!;
  longer[list.length] = field;
  return longer;
};

export class Fields implements ReadonlyMap<string, BoundField> {
  #list: BoundField[] = NONE;
  /** Fields by name, once there are many. */
  #index: Map<string, BoundField> | undefined;

  get size(): number {
    return this.#list.length;
  }

  get(name: string): BoundField | undefined {
    if (this.#index !== undefined) return this.#index.get(name);
    const list = this.#list;
    for (let i = 0; i < list.length; i++) if (list[i]!.name === name) return list[i];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Adds a field at the end, or replaces the one with its name. */
  set(name: string, field: BoundField): this {
    const before = this.get(name);
    if (before === undefined && this.#list.length < FEW) this.#list = withOneMore(this.#list, field);
    else if (before === undefined) this.#list.push(field);
    else this.#list[this.#list.indexOf(before)] = field;
    if (this.#index !== undefined) this.#index.set(name, field);
    else if (this.#list.length > FEW) this.#index = new Map(this.#list.map((each) => [each.name, each]));
    return this;
  }

  delete(name: string): boolean {
    const field = this.get(name);
    if (field === undefined) return false;
    this.#list.splice(this.#list.indexOf(field), 1);
    this.#index?.delete(name);
    return true;
  }

  values(): MapIterator<BoundField> {
    return this.#list.values();
  }

  *keys(): MapIterator<string> {
    for (const { name } of this.#list) yield name;
  }

  *entries(): MapIterator<[string, BoundField]> {
    for (const field of this.#list) yield [field.name, field];
  }

  [Symbol.iterator](): MapIterator<[string, BoundField]> {
    return this.entries();
  }

  forEach(call: (field: BoundField, name: string, fields: ReadonlyMap<string, BoundField>) => void): void {
    for (const field of this.#list) call(field, field.name, this);
  }
}
