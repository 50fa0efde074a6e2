import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { parsedOf } from '../comments.ts';
import { conflictMarkers } from '../conflict_markers.ts';
import { endOfPlaceholder } from '../placeholders.ts';
import { MAX_DEPTH, type MessageNode, type Parsed, type Tree, type ValueNode } from '../tree.ts';
import { buildRoot } from './build.ts';
import { type Composed, compose } from './compose.ts';
import { cutAt, layoutFault, upTo } from './layout_fault.ts';
import { yamlMarks } from './marks.ts';
import { MAX_RANGES, sourceOf } from './source.ts';
import { textFormatBlock } from './text_format.ts';

const treeOf = (text: string, fields: MessageNode['fields'] = []): Tree => ({
  format: 'yaml',
  text,
  root: { kind: 'message', fields, start: 0, end: text.length },
});

/** The finding for a text that is not a block of fields, with advice. */
const rootFinding = (value: ValueNode, text: string): Diagnostic => {
  const place = { ranges: [{ start: value.start, end: value.end }] };
  if (value.kind === 'list') return yamlFinding('yaml/root', { got: 'a list' }, place);
  if (value.kind === 'message') return yamlFinding('yaml/root', { got: 'a block' }, place);
  if (value.form === 'null' && value.text === '') {
    return yamlFinding('yaml/empty', {}, { ranges: [{ start: 0, end: Math.min(text.length, 1) }] });
  }
  const { text: written } = value;
  const match = /^([A-Za-z_]\w*):([^\s/]\S*)$/.exec(written);
  const write = match === null ? undefined : `\`${match[1]}: ${match[2]!.slice(0, 40)}\`, with a space`;
  const got = value.form === 'string' ? 'a string' : `just ${written.slice(0, 40)}`;
  return yamlFinding('yaml/root', { got, write }, place);
};

/** Indents that contain a tab. */
const TABBED = /^ *\t[ \t]*(?=[^ \t\r\n#])/gm;

/** An indent of spaces only. */
const SPACED = /^ +[^ \t\r\n#]/m;

/**
 * Composes the text again with spaces instead of tabs, if tabs indent: a file indented only by tabs is then read as
 * intended, and its other faults are found in their places. If spaces indent too, the intended width of a tab is
 * unknown.
 */
const composeTabbed = (text: string): Composed => {
  const composed = compose(text);
  const tabs = composed.diagnostics.filter(({ code }) => code === 'yaml/tab');
  if (tabs.length === 0) return composed;
  const again = compose(text.replace(TABBED, (indent) => ' '.repeat(indent.length)));
  const all = { ...tabs[0]!, ranges: tabs.flatMap(({ ranges }) => ranges).slice(0, MAX_RANGES) };
  const document = again.document ?? composed.document;
  const isGuess = SPACED.test(text) || again.diagnostics.some(isError);
  return {
    ...(document !== undefined && { document }),
    diagnostics: isGuess ? [all] : [all, ...again.diagnostics],
    ...(isGuess && { fault: all }),
  };
};

/**
 * A placeholder as the value of a field, which YAML cannot read as a string: `{{ lr }}`, `%(lr)s`, `@LR@`, `{ a:
 * ${LR} }`.
 */
const UNFILLED = /((?:^[ \t]*(?:- +)*|[{,][ \t]*)[\w"'-]+:[ \t]+)([$%<@#{][^\n]*)/gm;

/** Matches what may follow a value: the end of its line, a comment, the end of its block or the next field. */
const AFTER_VALUE = /^[ \t]*(?:\r?$| #|[,}\]])/;

/** Replaces the placeholders of an unreadable text by words. */
const withoutPlaceholders = (text: string): { readonly text: string; readonly diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  let filled = text;
  UNFILLED.lastIndex = 0;
  for (let match = UNFILLED.exec(text); match !== null; match = UNFILLED.exec(text)) {
    const start = match.index + match[1]!.length;
    const end = endOfPlaceholder(text, start);
    // Continue right after the placeholder: another field may be on the same line.
    UNFILLED.lastIndex = Math.max(end, start);
    // Outside of brackets, YAML reads ${LR} as a string.
    const isString = text[start] === '$' && !/^[{,]/.test(match[1]!);
    if (end < 0 || isString || !AFTER_VALUE.test(text.slice(end, start + match[2]!.length))) continue;
    const place = { ranges: [{ start, end }] };
    diagnostics.push(
      writtenFinding('syntax/placeholder', { text: text.slice(start, Math.min(end, start + 60)) }, place),
    );
    filled = filled.slice(0, start) + 'x'.repeat(end - start) + filled.slice(end);
  }
  return { text: filled, diagnostics };
};

const composeFilled = (text: string): Composed => {
  const composed = composeTabbed(text);
  if (!composed.diagnostics.some(isError)) return composed;
  const filled = withoutPlaceholders(text);
  if (filled.diagnostics.length === 0) return composed;
  const again = composeTabbed(filled.text);
  return { ...again, diagnostics: [...filled.diagnostics, ...again.diagnostics] };
};

type Read = Pick<Parsed, 'tree' | 'diagnostics'>;

const read = (text: string): Read => {
  const source = sourceOf(text);
  const { document, diagnostics: syntax, fault: tab } = composeFilled(source.text);
  const conflict = syntax.some(isError) ? conflictMarkers(text) : undefined;
  if (conflict !== undefined) return { tree: treeOf(text), diagnostics: [conflict] };
  if (document === undefined) return { tree: treeOf(text), diagnostics: [...source.diagnostics, ...syntax] };
  const faulty = new Set(syntax.filter(isError).flatMap(({ ranges }) => ranges.map(({ start }) => start)));
  const { value, diagnostics: found } = buildRoot(document.contents, source.text, faulty);
  const all = [...source.diagnostics, ...syntax, ...found];
  const whole = value?.kind === 'message' ? value : undefined;
  const block = textFormatBlock(text, whole, all.some(isError));
  if (block !== undefined) {
    const { name, start, end } = block;
    return {
      tree: treeOf(text),
      diagnostics: [yamlFinding('yaml/text-format', { name }, { ranges: [{ start, end }] })],
    };
  }
  const fault = tab ?? layoutFault(all);
  const root = whole === undefined || fault === undefined ? whole : cutAt(whole, fault, text.length);
  const diagnostics = fault === undefined ? all : upTo(fault, all);
  if (root !== undefined) return { tree: treeOf(text, root.fields), diagnostics };
  if (!diagnostics.some(isError)) {
    const nothing: ValueNode = { kind: 'scalar', form: 'null', text: '', value: null, start: 0, end: 0 };
    diagnostics.push(rootFinding(value ?? nothing, text));
  }
  return { tree: treeOf(text), diagnostics };
};

const readSafely = (text: string): Read => {
  try {
    return read(text);
  } catch (thrown) {
    // The package recurses, and the stack may overflow if the caller has used most of it.
    if (!(thrown instanceof RangeError)) throw thrown;
    const ranges = [{ start: 0, end: Math.min(text.length, 1) }];
    return { tree: treeOf(text), diagnostics: [yamlFinding('yaml/depth', { depth: MAX_DEPTH }, { ranges })] };
  }
};

/**
 * Reads a YAML text into the tree: strict YAML 1.2, core schema, one document whose root is a block of fields.
 *
 * Anchors, aliases and merge keys are resolved within limits; tags other than YAML's own have no effect and are
 * errors, except Python's tuple, which is a list. Names in the file never become keys of a JavaScript object.
 * Units: ranges are offsets in UTF-16 code units of `text`.
 * Reports: faults, as findings with places; throws nothing. The work is linear in the text, and a text above a limit
 * (65,536 tokens, 100 blocks deep, 10,000 values repeated by aliases) is one finding.
 * Source: yaml.org/spec/1.2.2.
 */
export const parseYaml = (text: string): Parsed => {
  const { tree, diagnostics } = readSafely(text);
  return parsedOf(tree, diagnostics, () => yamlMarks(text));
};
