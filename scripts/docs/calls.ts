import { type CallExample, examples } from '../../src/frameworks/examples.ts';
import { isLeftOut } from '../../src/frameworks/meaning.ts';
import { plateaus } from '../../src/frameworks/plateaus.ts';
import { tables } from '../../src/frameworks/tables.ts';
import { textOf, textWithPlateau } from './blocks.ts';
import { type Framework, frameworks } from './frameworks.ts';
import { written } from './python.ts';

/** The calls of the frameworks and their equivalents here: the tables that the tests compare with the records. */

/** A type and the types inside it. */
export interface Shape {
  readonly type: string;
  readonly of: readonly Shape[];
}

export interface Call {
  readonly framework: Framework;
  readonly name: string;
  readonly python: string;
  readonly unrecorded: boolean;
  readonly means: { readonly shape: Shape; readonly text: string } | { readonly leftOut: string };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The outermost specs inside a value. */
const specsIn = (value: unknown): Shape[] => {
  if (!isObject(value)) return [];
  if ('type' in value) return [shapeOf(value)];
  return Object.values(value).flatMap(specsIn);
};

const shapeOf = (spec: object): Shape => {
  const { type, ...fields } = spec as { readonly type?: unknown };
  const all = specsIn(Object.values(fields));
  const names = all.map((shape) => JSON.stringify(shape));
  return { type: String(type), of: all.filter((_, i) => names.indexOf(names[i]!) === i) };
};

const meansOf = (framework: Framework, { call, args, ...beside }: CallExample): Call['means'] => {
  const listening = plateaus[framework.name]?.[call];
  if (listening !== undefined) {
    const { lr, plateau } = listening(args);
    const text = textWithPlateau({ type: 'constant', learning_rate: lr }, plateau);
    return { shape: { type: 'reduce_on_plateau', of: [] }, text };
  }
  const meaning = tables[framework.name]?.[call]?.(args, beside);
  if (meaning === undefined) throw new Error(`the tables have no ${framework.name} ${call}`);
  return isLeftOut(meaning) ? meaning : { shape: shapeOf(meaning), text: textOf(meaning) };
};

const callOf = (framework: Framework, example: CallExample): Call => ({
  framework,
  name: example.call,
  python: written(example, framework),
  unrecorded: example.unrecorded ?? false,
  means: meansOf(framework, example),
});

/** All calls, in the order of the frameworks. */
export const calls: readonly Call[] = frameworks.flatMap((framework) =>
  (examples[framework.name] ?? []).map((example) => callOf(framework, example)),
);
