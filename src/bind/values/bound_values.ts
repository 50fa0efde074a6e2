import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import type { Field, Message } from '../../schema/descriptors/message.ts';
import type { FieldNode, ScalarNode } from '../../syntax/tree.ts';
import type { BoundField, BoundList, BoundMessage, BoundScalar, BoundValue } from '../bound.ts';
import { Fields } from '../fields/fields.ts';
import type { ScalarValue } from '../scalar.ts';

/**
 * Bound values as `bind` makes them. Paths and ranges are computed on demand, as few are used: for 9,000 boundaries
 * this saves half the memory and a third of the time.
 */

interface HasPath {
  readonly path: Path;
}

/**
 * The path of a value in a message: of a field, or, with an index of 0 or more, of an item of its list. Without a
 * name, the message's own path: a spec has a single value without a name, the block of its type.
 */
export const pathIn = ({ path }: HasPath, name: string | undefined, index = -1): Path => {
  if (name === undefined) return path;
  return index < 0 ? [...path, name] : [...path, name, index];
};

const NONE: readonly FieldNode[] = [];

const START: Range = { start: 0, end: 0 };

/** The place where a message was written: its field, or the whole text. */
type Written = Range & Partial<Pick<FieldNode, 'nameRange'>>;

/** A message while it is being filled: fields given again are merged into it. */
export class OpenMessage implements BoundMessage {
  readonly message: Message;
  readonly fields = new Fields();
  unknown: readonly FieldNode[] = NONE;
  broken = false;
  readonly #at: Written;
  readonly #holder: HasPath;
  readonly #name: string | undefined;
  readonly #index: number;

  /** `at` is the field that contains it, if any. Apart from `at`, the parameters are those of `pathIn`. */
  constructor(message: Message, at: Written, holder: HasPath, name?: string, index = -1) {
    this.message = message;
    this.#at = at;
    this.#holder = holder;
    this.#name = name;
    this.#index = index;
  }

  get kind(): 'message' {
    return 'message';
  }

  get nameRange(): Range {
    return this.#at.nameRange ?? START;
  }

  get range(): Range {
    return { start: this.#at.start, end: this.#at.end };
  }

  get path(): Path {
    return pathIn(this.#holder, this.#name, this.#index);
  }

  /** Keeps a field that the message does not have. */
  keep(field: FieldNode): void {
    if (this.unknown === NONE) this.unknown = [field];
    else (this.unknown as FieldNode[]).push(field);
  }
}

type Named = Pick<FieldNode, 'name' | 'nameRange'>;

/** A field that was written. */
export class OpenField implements BoundField {
  readonly field: Field;
  readonly value: BoundValue;
  readonly #at: Named;
  readonly #holder: HasPath;

  constructor(field: Field, at: Named, value: BoundValue, holder: HasPath) {
    this.field = field;
    this.value = value;
    this.#at = at;
    this.#holder = holder;
  }

  get name(): string {
    return this.#at.name;
  }

  get nameRange(): Range {
    return this.#at.nameRange;
  }

  get path(): Path {
    return pathIn(this.#holder, this.name);
  }
}

/** A scalar of a tree. */
export class ReadScalar implements BoundScalar {
  readonly value: ScalarValue;
  readonly #node: ScalarNode;

  constructor(value: ScalarValue, node: ScalarNode) {
    this.value = value;
    this.#node = node;
  }

  get kind(): 'scalar' {
    return 'scalar';
  }

  get range(): Range {
    return { start: this.#node.start, end: this.#node.end };
  }
}

/** The values of a repeated field of a tree. */
export class ReadList implements BoundList {
  readonly kind = 'list';
  readonly items: (BoundScalar | BoundMessage)[];
  readonly #at: Range;

  constructor(items: (BoundScalar | BoundMessage)[], at: Range) {
    this.items = items;
    this.#at = at;
  }

  get range(): Range {
    return { start: this.#at.start, end: this.#at.end };
  }
}
