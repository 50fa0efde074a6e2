import type { Scalar } from 'yaml';
import { yamlFinding } from '../../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic, Range } from '../../../diagnostics/diagnostic.ts';
import type { ScalarNode } from '../../tree.ts';
import { yamlPackage } from '../package.ts';
import { coreNumber, coreScalar } from './core.ts';
import { type ScalarTagName, scalarTagName } from './tags.ts';

/** Turns a scalar of the package into one of the tree: by the core schema, or by its tag. */

interface Read {
  readonly node: ScalarNode;
  readonly diagnostics: readonly Diagnostic[];
}

type Content = Pick<ScalarNode, 'form' | 'value'>;

const STRING: Content = { form: 'string' };

const wanted: { readonly [T in Exclude<ScalarTagName, 'str'>]: string } = {
  int: 'a whole number',
  float: 'a number',
  bool: 'true or false',
  null: 'null',
};

const asNumber = (text: string, name: 'int' | 'float'): Content | undefined => {
  const value = coreNumber(text);
  if (value === undefined) return undefined;
  if (name === 'float') return { form: 'number', value: Number(value) };
  return typeof value === 'bigint' ? { form: 'number', value } : undefined;
};

/** The content of a text with a tag; undefined if they do not fit. */
const tagged = (text: string, name: ScalarTagName): Content | undefined => {
  if (name === 'str') return STRING;
  if (name === 'int' || name === 'float') return asNumber(text, name);
  const content = coreScalar(text);
  return content.form === name ? content : undefined;
};

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Reads a scalar, and reports faults of its tag. `text` is the content; for a plain scalar, what is written. */
export const scalarNode = (scalar: Scalar, range: Range): Read => {
  const text = scalar.source!;
  const isPlain = scalar.type === undefined || scalar.type === yamlPackage().Scalar.PLAIN;
  const node = (content: Content): ScalarNode => ({ kind: 'scalar', ...content, text, ...range });
  const name = scalarTagName(scalar.tag);
  if (name === undefined) return { node: node(isPlain ? coreScalar(text) : STRING), diagnostics: [] };
  const tag = `!!${name}`;
  const content = tagged(text, name);
  if (content === undefined) {
    return {
      node: node(STRING),
      diagnostics: [
        yamlFinding(
          'yaml/tag-value',
          { tag, write: wanted[name as keyof typeof wanted] },
          { ranges: [range] },
        ),
      ],
    };
  }
  const isChanged = !isPlain && content.form !== 'string';
  const params = { tag, text: shortened(text) };
  return {
    node: node(content),
    diagnostics: isChanged ? [yamlFinding('yaml/tag-quoted', params, { ranges: [range] })] : [],
  };
};
