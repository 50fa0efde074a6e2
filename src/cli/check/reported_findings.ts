import type { LoadResult } from '../../config/build/result.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import type { Registry } from '../../registry/registry.ts';
import { builtInRules, lint } from '../../rules/index.ts';
import type { Project } from '../project/project.ts';
import type { Checked } from './check_result.ts';
import { matches, withoutIgnored } from './ignores.ts';
import { codesOf, leveled, levelFor } from './settings.ts';

/** Turns the findings of `load` into those that `check` reports. */

const beyondLoad = builtInRules.filter(({ runsIn, isOff }) => runsIn === 'check' && !isOff);
const offRules = builtInRules.filter(({ isOff }) => isOff);

export interface CheckSettings {
  readonly registry: Registry;
  readonly levels: Project['rules'];
  readonly ignore: readonly { readonly fits: (file: string) => boolean; readonly rules: readonly string[] }[];
}

/** Runs the rules that `load` does not run; a rule that is off by default has to be turned on. */
const further = (result: LoadResult<unknown>, levels: Project['rules']): readonly Diagnostic[] => {
  if (!result.ok) return [];
  const asked = lint(result, offRules).filter(({ code }) => (levelFor(levels, code) ?? 'off') !== 'off');
  return [...lint(result, beyondLoad), ...asked];
};

/** Returns all findings of a file that are to be reported, and those that its comments suppress. */
export const checkerWith = ({ registry, levels, ignore }: CheckSettings) => {
  const codes = codesOf(registry);
  return (name: string, result: LoadResult<unknown>, ofDialect: readonly string[] = []): Checked => {
    const all = sorted([...result.diagnostics, ...further(result, levels)]);
    const { diagnostics, ignored } = withoutIgnored(result.config, all, [...codes, ...ofDialect]);
    const inProject = ignore.filter(({ fits }) => fits(name)).flatMap(({ rules }) => rules);
    const isIgnored = (each: Diagnostic): boolean =>
      !isError(each) && inProject.some((pattern) => matches(pattern, each.code));
    return {
      name,
      text: result.text,
      format: result.format,
      config: result.config,
      diagnostics: diagnostics.filter((each) => !isIgnored(each)).flatMap((each) => leveled(levels, each)),
      ignored,
    };
  };
};
