import type { CallExample } from '../../src/frameworks/examples.ts';
import type { Framework } from './frameworks.ts';

/** Writes a call in Python, an mmengine entry as a dict, a Model Garden block as YAML. */

/**
 * Arguments that are functions, with the name of the function's parameter. Records contain only the body of the
 * function.
 */
const functions: { readonly [argument: string]: string } = { lr_lambda: 't', scale_fn: 'x' };

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const literal = (value: unknown, framework: Framework): string => {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, framework)).join(', ')}]`;
  if (!isObject(value)) return String(value);
  if (typeof value.type === 'string') {
    const { type, ...args } = value;
    return called(type, args, framework);
  }
  const entries = Object.entries(value).map(([name, of]) => {
    const key = Number.isNaN(Number(name)) ? `'${name}'` : name;
    return `${key}: ${literal(of, framework)}`;
  });
  return `{${entries.join(', ')}}`;
};

const called = (call: string, args: object, framework: Framework): string => {
  const named = Object.entries(args).map(([name, value]) => {
    const parameter = functions[name];
    return `${name}=${parameter === undefined ? literal(value, framework) : `lambda ${parameter}: ${value}`}`;
  });
  if (framework.written === 'entry') return `dict(${[`type='${call}'`, ...named].join(', ')})`;
  const first = framework.withoutOptimizer.test(call) ? [] : ['optimizer'];
  return `${call}(${[...first, ...named].join(', ')})`;
};

const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isObject(value)) return String(value);
  return `{${Object.entries(value)
    .map(([name, of]) => `${name}: ${flow(of)}`)
    .join(', ')}}`;
};

/** The parts of a Model Garden block about the rate, one per line. */
const yaml = ({ args }: CallExample): string =>
  Object.entries(args)
    .filter(([name]) => name !== 'optimizer')
    .map(([name, value]) => `${name}: ${flow(value)}`)
    .join('\n');

/** A call, followed by a comment with facts that the call leaves out. */
export const written = (example: CallExample, framework: Framework): string => {
  if (framework.written === 'yaml') return yaml(example);
  const { lr, ...args } = example.args;
  const beside = [
    ...(lr === undefined ? [] : [`lr=${lr}`]),
    ...(example.total === undefined ? [] : [`total=${example.total}`]),
  ];
  const comment = beside.length === 0 ? '' : `  # ${beside.join(', ')}`;
  return `${called(example.call, args, framework)}${comment}`;
};
