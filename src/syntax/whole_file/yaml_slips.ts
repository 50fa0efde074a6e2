import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import { type Diagnostic, startOf } from '../../diagnostics/diagnostic.ts';
import type { ScalarNode, Tree, ValueNode } from '../tree.ts';
import { blank, lineAround, type Mend, mendWith, type Slip } from './slips.ts';

/** Recognizes slips in lines of YAML: comments of other languages, two fields on a line, a comma after a value, indentation. */

interface Row {
  /** The group `at` is what the finding points to. */
  readonly pattern: RegExp;
  readonly code: 'yaml/unexpected' | 'yaml/nested-on-one-line';
  readonly message: (at: string) => string;
  readonly write: string;
}

const ROWS: readonly Row[] = [
  {
    pattern: /^\s*(?<at>\/\/|\/\*).*$/,
    code: 'yaml/unexpected',
    message: (at) => `${at} does not start a comment in YAML`,
    write: 'write # in its place',
  },
  {
    pattern: /^\s+(?<at>\.\.\.|…)\s*$/,
    code: 'yaml/unexpected',
    message: (at) => `${at} is not a field`,
    write: 'remove it, or write what it stands for',
  },
  {
    pattern: /^\s*(?:- )?["'\w-]+:\s+(?:"[^"]*"|'[^']*')\s*(?<at>[,;]+)\s*$/,
    code: 'yaml/unexpected',
    message: (at) => `${at} follows the value`,
    write: 'remove it',
  },
  {
    pattern: /^\s*(?:- )?[\w-]+:\s+[^\s"'{[|>&*!#][^:#]*?(?<gone>[,;]?\s+(?<at>[A-Za-z_][\w-]*):(?:\s.*)?)$/,
    code: 'yaml/nested-on-one-line',
    message: (at) => `${at} is on the line of another field`,
    write: 'write it on a line of its own',
  },
];

/** A tag that YAML does not define, and the value after it. */
const TAGGED = /^(.*:\s+)(![^\s!]\S*|!!python\/\S*)(\s+[^\s#{[].*)$/;

/** A name with a colon of another script: `num_steps：25000`. */
const WIDE_COLON = /^(\s*(?:- )?)([\w-]+)\s*([：︰﹕])\s*(\S.*)$/;

const inLine = (line: string, start: number, codes: readonly string[]): Slip | undefined => {
  const [, before, tag, after] = TAGGED.exec(line) ?? [];
  if (codes.includes('yaml/tag') && before !== undefined && tag !== undefined) {
    const ranges = [{ start: start + before.length, end: start + before.length + tag.length }];
    return {
      line: `${before}${'0'.padEnd(tag.length + after!.length)}`,
      finding: yamlFinding('yaml/tag', { tag: tag.slice(0, 60) }, { ranges }),
    };
  }
  for (const { pattern, code, message, write } of ROWS) {
    const match = pattern.exec(line);
    const at = match?.groups?.at;
    if (match === null || at === undefined) continue;
    const gone = line.length - (match.groups?.gone?.length ?? 0);
    const from = gone === line.length ? line.lastIndexOf(at) : line.indexOf(at, gone);
    const ranges = [{ start: start + from, end: start + from + at.length }];
    return {
      line: blank(line, Math.min(from, gone), line.length),
      finding: yamlFinding(code, { message: message(at), write }, { ranges }),
    };
  }
  const [, indent, name, colon, value] = WIDE_COLON.exec(line) ?? [];
  if (indent === undefined || name === undefined || colon === undefined) return undefined;
  const at = start + indent.length + name.length;
  return {
    line: `${indent}${name}: 0`.padEnd(line.length).slice(0, line.length),
    finding: yamlFinding(
      'yaml/colon-space',
      { colon, write: `${name}: ${value}` },
      { ranges: [{ start: at, end: start + line.length }] },
    ),
  };
};

/** The blocks around a line, given by the columns at which they start. */
const columnsAbove = (
  text: string,
  at: number,
): readonly { readonly column: number; readonly isItem: boolean }[] => {
  const found: { column: number; isItem: boolean }[] = [];
  const above = text.slice(0, at).split('\n').slice(0, -1).slice(-200).reverse();
  for (const line of above) {
    const [, indent, dash] = /^( *)(- )?[^\s#]/.exec(line) ?? [];
    if (indent === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && indent.length >= last.column) continue;
    found.push({ column: indent.length, isItem: dash !== undefined });
  }
  return found;
};

/** The finding for a line whose indentation matches no block. */
const aboutIndent = (each: Diagnostic, text: string): Diagnostic => {
  const { start, end } = lineAround(text, startOf(each));
  const column = /^ */.exec(text.slice(start, end))![0].length;
  const above = columnsAbove(text, start);
  // Other errors that this fault causes start at the same place, and are left out because of that.
  const ranges = [{ start, end: Math.max(start + column, text.slice(0, end).trimEnd().length) }];
  if (above.some((block) => block.column === column && block.isItem)) {
    const message = 'a line above starts with a dash, and this one does not';
    return yamlFinding(
      'yaml/indent',
      { message, write: 'write a dash before each item of a list, and none before a field' },
      { ranges },
    );
  }
  if (above.some((block) => block.column === column)) return each;
  const columns = above.map((block) => block.column).reverse();
  const spaces = `${column} space${column === 1 ? '' : 's'}`;
  const message = `this line is indented by ${spaces}, and the blocks above it by ${columns.join(', ')}`;
  return yamlFinding('yaml/indent', { message }, { ranges });
};

/** Blocks of text format with a colon, `name: {`, and no commas between their fields. */
const TEXT_FORMAT = /^[ \t]*([A-Za-z_]\w*)[ \t]*:[ \t]*\{[ \t]*\r?$/m;

const aboutBrackets = (each: Diagnostic, text: string): Diagnostic => {
  const match = /,[ \t]*\r?$/m.test(text) ? null : TEXT_FORMAT.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined)
    return yamlFinding(
      'yaml/block-in-flow',
      { message: 'a comma is missing between entries in brackets' },
      each,
    );
  const start = match.index + match[0].indexOf(name);
  return yamlFinding('yaml/text-format', { name }, { ranges: [{ start, end: start + name.length }] });
};

/** Messages of the package, and the words of this library for them. */
const WORDS: readonly (readonly [pattern: RegExp, message: string, write?: string])[] = [
  [
    /^nested mappings are not allowed/,
    'a value has a colon with a space after it',
    'put the string in quotes, or an inner block on lines of its own, indented',
  ],
  [/^implicit map keys need to be followed/, 'this line has no colon with a space after it'],
  [/^implicit keys need to be on a single line/, 'this line has no name with a colon after it'],
  [/^unexpected [\w-]+ after the value/, 'there is more text after the value'],
  [/^missing directives-end/, 'the line --- after the directives is missing'],
];

/** The finding for a dash before one of several fields, which YAML reads as text or as a list in the wrong place. */
const aboutDash = (each: Diagnostic, text: string): Diagnostic | undefined => {
  if (each.code !== 'yaml/key' && each.code !== 'yaml/nested-on-one-line') return undefined;
  const { start } = lineAround(text, startOf(each));
  const [, indent] = /^( *)- +["'\w-]+:(?:\s|$)/.exec(text.slice(start, start + 200)) ?? [];
  if (indent === undefined) return undefined;
  const at = start + indent.length;
  const message = 'this line starts with a dash, and the fields around it do not';
  return yamlFinding(
    each.code,
    { message, write: 'remove the dash' },
    { ranges: [{ start: at, end: at + 1 }] },
  );
};

const inWords = (each: Diagnostic, text: string): Diagnostic => {
  const dash = aboutDash(each, text);
  if (dash !== undefined) return dash;
  if (each.message.startsWith('all mapping items must start at the same column'))
    return aboutIndent(each, text);
  if (each.message.startsWith('block collections are not allowed within flow'))
    return aboutBrackets(each, text);
  const [, message, write] = WORDS.find(([pattern]) => pattern.test(each.message)) ?? [];
  if (message === undefined) return each;
  const code = each.code as 'yaml/key' | 'yaml/no-colon' | 'yaml/unexpected' | 'yaml/nested-on-one-line';
  return yamlFinding(code, { message, ...(write !== undefined && { write }) }, each);
};

/** A text in typographic quotes, which are ordinary characters in YAML. Numbers in such quotes have another finding. */
const LETTER_QUOTES = /^(?:“[^“”"\\]*”|„[^„“”"\\]*[“”]|‘[^‘']*’|«[^«»"\\]*»)$/;
const NUMBER = /^.["'`]?[-+.\d]+.$/;

/** All strings in a value. */
const textsIn = (node: ValueNode): readonly ScalarNode[] => {
  if (node.kind === 'scalar') return node.form === 'string' ? [node] : [];
  return node.kind === 'list'
    ? node.items.flatMap(textsIn)
    : node.fields.flatMap(({ value }) => textsIn(value));
};

/**
 * Warns of typographic quotes around a string. Typographic quotes inside plain quotes or a block scalar get no warning.
 */
const aboutQuotes = ({ text, root }: Tree): readonly Diagnostic[] =>
  textsIn(root)
    .filter(
      ({ start, end, text: content }) =>
        text.slice(start, end) === content && LETTER_QUOTES.test(content) && !NUMBER.test(content),
    )
    .slice(0, 16)
    .map(({ text: content, start, end }) =>
      syntaxFinding(
        'syntax/look-alike',
        { characters: [content[0]!, content.at(-1)!] },
        {
          ranges: [
            { start, end: start + 1 },
            { start: end - 1, end },
          ],
          severity: 'warning',
        },
      ),
    );

const reworded = (diagnostics: readonly Diagnostic[], tree: Tree): readonly Diagnostic[] => [
  ...diagnostics.map((each) => inWords(each, tree.text)),
  ...aboutQuotes(tree),
];

/** Names the mistakes in the lines of YAML. */
export const mendYaml: Mend = mendWith({ inLine, reworded });
