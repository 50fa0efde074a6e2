import type { Curve } from '../curve/curve.ts';
import { horizon } from '../curve/shape/horizon.ts';
import { formatSteps } from '../curve/words/format.ts';
import { type Call, type CallFramework, type Matched, matchingCall } from '../frameworks/calls/index.ts';
import { call, type Doc, docstringOf, floatText, keyword, statement } from './python/layout.ts';

/** Writes a schedule as a framework's own call that gives the same rates, or says what differs and by how much. */

interface BuiltinForm {
  /** The framework's name in the tables. */
  readonly framework: CallFramework;
  readonly title: string;
  readonly module: string;
  /** The name of the function that creates the schedule. */
  readonly name: string;
  readonly parameters: string;
  readonly imports: readonly string[];
  /** The lines of its docstring after the first. */
  readonly doc: (call: Call) => readonly string[];
  /** Arguments of the framework's call that come before those of the schedule. */
  readonly first: readonly string[];
}

const single = (title: string): readonly string[] => [
  `${title} computes in float32: its rates are off by up to 3e-5 of the greatest rate.`,
];

export const targets = {
  torch: {
    framework: 'torch',
    title: 'PyTorch',
    module: 'torch.optim.lr_scheduler',
    name: 'torch_scheduler',
    parameters: 'optimizer: Any',
    imports: ['from torch.optim import lr_scheduler'],
    doc: ({ args: { lr } }) => [
      `Make the optimizer with lr=${lr}. Call the scheduler's \`step\` once after each update.`,
    ],
    first: ['optimizer'],
  },
  keras: {
    framework: 'keras',
    title: 'Keras',
    module: 'keras.optimizers.schedules',
    name: 'keras_schedule',
    parameters: '',
    imports: ['schedules: Any = importlib.import_module("keras.optimizers.schedules")'],
    doc: () => single('Keras'),
    first: [],
  },
  jax: {
    framework: 'optax',
    title: 'optax',
    module: 'optax',
    name: 'optax_schedule',
    parameters: '',
    imports: ['optax: Any = importlib.import_module("optax")'],
    doc: () => single('JAX'),
    first: [],
  },
} satisfies { readonly [framework: string]: BuiltinForm };

export type BuiltinFramework = keyof typeof targets;

const prefixes: { readonly [K in CallFramework]: string } = {
  torch: 'lr_scheduler.',
  keras: 'schedules.',
  optax: 'optax.',
};

/** Arguments that count steps or cycles: the frameworks take whole numbers for them, and floats for all others. */
const counts = new Set(
  'T_0 T_max T_mult boundaries decay_steps first_decay_steps milestones step_size step_size_down step_size_up total_iters total_steps transition_begin transition_steps warmup_steps'.split(
    ' ',
  ),
);

const docOf = (name: string, value: unknown, target: BuiltinForm): Doc => {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number')
    return counts.has(name) && Number.isInteger(value) ? String(value) : floatText(value);
  if (Array.isArray(value))
    return { open: '[', args: value.map((each) => docOf(name, each, target)), close: ']' };
  const { type, ...args } = value as { readonly type?: string; readonly [name: string]: unknown };
  if (type !== undefined) return docOfCall({ type, args }, target);
  const entries = Object.entries(args).map(([key, of]) => `${key}: ${floatText(of as number)}`);
  return { open: '{', args: entries, close: '}' };
};

const docOfCall = ({ type, args: { lr: _, ...args } }: Call, target: BuiltinForm): Doc => {
  const named = Object.entries(args).map(([name, value]) => keyword(name, docOf(name, value, target)));
  // The only scheduler that takes the optimizer from its components.
  const first = type === 'ChainedScheduler' ? [] : target.first;
  return call(`${prefixes[target.framework]}${type}`, ...first, ...named);
};

const short = (value: number): string => String(Number(value.toPrecision(6)));

/** Prints two rates with as many digits as are needed to see that they differ. */
const apart = (...pair: readonly [number, number]): readonly string[] => {
  const shown = pair.map(short);
  return shown[0] === shown[1] ? pair.map(String) : shown;
};

/** Describes what differs, and by how much. */
const difference = ({ call: { type }, comparison }: Matched, rest: number, isEndKnown: boolean): string => {
  const { first, greatestAbsolute: worst } = comparison;
  const advice =
    !isEndKnown && first!.step >= rest
      ? '; if the run ends before that step, give its length (num_steps)'
      : '';
  const [theirs, ours] = apart(first!.b, first!.a);
  return (
    `${type} comes closest, and first differs at step ${formatSteps(first!.step)}: ${theirs} instead of ${ours}; ` +
    `the largest difference is ${short(worst!.absolute)}, at step ${formatSteps(worst!.step)}${advice}`
  );
};

type Made = { readonly ok: true; readonly source: string } | { readonly ok: false; readonly reason: string };

/** The function that creates the schedule of a framework. */
const functionFor = (framework: BuiltinFramework, curve: Curve, steps: number | undefined): Made => {
  const target: BuiltinForm = targets[framework];
  const matched = matchingCall(target.framework, curve, steps ?? Number.POSITIVE_INFINITY);
  if (matched === undefined)
    return { ok: false, reason: `${target.title}: ${target.module} has no schedule of this form` };
  if (!matched.isSame) {
    const rest = Math.ceil(horizon(curve));
    return { ok: false, reason: `${target.title}: ${difference(matched, rest, steps !== undefined)}` };
  }
  const { steps: compared, greatestAbsolute: worst } = matched.comparison;
  const largest =
    worst === undefined
      ? 'no rate differs.'
      : `the largest difference is ${short(worst.absolute)}, at step ${formatSteps(worst.step)}.`;
  const doc = [`Over steps 0 to ${formatSteps(compared - 1)} ${largest}`, ...target.doc(matched.call)];
  return {
    ok: true,
    source: `def ${target.name}(${target.parameters}) -> Any:
    """The learning rate as a schedule of ${target.module}.

${doc.map((line) => `    ${line}`).join('\n')}
    """
${target.imports.map((line) => `    ${line}`).join('\n')}

${statement(4, 'return ', docOfCall(matched.call, target))}`,
  };
};

export type BuiltinFile =
  | { readonly ok: true; readonly python: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Writes a Python file with a function for each framework. All frameworks that were asked for must have such a call;
 * if none was named, the file has those that exist, and its docstring says what the others lack.
 */
export const builtinFile = (
  about: readonly string[],
  curve: Curve,
  steps: number | undefined,
  named: readonly BuiltinFramework[] | undefined,
): BuiltinFile => {
  const asked = named ?? (Object.keys(targets) as BuiltinFramework[]);
  const made = asked.map((framework) => functionFor(framework, curve, steps));
  const sources = made.flatMap((each) => (each.ok ? [each.source] : []));
  const reasons = made.flatMap((each) => (each.ok ? [] : [each.reason]));
  if (sources.length === 0 || (named !== undefined && reasons.length > 0))
    return { ok: false, reason: reasons.join('\n') };
  const lacking = reasons.length === 0 ? [] : ['', 'Without:', ...reasons.map((reason) => `- ${reason}`)];
  // Keras and optax have no types: modules of type Any pass a strict type check.
  const importing = sources.some((source) => source.includes('importlib')) ? 'import importlib\n' : '';
  const docstring = docstringOf([...about, ...lacking]);
  return {
    ok: true,
    python: `${docstring}\n\nfrom __future__ import annotations\n\n${importing}from typing import Any\n\n\n${sources.join('\n\n\n')}\n`,
  };
};
