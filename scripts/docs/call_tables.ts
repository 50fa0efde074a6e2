import { calls, type Shape } from './calls.ts';
import { type Framework, frameworks } from './frameworks.ts';
import { table, wrap } from './markdown.ts';
import { callCell, fieldsCell, isMeant, link } from './same_calls.ts';

/** A table for each framework, from its calls to the config to write here. */

const inWords = ({ type, of }: Shape): string =>
  of.length === 0 ? link(type) : `${link(type)} of ${of.map(inWords).join(', ')}`;

const tableOf = (framework: Framework): string => {
  const rows = calls
    .filter((call) => call.framework === framework)
    .filter(isMeant)
    .map((call) => [callCell(call), inWords(call.means.shape), fieldsCell(call)]);
  return [`### ${framework.title}`, wrap(framework.note), table(['call', 'type', 'here'], rows)].join('\n\n');
};

/** Calls that have no equivalent schedule. */
const leftOut = (): string => {
  const rows = calls.flatMap((call) =>
    'leftOut' in call.means ? [[call.framework.title, callCell(call), call.means.leftOut]] : [],
  );
  return table(['framework', 'call', 'why'], rows);
};

export const callTables = (): string =>
  [
    ...frameworks.map(tableOf),
    '### Calls without a type',
    wrap('These use user code or randomness. A function of the step can become a schedule type of your own.'),
    leftOut(),
  ].join('\n\n');
