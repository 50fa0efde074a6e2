import { catalogue } from '../../diagnostics/catalogue.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { dialectNames } from '../../dialects/names.ts';
import type { Registry } from '../../registry/registry.ts';
import { UsageError } from '../exit.ts';
import { type Level, PROJECT_FILE, type Project } from '../project/project.ts';
import { levelOf } from '../project/read.ts';
import { correction, matches } from './ignores.ts';

/** Decides which findings are reported, and at what severity. */

type Levels = Project['rules'];

/** True for a code of a dialect, such as `caffe/step-lags`; these are known only once the dialect's code is loaded. */
const isOfDialect = (pattern: string): boolean => dialectNames.some((name) => pattern.startsWith(`${name}/`));

/** The codes of all findings, including those of plug-ins but not those of dialects. */
export const codesOf = (registry: Registry): readonly string[] => [
  ...Object.keys(catalogue()),
  ...[...registry.types.values()].flatMap(({ findings }) => Object.keys(findings ?? {})),
];

const checkCode = (where: string, pattern: string, codes: readonly string[]): void => {
  if (isOfDialect(pattern)) return;
  const meant = correction(pattern, codes);
  if (meant === undefined) return;
  const instead =
    meant === '' ? 'write a code as findings show it, or a group such as run/*' : `did you mean ${meant}?`;
  throw new UsageError(`${where}: no finding has the code ${pattern}; ${instead}`, false);
};

/** Parses `run/idle-tail=off`, or `rate/high`, which turns a rule on. */
const fromOption = (text: string): readonly [string, Level] => {
  const [code = '', level = 'on'] = text.split('=');
  return [code.trim(), levelOf(level.trim(), (reason) => new UsageError(`--rule ${text}: ${reason}`))];
};

/** The levels of the project, then those of `--rule`, which win. Throws UsageError for codes that no finding has. */
export const levelsOf = (project: Project, rules: readonly string[], codes: readonly string[]): Levels => {
  for (const [code] of project.rules) checkCode(PROJECT_FILE, code, codes);
  for (const { rules: ignored } of project.ignore)
    for (const code of ignored) checkCode(PROJECT_FILE, code, codes);
  const given = rules.map(fromOption);
  for (const [code] of given) checkCode('--rule', code, codes);
  return [...project.rules, ...given];
};

/** The level of a code: the last one given. */
export const levelFor = (levels: Levels, code: string): Level | undefined =>
  [...levels].reverse().find(([pattern]) => matches(pattern, code))?.[1];

/**
 * The finding with the requested severity; an empty list if it is turned off. Errors stay errors, because such a file
 * does not load.
 */
export const leveled = (levels: Levels, diagnostic: Diagnostic): Diagnostic[] => {
  const level = isError(diagnostic) ? undefined : levelFor(levels, diagnostic.code);
  if (level === undefined || level === 'on') return [diagnostic];
  return level === 'off' ? [] : [{ ...diagnostic, severity: level }];
};
