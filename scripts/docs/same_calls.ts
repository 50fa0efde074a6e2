import { inOneLine } from './blocks.ts';
import { type Call, calls, type Shape } from './calls.ts';
import { code, table, wrap } from './markdown.ts';

/** Calls of frameworks and the config to write here, as shown on the page. */

export type Meant = Call & { readonly means: { readonly shape: Shape; readonly text: string } };

export const isMeant = (call: Call): call is Meant => 'shape' in call.means;

export const link = (type: string): string => `[${code(type)}](#${type})`;

/** A call, each of its lines as code, and whether it was recorded. */
export const callCell = ({ python, unrecorded }: Call): string =>
  `${python.split('\n').map(code).join('\n')}${unrecorded ? ' (no record)' : ''}`;

export const fieldsCell = ({ means }: Meant): string => code(inOneLine(means.text));

const typesIn = ({ type, of }: Shape): string[] => [type, ...of.flatMap(typesIn)];

/** Lists the calls whose equivalent contains this type, each with the type that contains it. */
const asPart = (type: string): string => {
  const found = calls
    .filter(isMeant)
    .filter(({ means: { shape } }) => shape.type !== type && typesIn(shape).includes(type))
    .map(({ framework, name, means }) => `${framework.title} ${code(name)} (${link(means.shape.type)})`);
  return [...new Set(found)].join(', ');
};

/** Calls equivalent to a type, and calls that contain it. */
export const sameCalls = (type: string): string => {
  const meant = calls.filter(isMeant).filter(({ means }) => means.shape.type === type);
  const rows = meant.map((call) => [call.framework.title, callCell(call), fieldsCell(call)]);
  const part = asPart(type);
  const parts = [
    ...(rows.length === 0 ? [] : [`**Equivalent calls:**\n\n${table(['framework', 'call', 'here'], rows)}`]),
    ...(part === '' ? [] : [wrap(`**Part of:** ${part}.`)]),
  ];
  return parts.length === 0
    ? 'No call of the frameworks above is equivalent to this type.'
    : parts.join('\n\n');
};
