import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';
import { root } from '../bundle.ts';
import { codesOf, type Docstring, docstrings } from './docstrings.ts';
import { fieldsTable } from './fields.ts';
import { code, fence, withNames, wrap } from './markdown.ts';
import { plateauExample } from './plateau.ts';
import { sameCalls } from './same_calls.ts';

/** Writes the section of docs/schedules.md about one type. */

const learningRate: Message = builtins.learningRate;

const docstringOf = (type: string): Docstring => {
  const docstring = docstrings.get(type);
  if (docstring === undefined) throw new Error(`src/schedules/ has no docstring of ${type}`);
  return docstring;
};

/** The four types of upstream have numbers below 1000. */
const standing = ({ number = 0 }: Field): string =>
  number < 1000
    ? `Number ${number}. The Object Detection API reads it too; its rates are float32.`
    : `Field number ${number}, added by this project: **the Object Detection API refuses a file that has this field.**`;

const item = (label: string, text = ''): string => wrap(`**${label}:** ${text}`, '- ');

const findings = (docstring: Docstring): string => {
  const codes = codesOf(docstring).map((each) => `[${code(each)}](findings.md#${each.replace('/', '')})`);
  return codes.length === 0 ? 'only those that every type can have.' : `${codes.join(', ')}.`;
};

const numbers = (docstring: Docstring): string =>
  docstring.examples
    .map((example) => {
      const end = example.lastIndexOf('} has ') + 1;
      return `${code(example.slice(0, end))}${example.slice(end)}`;
    })
    .join(' ');

const read = (type: string, extension: string): string =>
  readFileSync(join(root, 'configs', `${type}.${extension}`), 'utf8');

const folded = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

/** A config that is in configs/ in both formats. */
const config = (type: string): string => {
  const [text, yaml] = ['config', 'yaml'].map((extension) => `configs/${type}.${extension}`);
  return [
    `**Config:** [${text}](../${text}), which the picture shows:`,
    fence('textproto', read(type, 'config')),
    folded(yaml!, fence('yaml', read(type, 'yaml'))),
  ].join('\n\n');
};

const plateauConfig = (): string => {
  const { text, metrics, every } = plateauExample;
  const steps = every.toLocaleString('en-US');
  return [
    wrap(
      `**Config:** the picture shows it with the metrics ${metrics.join(', ')}, one every ${steps} steps:`,
    ),
    fence('textproto', text),
  ].join('\n\n');
};

/** Writes the section about a type, or about reduce_on_plateau. */
export const typeSection = (type: string): string => {
  const docstring = docstringOf(type);
  const { said, summary } = docstring;
  const field = learningRate.fields[type] as Field;
  const isPlateau = type === 'reduce_on_plateau';
  return [
    `### ${code(type)}`,
    wrap(withNames(summary)),
    `![${type}: ${summary.replace(/\.$/, '')}](schedules/${type}.svg)`,
    standing(field),
    [
      item('Formula', said.Formula),
      item('Edges', said.Edges),
      item('Units', said.Units),
      item('Findings', findings(docstring)),
      item('Source', said.Source),
    ].join('\n'),
    fieldsTable(messageOf(field)),
    wrap(`**Computed by hand:** ${numbers(docstring)}`),
    isPlateau ? plateauConfig() : config(type),
    sameCalls(type),
  ].join('\n\n');
};
