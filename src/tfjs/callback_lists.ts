import { serialization } from '@tensorflow/tfjs-core';

/**
 * Lets a callback of this library be anywhere in the list of callbacks that `fit` takes.
 *
 * TensorFlow.js looks at the first callback only. If its class is not one of TensorFlow.js's own, all callbacks are
 * wrapped: a wrapper copies the methods of a callback and calls them on itself. Then TensorFlow.js's own callbacks
 * cannot find their fields, and no callback gets the model. So this file records which wrapper wraps which callback,
 * and makes the wrapper call `setParams` and `setModel` on the callback itself.
 *
 * The last statement of a wrapper's constructor is `this.yield = callback.onYield`. So when `onYield` of our callback
 * is read, TensorFlow.js is wrapping a list. From then until the end of that call, accessors on the base class of all
 * callbacks record each wrapper and its callback. If a later TensorFlow.js wraps in another way, lists work as they do
 * without this file.
 */

const runs = ['setParams', 'setModel'] as const;
const events = [
  'onTrainBegin',
  'onTrainEnd',
  'onEpochBegin',
  'onEpochEnd',
  'onBatchBegin',
  'onBatchEnd',
] as const;

type Callback = {
  readonly [name in (typeof runs | typeof events)[number]]: (...values: unknown[]) => unknown;
};

/**
 * The prototype of TensorFlow.js's class of models: the last prototype in the chain with `fitDataset`, which subclasses
 * may override.
 */
interface Models {
  fitDataset(data: object, options: object): Promise<unknown>;
}

const modelsFrom = (start: unknown): Models | undefined => {
  let found: Models | undefined;
  for (let each = start; typeof each === 'object' && each !== null; each = Object.getPrototypeOf(each)) {
    if (Object.hasOwn(each, 'fitDataset')) found = each as Models;
  }
  return found;
};

/** The classes that TensorFlow.js has registered, if its layers are loaded. */
const registered = (): unknown => serialization.SerializationMap.getMap().classNameMap.Model?.[0].prototype;

/**
 * The prototype of TensorFlow.js's BaseCallback, which is not exported. Before `fitDataset` trains anything, it gives
 * the model a callback that keeps the history: call it with a fake model that takes this callback and stops.
 */
const baseOf = (model: unknown): object | undefined => {
  const models = modelsFrom(model) ?? modelsFrom(registered());
  if (models === undefined) return undefined;
  let base: object | undefined;
  const probe: Models = Object.create(models, {
    optimizer: { value: {} },
    isTraining: { value: false, writable: true },
    makeTrainFunction: { value: () => undefined },
    getDedupedMetricsNames: { value: () => [] },
    history: {
      set(history: object) {
        base = Object.getPrototypeOf(Object.getPrototypeOf(history));
        throw new Error('nothing is trained');
      },
    },
  });
  probe.fitDataset({}, { epochs: 1, verbose: 0 }).catch(() => {});
  return base;
};

/** While a wrapper is constructed: the callback that it wraps, if that is known already. */
let wrapped: object | undefined;

const define = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
};

/** Records wrappers and callbacks until the current call ends. */
const watch = (base: object): void => {
  if (Object.hasOwn(base, 'yield') || !Object.isExtensible(base)) return;
  const passOn = (wrapper: object, callback: Callback): void => {
    // The wrapper of our callback keeps its own `onBatchEnd` and the like, which turn the logs into numbers.
    const names = Object.prototype.isPrototypeOf.call(base, callback) ? [...runs, ...events] : runs;
    for (const name of names) define(wrapper, name, (...values: unknown[]) => callback[name](...values));
  };
  Object.defineProperties(base, {
    onYield: {
      configurable: true,
      get(this: object) {
        wrapped = this;
        return undefined;
      },
    },
    yield: {
      configurable: true,
      set(this: object, value: unknown) {
        define(this, 'yield', value);
        if (wrapped !== undefined) passOn(this, wrapped as Callback);
        wrapped = undefined;
      },
    },
  });
  queueMicrotask(() => {
    for (const name of ['onYield', 'yield']) Reflect.deleteProperty(base, name);
  });
};

/** Lets a callback be anywhere in a list. `model` is the model that is trained, if the callback knows it. */
export const inLists = (callback: object, model?: unknown): void => {
  Object.defineProperty(callback, 'onYield', {
    get() {
      const base = baseOf(model);
      if (base === undefined) return undefined;
      watch(base);
      wrapped = callback;
      return undefined;
    },
  });
};
