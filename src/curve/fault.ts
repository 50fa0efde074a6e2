import type { CurveKind, Easing } from './curve.ts';

/** Finds the fault of a value that should be a curve, for plug-ins, whose code was not type-checked against this library. */

type Values = { readonly [name: string]: unknown };
type Find = (curve: Values) => string | undefined;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const easings: { readonly [S in Easing['shape']]: readonly string[] } = {
  linear: [],
  cosine: ['exponent'],
  power: ['exponent'],
  reversed_power: ['exponent'],
  k_cosine: ['k'],
  k_power: ['k', 'exponent'],
  tanh: ['lower', 'upper'],
  sigmoid: ['slope', 'center'],
  log: ['scale'],
};

const numbers =
  (...names: readonly string[]): Find =>
  (of) => {
    const wrong = names.find((name) => typeof of[name] !== 'number');
    return wrong && `${wrong} of a curve is ${String(of[wrong])}, not a number`;
  };

const lists =
  (...names: readonly string[]): Find =>
  (of) => {
    const wrong = names.find((name) => !Array.isArray(of[name]));
    return wrong && `${wrong} of a curve is ${String(of[wrong])}, not a list`;
  };

/** Returns a check that reports the first fault found by any of the checks. */
const first =
  (...finds: readonly Find[]): Find =>
  (of) => {
    for (const find of finds) {
      const fault = find(of);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

const within: Find = ({ of }) => curveFault(of);

const easing: Find = ({ easing }) => {
  if (!isObject(easing) || !Object.hasOwn(easings, String(easing.shape)))
    return `a ramp has no easing: write one of ${Object.keys(easings).join(', ')}`;
  return numbers(...easings[easing.shape as Easing['shape']])(easing);
};

const length: Find = ({ steps }) =>
  steps === undefined
    ? 'a ramp outside a sequence has no length: write ramp(from, to, easing, steps)'
    : undefined;

const all: Find = ({ of }) => {
  for (const each of of as unknown[]) {
    const fault = curveFault(each);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const combined = /* @__PURE__ */ first(/* @__PURE__ */ lists('of'), all);

const parts: Find = ({ parts, last }) => {
  for (const part of parts as unknown[]) {
    if (!isObject(part)) return 'a part of a sequence must be [length, curve]';
    const fault = numbers('steps')(part) ?? curveFault(part.curve);
    if (fault !== undefined) return fault;
  }
  return curveFault(last);
};

const kinds: { readonly [K in CurveKind]: Find } = {
  constant: /* @__PURE__ */ numbers('value'),
  ramp: /* @__PURE__ */ first(length, /* @__PURE__ */ numbers('from', 'to', 'steps'), easing),
  exponential: /* @__PURE__ */ numbers('initial', 'factor', 'period'),
  power: /* @__PURE__ */ numbers('scale', 'offset', 'exponent'),
  steps: /* @__PURE__ */ lists('boundaries', 'values'),
  sequence: /* @__PURE__ */ first(/* @__PURE__ */ lists('parts'), parts),
  shift: /* @__PURE__ */ first(/* @__PURE__ */ numbers('by'), within),
  repeat: /* @__PURE__ */ first(/* @__PURE__ */ numbers('steps', 'stretch'), within, ({ height }) =>
    isObject(height) ? undefined : 'a repeat has no height',
  ),
  hold: /* @__PURE__ */ first(/* @__PURE__ */ numbers('every'), within),
  sum: combined,
  product: combined,
  min: combined,
  max: combined,
  custom: /* @__PURE__ */ first(/* @__PURE__ */ lists('breakpoints'), ({ rate }) =>
    typeof rate === 'function' ? undefined : 'a custom curve has no function rate',
  ),
};

/**
 * Curves without a fault. Checked curves are remembered, so that a nested curve is not checked again for each curve
 * around it.
 */
const sound = new WeakSet<object>();

/** The fault in the shape of a value that should be a curve; undefined if there is none. */
export const curveFault = (value: unknown): string | undefined => {
  if (!isObject(value))
    return `${String(value)} is not a curve: write constant(…), ramp(…), sequence(…) or another curve`;
  if (!Object.hasOwn(kinds, String(value.kind)))
    return `no curve is of the kind ${JSON.stringify(value.kind)}: write one of ${Object.keys(kinds).join(', ')}`;
  if (sound.has(value)) return undefined;
  const fault = kinds[value.kind as CurveKind](value);
  if (fault === undefined) sound.add(value);
  return fault;
};
