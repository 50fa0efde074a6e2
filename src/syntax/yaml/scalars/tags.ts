import type { Tags } from 'yaml';

/**
 * The tags that have a meaning. The package is told to leave nodes with these tags unchanged: scalars.ts applies tags
 * when it reads scalars, and any other tag is an "Unresolved tag" for the package, which becomes an error.
 */

const YAML_ORG = 'tag:yaml.org,2002:';

export const TUPLE = `${YAML_ORG}python/tuple`;

const scalars = ['str', 'int', 'float', 'bool', 'null'] as const;

/** The short form of a tag that a scalar can have. */
export type ScalarTagName = (typeof scalars)[number];

/** The short form of a scalar's tag; `!`, which only means "not what it looks like", makes it a string. */
export const scalarTagName = (tag: string | undefined): ScalarTagName | undefined => {
  if (tag === undefined) return undefined;
  return tag === '!' ? 'str' : scalars.find((name) => tag === YAML_ORG + name);
};

export const customTags = (failsafe: Tags): Tags => [
  ...failsafe,
  ...scalars
    .filter((name) => name !== 'str')
    .map((name) => ({ tag: YAML_ORG + name, resolve: (text: string) => text })),
  { tag: TUPLE, collection: 'seq' },
];
