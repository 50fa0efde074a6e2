import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../../../src/diagnostics/render/position.ts';
import type { FieldNode, ValueNode } from '../../../src/syntax/tree.ts';
import { missingReference, referenceJson, referencePath } from '../../support/reference.ts';

/** Shared functions for tests of the text-format reader. */

const isCaretLine = (line: string): boolean => /^ *\^+ \w+\/[\w-]+$/.test(line);

/** Removes caret lines from a text, such as `           ^ value/type` below `num_steps: x`. */
export const withoutCarets = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !isCaretLine(line))
    .join('\n');

/** A text with a caret line for each finding, below the line where its range starts. */
export const withCarets = (text: string, diagnostics: readonly Diagnostic[]): string => {
  const lines = text.split('\n');
  const places = lineStarts(text);
  const below = lines.map((): string[] => []);
  for (const { code, ranges } of diagnostics) {
    const { start, end } = ranges[0]!;
    const { line, column } = positionAt(places, start);
    const rest = lines[line - 1]!.length - (column - 1);
    const width = Math.max(1, Math.min(end - start, rest));
    below[line - 1]!.push(`${' '.repeat(column - 1)}${'^'.repeat(width)} ${code}`);
  }
  return lines.flatMap((line, i) => [line, ...below[i]!]).join('\n');
};

const fieldSketch = ({ name, bracketed, colonless, value }: FieldNode): string =>
  `${bracketed ? `[${name}]` : name}${colonless ? ' ' : ': '}${sketch(value)}`;

/** A value on one line: `{a: 1, b: {c: "x"}, d: [1, 2]}`. */
export const sketch = (node: ValueNode): string => {
  if (node.kind === 'message') return `{${node.fields.map(fieldSketch).join(', ')}}`;
  if (node.kind === 'list') return `[${node.items.map(sketch).join(', ')}]`;
  if (node.bytes !== undefined) return `bytes ${[...node.bytes].join(' ')}`;
  return node.form === 'string' ? JSON.stringify(node.text) : node.text;
};

/** Every field of a tree, outer ones first. */
export const fieldsIn = (node: ValueNode): FieldNode[] => {
  if (node.kind === 'message') return node.fields.flatMap((field) => [field, ...fieldsIn(field.value)]);
  return node.kind === 'list' ? node.items.flatMap(fieldsIn) : [];
};

/** The configs of the reference data and the texts of its cases; empty without reference data. */
export const referenceTexts = (): string[] => {
  if (missingReference !== undefined) return [];
  const folder = referencePath('object-detection', 'corpus');
  const configs = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const cases = referenceJson<readonly { readonly text?: string }[]>('text-format', 'cases.json');
  return [...configs, ...cases.flatMap(({ text }) => (text === undefined ? [] : [text]))];
};
