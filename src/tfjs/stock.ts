import { type NamedTensorMap, type Optimizer, Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { NamedTensor } from './gradients.ts';
import { type PackedTensor, pack, unpack } from './state/packed_tensors.ts';
import { isVariable } from './state/weights.ts';

/**
 * Sets the rates and saves the state of `tf.train` optimizers. All of them store state by a variable's index in the
 * list of gradients. The state is read from private fields, because `getWeights` leaves out Adam's powers of beta, and
 * Adamax has no `getWeights`.
 */

/** The fields of an optimizer, by name. */
type Fields = { [name: string]: unknown };
const fieldsOf = (optimizer: Optimizer): Fields => optimizer as unknown as Fields;

const stock = new Set(['SGD', 'Momentum', 'Adam', 'Adamax', 'RMSProp', 'Adagrad', 'Adadelta']);
/** True for TensorFlow.js's own optimizers. */
export const isStock = (optimizer: Optimizer): boolean => stock.has(optimizer.getClassName());

/**
 * Sets a new rate on an optimizer of `tf.train`.
 * SGD and Momentum keep the rate as a tensor that only `setLearningRate` replaces; the others read `learningRate` at
 * each update. Throws TypeError if an optimizer has neither.
 */
export const setLearningRate = (optimizer: Optimizer, rate: number): void => {
  const fields = fieldsOf(optimizer);
  if (typeof fields.setLearningRate === 'function') fields.setLearningRate(rate);
  else if (typeof fields.learningRate === 'number') fields.learningRate = rate;
  else {
    throw new TypeError(
      `the rate of ${optimizer.getClassName()} cannot be set: give an optimizer of tf.train, or one that has a learningRate or setLearningRate`,
    );
  }
};

/** Disposes everything in an optimizer: Momentum's own `dispose` forgets the tensor of its rate. */
export const disposeStock = (optimizer: Optimizer): void => {
  optimizer.dispose();
  const { c } = fieldsOf(optimizer);
  if (c instanceof Tensor) c.dispose();
};

/** A slot of one variable, as `tf.train` stores it. */
interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

const isSlots = (value: unknown): value is readonly Slot[] =>
  Array.isArray(value) && value.every((each) => isVariable(each?.variable));

/** A field of an optimizer of `tf.train` as plain values; `of` is '' if it does not belong to a variable. */
export interface StockField {
  readonly field: string;
  readonly values: readonly (PackedTensor & { readonly of: string })[];
}

/** The whole state of a `tf.train` optimizer as a plain value. */
export interface StockState {
  /** Its class. */
  readonly optimizer: string;
  readonly iterations: number;
  readonly fields: readonly StockField[];
}

const fieldsIn = async (optimizer: Optimizer): Promise<StockField[]> => {
  const found: StockField[] = [];
  for (const [field, value] of Object.entries(fieldsOf(optimizer))) {
    if (isVariable(value)) found.push({ field, values: [{ of: '', ...(await pack(value)) }] });
    else if (isSlots(value)) {
      const packed = value.map(async (slot) => ({ of: slot.originalName, ...(await pack(slot.variable)) }));
      found.push({ field, values: await Promise.all(packed) });
    }
  }
  return found;
};

export const stockState = async (optimizer: Optimizer): Promise<StockState> => ({
  optimizer: optimizer.getClassName(),
  iterations: optimizer.iterations,
  fields: await fieldsIn(optimizer),
});

const slotsFrom = ({ values }: StockField): Slot[] =>
  values.map((value) => {
    const from = unpack(value);
    const variable = from.variable(false);
    from.dispose();
    return { originalName: value.of, variable };
  });

const restoreField = (fields: Fields, { field, values }: StockField): void => {
  const old = fields[field];
  if (isSlots(old)) {
    const made = slotsFrom({ field, values });
    for (const { variable } of old) variable.dispose();
    fields[field] = made;
  } else if (isVariable(old)) {
    const from = unpack(values[0]!);
    old.assign(from);
    from.dispose();
  }
};

/** Restores the result of `stockState`. Throws TypeError if that is of another class. */
export const restoreStock = (optimizer: Optimizer, state: StockState): void => {
  const now = fieldsOf(optimizer);
  const name = optimizer.getClassName();
  if (state.optimizer !== name) {
    throw new TypeError(`the state is that of ${state.optimizer}, but this optimizer is ${name}`);
  }
  const unknown = state.fields.find(({ field }) => !isVariable(now[field]) && !isSlots(now[field]));
  if (unknown !== undefined) {
    throw new TypeError(`the state has ${unknown.field}, which this ${name} does not have`);
  }
  for (const each of state.fields) restoreField(now, each);
  now.iterations_ = state.iterations;
};

/** Checks restored slots against the variables at the same index. Throws Error if a shape differs. */
export const checkStockState = (optimizer: Optimizer, variables: readonly Variable[]): void => {
  for (const [field, slots] of Object.entries(fieldsOf(optimizer))) {
    if (!isSlots(slots) || slots.length === 0) continue;
    const shapes = (of: readonly { shape: readonly number[] }[]): string =>
      of.map(({ shape }) => `[${shape}]`).join(', ');
    const [known, given] = [shapes(slots.map(({ variable }) => variable)), shapes(variables)];
    if (known !== given) {
      throw new Error(
        `the optimizer's state has ${field} of shapes ${known}, the variables have ${given}: restore it for the model that it was saved with`,
      );
    }
  }
};

/** Gradients by index, with `null` for variables without one, as `tf.train` accepts them. */
export const gradientsByIndex = (given: NamedTensorMap | NamedTensor[]): NamedTensor[] =>
  Array.isArray(given) ? given : Object.entries(given).map(([name, tensor]) => ({ name, tensor }));
