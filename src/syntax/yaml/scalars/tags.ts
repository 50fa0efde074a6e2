import type { Tags } from 'yaml';

/**
 * The tags that mean something. To the package each leaves its node as it is: what a tag makes of a scalar is decided
 * where scalars are read, and any other tag is an "Unresolved tag" of the package, an error of ours.
 */

const YAML_ORG = 'tag:yaml.org,2002:';

export const TUPLE = `${YAML_ORG}python/tuple`;

const scalars = ['str', 'int', 'float', 'bool', 'null'] as const;

/** A tag's short form, of those that scalars can have. */
export type ScalarTagName = (typeof scalars)[number];

/** The short form of a scalar's tag; `!`, which asks for no more than "not what it looks like", makes it a string. */
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
