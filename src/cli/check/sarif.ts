import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Fix, Range, Severity } from '../../diagnostics/diagnostic.ts';
import { pageOf } from '../../diagnostics/finding.ts';
import { type LineStarts, lineStarts, positionAt } from '../../diagnostics/render/position.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Wording } from '../../diagnostics/wording.ts';
import { edit } from '../../edit/index.ts';
import { version } from '../version.ts';
import type { Checked, MakeReporter } from './check_result.ts';

/** Writes findings as SARIF 2.1.0 (OASIS), which code hosts and editors read. */

const levels: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'note' };

const uriOf = (name: string): string => {
  if (name === '<stdin>') return 'stdin';
  if (isAbsolute(name)) return pathToFileURL(name).href;
  return name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
};

/** Bytes have no lines. */
const regionOf = (lines: LineStarts | undefined, { start, end }: Range) => {
  if (lines === undefined) return { byteOffset: start, byteLength: end - start };
  const [first, last] = [positionAt(lines, start), positionAt(lines, end)];
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
};

const physicalLocation = (uri: string, lines: LineStarts | undefined, range: Range | undefined) => ({
  physicalLocation: {
    artifactLocation: { uri },
    ...(range !== undefined && { region: regionOf(lines, range) }),
  },
});

const related = (uri: string, lines: LineStarts | undefined, { ranges, notes }: Diagnostic) => [
  ...ranges.slice(1).map((range) => physicalLocation(uri, lines, range)),
  ...notes
    .filter(({ range }) => range !== undefined)
    .map(({ message, range }) => ({ ...physicalLocation(uri, lines, range), message: { text: message } })),
];

const fixOf = (uri: string, lines: LineStarts, { config }: Checked, { title, changes }: Fix) => {
  const edits = config === undefined ? [] : edit(config, changes).edits;
  const replacements = edits.map(({ offset, length, text }) => ({
    deletedRegion: regionOf(lines, { start: offset, end: offset + length }),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: { uri }, replacements }];
  return edits.length === 0 ? [] : [{ description: { text: title }, artifactChanges }];
};

const resultOf = (checked: Checked, diagnostic: Diagnostic, reason?: string) => {
  const { name, text, format } = checked;
  const uri = uriOf(name);
  const lines = format === 'binary' ? undefined : lineStarts(text);
  const { code, severity, message, ranges, notes, fixes = [] } = diagnostic;
  const remarks = notes.filter(({ range }) => range === undefined).map((note) => `\n${note.message}`);
  const near = related(uri, lines, diagnostic);
  const changes = lines === undefined ? [] : fixes.flatMap((fix) => fixOf(uri, lines, checked, fix));
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: [message, ...remarks].join('') },
    locations: [physicalLocation(uri, lines, ranges[0])],
    ...(near.length > 0 && { relatedLocations: near }),
    ...(changes.length > 0 && { fixes: changes }),
    ...(reason !== undefined && {
      suppressions: [{ kind: 'inSource', ...(reason !== '' && { justification: reason }) }],
    }),
  };
};

const HEAD = `{
"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
"version": "2.1.0",
"runs": [{
"columnKind": "unicodeCodePoints",
"results": [`;

const ruleOf = ([id, docs]: readonly [string, string]) => {
  const severity = (catalogue() as { readonly [code: string]: Wording })[id]?.severity;
  return {
    id,
    ...(severity !== undefined && { defaultConfiguration: { level: levels[severity] } }),
    ...(docs !== '' && { help: { text: `See ${pageOf({ code: id, docs })}.` } }),
  };
};

export const sarif: MakeReporter = (out) => {
  const rules = new Map<string, string>();
  let before = HEAD;
  const write = (checked: Checked, diagnostic: Diagnostic, reason?: string): void => {
    rules.set(diagnostic.code, diagnostic.docs);
    out(`${before}\n${safeJson(resultOf(checked, diagnostic, reason))}`);
    before = ',';
  };
  return {
    file: (checked) => {
      for (const each of checked.diagnostics) write(checked, each);
      for (const { diagnostic, reason } of checked.ignored) write(checked, diagnostic, reason);
    },
    end: ({ unreadable }) => {
      const driver = { name: 'lrs', version, rules: [...rules].sort().map(ruleOf) };
      const invocations = [{ executionSuccessful: unreadable === 0 }];
      const rest = JSON.stringify({ tool: { driver }, invocations }).slice(1);
      out(`${before === ',' ? '' : before}\n],\n${rest}] }\n`);
    },
  };
};
