import { fill, tidy, type Variable, variable } from '@tensorflow/tfjs-core';
import { isSameShape, type NamedTensor } from '../gradients.ts';
import { matchedBy } from './match_variables.ts';
import { type PackedTensor, pack, unpack } from './packed_tensors.ts';

/**
 * Keeps the slots of an optimizer by the name of the variable. TensorFlow.js itself uses the index in the list of
 * gradients, which mixes up the slots if the order or the list changes.
 */

/** The slots of one variable by name (Adam's `m` and `v`). */
type Memory = Map<string, Variable>;

/** One variable's slots as plain values. */
export interface SlotState {
  readonly variable: string;
  readonly values: { readonly [slot: string]: PackedTensor };
}

export class Slots {
  #memories = new Map<string, Memory>();
  /** True until restored slots have been matched to the variables of a run. */
  #restored = false;

  /** True if a variable has the slot `slot`. */
  has({ name }: Variable, slot: string): boolean {
    return this.#memories.get(name)?.has(slot) ?? false;
  }

  /** The slot `slot` of a variable, created from `initial` if it does not exist. */
  of(owner: Variable, slot: string, initial: number): Variable {
    const memory = this.#memories.get(owner.name) ?? new Map<string, Variable>();
    this.#memories.set(owner.name, memory);
    const known = memory.get(slot);
    if (known !== undefined) return known;
    const made = tidy(() => variable(fill(owner.shape, initial, owner.dtype), false));
    memory.set(slot, made);
    return made;
  }

  /**
   * Matches restored slots to the variables of a run: by name, or by index if the names shifted.
   *
   * Throws an Error if they fit neither by name nor by index.
   */
  meet(owners: readonly Variable[]): void {
    if (!this.#restored || owners.length === 0) {
      // Slots are in the order of the variables, whatever the order in which groups are updated.
      for (const { name } of owners) if (!this.#memories.has(name)) this.#memories.set(name, new Map());
      return;
    }
    const [known, given] = [[...this.#memories.keys()], owners.map(({ name }) => name)];
    const by = matchedBy(known, given);
    if (by === undefined) {
      throw new Error(
        `the optimizer's state is for the variables ${known.join(', ')}, but the gradients are for ${given.join(', ')}: restore it for the model that it was saved with`,
      );
    }
    if (by === 'place') {
      const memories = [...this.#memories.values()];
      this.#memories = new Map(given.map((name, i) => [name, memories[i]!]));
    }
    for (const owner of owners) this.#check(owner);
    this.#restored = false;
  }

  #check({ name, shape }: Variable): void {
    for (const [slot, { shape: found }] of this.#memories.get(name) ?? []) {
      if (!isSameShape(found, shape)) {
        throw new Error(
          `the optimizer's state has ${slot} of "${name}" with shape [${found}], but the variable has [${shape}]: restore it for the model that it was saved with`,
        );
      }
    }
  }

  /** The slots in the order of `getWeights`: all of one kind, then all of the next; the optimizer still owns the tensors. */
  named(kinds: readonly string[]): NamedTensor[] {
    return kinds.flatMap((kind) =>
      [...this.#memories].flatMap(([name, memory]) => {
        const tensor = memory.get(kind);
        return tensor === undefined ? [] : [{ name: `${name}/${kind}`, tensor }];
      }),
    );
  }

  /** Restores the result of `named`; the caller still owns the tensors. Throws Error if a name is of an unknown kind. */
  restoreNamed(given: readonly NamedTensor[], kinds: readonly string[]): void {
    const all = given.map(({ name, tensor }) => {
      const kind = kinds.find((each) => name.endsWith(`/${each}`));
      if (kind === undefined) {
        throw new Error(
          `the weight "${name}" does not belong to this optimizer, whose weights end in /${kinds.join(' or /')}`,
        );
      }
      return { name: name.slice(0, -kind.length - 1), kind, tensor };
    });
    // The given tensors may be the ones that are replaced.
    const made = all.map(({ name, kind, tensor }) => ({ name, kind, tensor: variable(tensor, false) }));
    this.dispose();
    for (const { name, kind, tensor } of made) this.#put(name, kind, tensor);
    this.#restored = true;
  }

  /** All slots as plain values, in order. */
  async state(): Promise<SlotState[]> {
    const made = [...this.#memories].filter(([, memory]) => memory.size > 0);
    const all = made.map(async ([name, memory]) => {
      const values = [...memory].map(async ([slot, tensor]) => [slot, await pack(tensor)] as const);
      return { variable: name, values: Object.fromEntries(await Promise.all(values)) };
    });
    return Promise.all(all);
  }

  /** Restores the result of `state`. Throws TypeError, without a change, if a value is not a result of `pack`. */
  restore(states: readonly SlotState[]): void {
    tidy(() => {
      const all = states.flatMap(({ variable: name, values }) =>
        Object.entries(values).map(([slot, value]) => ({ name, slot, tensor: unpack(value) })),
      );
      this.dispose();
      for (const { name, slot, tensor } of all) this.#put(name, slot, variable(tensor, false));
    });
    this.#restored = true;
  }

  #put(name: string, slot: string, tensor: Variable): void {
    const memory = this.#memories.get(name) ?? new Map<string, Variable>();
    memory.get(slot)?.dispose();
    this.#memories.set(name, memory.set(slot, tensor));
  }

  dispose(): void {
    for (const memory of this.#memories.values()) for (const tensor of memory.values()) tensor.dispose();
    this.#memories.clear();
    this.#restored = false;
  }
}
