import type { Curve } from '../../curve/curve.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { SampledTable } from '../sampled.ts';
import { arraySource, jaxSource, kerasSource } from './adapters.ts';
import { emitterOf, nothingWritten } from './emit.ts';
import { docstringOf, docstringText, statement } from './layout.ts';
import { torchSource } from './torch.ts';

/** Assembles the whole file: docstring, imports, the schedule's functions, and the adapters to frameworks. */

export const frameworks = ['torch', 'keras', 'jax', 'numpy'] as const;
/** The frameworks that a Python file can have adapters for. */
export type Framework = (typeof frameworks)[number];

/** A hyperparameter of one parameter group, or of all groups. */
export interface Setting {
  /** The frameworks' name for it: `lr`, `momentum`, `weight_decay`. */
  readonly name: string;
  readonly group?: string;
  readonly curve: Curve;
}

interface Content {
  /** The lines of the docstring. */
  readonly about: readonly string[];
  readonly source: string;
  /** A number that identifies the config, small enough for any checkpoint. */
  readonly config: number;
  readonly numSteps: number | undefined;
  readonly settings: readonly Setting[];
  readonly frameworks: readonly Framework[];
  readonly samples: ReadonlyMap<Curve, SampledTable>;
  /** True if the steps of the config are optimizer updates. Frameworks count these, and do not count batches. */
  readonly countsUpdates: boolean;
}

/** `rate`, `momentum`, `rate_of_backbone`. */
const functionOf = ({ name, group }: Setting): string => {
  const own = name === 'lr' ? 'rate' : name;
  return group === undefined ? own : `${own}_of_${group.replace(/\W/g, '_')}`;
};

interface Named extends Setting {
  /** The name of the function that computes it. */
  readonly function: string;
}

/** Gives each setting a function name. Groups such as `a.b` and `a-b`, which differ only in punctuation, get different names. */
const withFunctions = (settings: readonly Setting[]): readonly Named[] => {
  const used = new Set<string>();
  return settings.map((setting) => {
    let name = functionOf(setting);
    for (let i = 2; used.has(name); i++) name = `${functionOf(setting)}_${i}`;
    used.add(name);
    return { ...setting, function: name };
  });
};

const titles: { readonly [name: string]: string } = {
  lr: 'learning rate',
  momentum: 'momentum',
  weight_decay: 'weight decay',
};

const STEP = `def _time(step: float) -> float:
    t = float(step)
    if not 0.0 <= t < math.inf:
        raise ValueError(f"a step is a finite number of at least 0, not {step!r}")
    return t`;

/** The settings of a group, by its name if the config has groups. */
const settingsSource = (settings: readonly Named[]): string => {
  const groups = [...new Set(settings.map(({ group }) => group))];
  const dict = (group: string | undefined, indent: string): string =>
    `{\n${settings
      .filter((each) => each.group === group)
      .map((each) => `${indent}    "${each.name}": ${each.function},\n`)
      .join('')}${indent}}`;
  const named = groups.filter((group) => group !== undefined);
  const head = 'def _settings(group: dict[str, Any]) -> dict[str, Callable[[float], float]]:';
  if (named.length === 0) return `${head}\n    return ${dict(undefined, '    ')}`;
  const entries = named
    .map((group) => `        ${JSON.stringify(group)}: ${dict(group, '        ')},\n`)
    .join('');
  return `${head}
    """The settings of a group of parameters: its "name" is one of the config's."""
    settings: dict[str, dict[str, Callable[[float], float]]] = {
${entries}    }
    name = group.get("name")
    if name not in settings:
        raise ValueError(
            f"the config has the groups {', '.join(settings)}: give each group of the "
            f'optimizer one of these as its "name", not {name!r}'
        )
    return settings[name]`;
};

export const pythonFile = (content: Content): string => {
  const { samples } = content;
  const settings = withFunctions(content.settings);
  const written = nothingWritten(samples);
  const [scalar, array] = [emitterOf(written, 'scalar'), emitterOf(written, 'array')];
  const publics: string[] = [];
  for (const setting of settings) {
    const doc = scalar(setting.curve, 't');
    const of = setting.group === undefined ? '' : ` of the group ${docstringText(setting.group)}`;
    const isUsed = /\bt\b/.test(statement(4, 'return ', doc));
    publics.push(`def ${setting.function}(step: float) -> float:
    """The ${titles[setting.name]!}${of} at a step, counted from 0."""
    ${isUsed ? 't = ' : ''}_time(step)
${statement(4, 'return ', doc)}`);
  }
  const first = settings[0]!;
  publics.push(`def _rates(t: Any, xp: Any) -> Any:\n${statement(4, 'return ', array(first.curve, 't'))}`);
  publics.push(arraySource);
  const is = (framework: Framework): boolean =>
    content.countsUpdates && content.frameworks.includes(framework);
  const hasTorch = is('torch');
  if (hasTorch) publics.push(settingsSource(settings), torchSource);
  if (is('jax')) publics.push(jaxSource);
  if (is('keras')) publics.push(kerasSource);
  const bodies = [...written.helpers.values(), ...written.functions, ...publics];
  const code = bodies.join('\n');
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code);
  const typing = [...(hasTorch ? ['TYPE_CHECKING'] : []), 'Any'];
  const collections = ['Callable', 'Sequence'].filter(uses);
  const imports = [
    ...(is('keras') ? ['import functools'] : []),
    'import importlib',
    'import math',
    ...(is('keras') || hasTorch ? ['import warnings'] : []),
    ...(hasTorch ? ['import weakref'] : []),
    ...(collections.length > 0 ? [`from collections.abc import ${collections.join(', ')}`] : []),
    `from typing import ${typing.join(', ')}`,
  ];
  const groups = [...new Set(settings.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const facts = [
    `SOURCE = ${safeJson(content.source)}`,
    `CONFIG = ${content.config}`,
    ...(content.numSteps === undefined ? [] : [`NUM_STEPS = ${content.numSteps}`]),
    ...(groups.length === 0 ? [] : [`GROUPS = (${groups.map((group) => safeJson(group)).join(', ')})`]),
  ];
  const isCode = (text: string): boolean => /^(def|class|@)/.test(text);
  const tables = [...written.tables].map(([name, text]) => `${name} = ${text}`);
  // The functions that people call come first; tables come last, because they use the helpers.
  const blocks = [
    ...publics.slice(0, settings.length),
    STEP,
    ...written.functions,
    ...publics.slice(settings.length),
    ...written.helpers.values(),
    ...tables,
  ];
  let text = `${docstringOf(content.about)}

from __future__ import annotations

${imports.join('\n')}
${hasTorch ? '\nif TYPE_CHECKING:\n    import torch\n    from torch.optim.lr_scheduler import LambdaLR\n' : ''}
${facts.join('\n')}`;
  let isAfterCode = false;
  for (const block of blocks) {
    // black: two empty lines around functions.
    const starts = isCode(block) || block.startsWith('# The count');
    text += `${starts || isAfterCode ? '\n\n\n' : '\n'}${block}`;
    isAfterCode = starts;
  }
  return `${text}\n`;
};
