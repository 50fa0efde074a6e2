import { wholeFileFinding } from '../../diagnostics/catalogue/whole_file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Format } from '../tree.ts';

/** Recognizes files that are not configs by their text. Called only for a file with errors. */

interface Kind {
  readonly kind: string;
  readonly write: string;
  /** Finds the part that shows what the file is. */
  readonly pattern: RegExp;
  /** True if a text with blocks of text format, `name {`, cannot be of this kind. */
  readonly hasNoBlocks?: true;
  /** The format for which this kind is checked; by default all formats. */
  readonly format?: Format;
}

const FIELDS = 'write its values as name: value, and its groups as name { }';

/** All kinds, the most certain ones first. */
const KINDS: readonly Kind[] = [
  {
    kind: 'a pointer of Git LFS, which stands for the real file',
    write: 'run git lfs pull to get the file',
    pattern: /^version https:\/\/git-lfs\.github\.com\/spec\/\S*/,
  },
  {
    kind: 'a web page (HTML)',
    write: 'download the file itself, from GitHub with its Raw button',
    pattern: /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b[^>\n]*>?/i,
  },
  {
    kind: 'the response of a server that could not deliver the file',
    write: 'correct the address, and download the file again',
    pattern:
      /^\s*(?:[45]\d\d:? [A-Z][\w ]{1,40}\s*$|(?:<\?xml[^>]*>\s*)?<Error>\s*<Code>\w+|\{\s*"message"\s*:\s*"(?:Not Found|Bad credentials)")/,
  },
  { kind: 'XML', write: FIELDS, pattern: /^\s*<\?xml\b[^>\n]*>?/ },
  {
    kind: 'JSON with a backslash before each quote, as in a string of program code',
    write: 'write " in place of each \\"',
    pattern: /^\s*"?\{(?:\s|\\n)*\\".*/,
  },
  {
    kind: 'text format with \\n for its line breaks, as in a string of program code',
    write: 'write a line break in place of each \\n',
    pattern: /^\s*["']?[A-Za-z_]\w*:? *\{\\n[^\n]*\s*$/,
  },
  {
    kind: 'text format in quotes, as in a string of program code',
    write: 'remove the quotes around it, and write " in place of each \\"',
    pattern: /^\s*"[A-Za-z_]\w*:? *\{[^"]*:\s*\\".*/,
  },
  {
    kind: 'JSON as a web page has it',
    write: 'write " in place of each &quot;',
    pattern: /^\s*\{\s*&quot;.*/,
  },
  {
    kind: 'the inside of an object of JSON',
    write: 'write { before it and } after it',
    pattern: /^\s*"[^"\n]*"\s*:.*/,
    format: 'json',
  },
  {
    kind: 'a document in rich text (RTF)',
    write: 'save it as plain text',
    pattern: /^\{\\rtf\d?/,
  },
  { kind: 'a PDF', write: 'save its text as a plain text file', pattern: /^%PDF-[\d.]*/ },
  {
    kind: 'a patch, which changes a file',
    write: 'apply it with git apply or patch, and check the file that it changes',
    pattern: /^(?:diff --git .*|(?:index .*\n)?--- \S.*\n\+\+\+ \S.*\n@@ -\d.*)/m,
  },
  {
    kind: 'a part of a patch',
    write: 'remove the lines with @@ or -, and the + before other lines',
    // Matches start only at the first of several lines with -: trying each of them would take quadratic time.
    pattern:
      /^(?:@@ -\d[\d,]* \+\d[\d,]* @@.*|(?<!^-.*\n)(?=(?:-[^\n\w"}\])]*\n)*-[^\n\w"}\])]*[\w"}\])])(?:-[^\n]*\n)+\+.*|(?<=^[^+\n].*\n)\+[ \t]*["A-Za-z].*)/m,
  },
  {
    kind: 'a Python dict',
    write: 'write it with json.dump, and read it as JSON',
    pattern: /^(?:#[^\n]*\n|\s)*(?:\w+\s*=\s*)?(?:\{\s*'[^'\n]*'\s*:|\w+\s*=\s*\{\s*(?:"[^"\n]*"\s*:|\n))/,
  },
  {
    kind: 'a Python program',
    write: FIELDS,
    pattern:
      /^(?:(?<![\s\S])#!.*\bpython.*|from [\w.]+ import [\w.(*].*|import [A-Za-z_][\w.]*(?: as \w+)?[ \t]*|def \w+\(.*|class \w+(?:\(.*\))?:.*|if __name__ == .*|\w+ ?= ?dict\(.*)\r?$/m,
    hasNoBlocks: true,
  },
  {
    kind: 'a shell script',
    write: FIELDS,
    pattern: /^#!.*\b(?:ba|z|da|k)?sh\b.*/,
    hasNoBlocks: true,
  },
  {
    kind: 'JavaScript',
    write: FIELDS,
    pattern: /^(?:module\.exports\s*=|export\s+(?:default|const)\b|(?:const|let|var)\s+\w+\s*=).*/m,
  },
  {
    kind: 'the log of a run',
    write: 'give the config instead; lrs audit compares a log with its config',
    pattern:
      /^\s*(?:[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+|(?:INFO|WARNING):\w+:|\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d(?::\d\d)?).*/,
    hasNoBlocks: true,
  },
  {
    kind: 'a table (CSV)',
    write: 'give the config instead; lrs audit compares the log of a run with its config',
    pattern:
      /^[ \t]*[A-Za-z_"][^\n:{},\t;]*[,\t;][^\n:{}]*\r?\n(?:[-+\d."][^\n:{}=,\t;]*[,\t;][^\n:{}=]*(?:\r?\n|$)){2}/,
    hasNoBlocks: true,
  },
  {
    kind: 'a gin config',
    write: FIELDS,
    pattern: /^[A-Za-z_][\w./]*\.\w+ *= *@[\w./]+/m,
    hasNoBlocks: true,
  },
  {
    kind: 'TOML or an INI file',
    write: 'write its values as name: value, and each [section] as name { }',
    pattern:
      /^\[\[?[\w. -]+\]\]?(?=[ \t]*(?:[#;][^\n]*)?\r?\n(?:[ \t]*(?:[#;][^\n]*)?\r?\n)*[\w.-]+[ \t]*=)/m,
    hasNoBlocks: true,
  },
  {
    kind: 'a list of options of a command',
    write: 'write each of them as name: value',
    pattern: /^\s*(?:\$ )?(?:python3? [^\n]*?)?(?<!\S)--\w[\w-]*(?:=| +[^\s-]|\s)/,
    hasNoBlocks: true,
  },
  {
    kind: 'a list of variables (.env)',
    write: 'write each of them as name: value',
    pattern:
      /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:(?:export )?[A-Z][A-Z\d_]*=[^\n]*(?:\r?\n|$)(?:[ \t]*(?:#[^\n]*)?\r?\n)*){2,}\s*$/,
  },
];

/** A line that opens a block of text format. */
const OPENS = /^[ \t]*[A-Za-z_]\w*[ \t]*(?::[ \t]*)?\{[ \t]*(?:#[^\n]*)?\r?$/m;

/** True if a line opens a block and a later line closes one. Two patterns, because one would search the rest of the text for each block. */
const hasBlock = (text: string): boolean => {
  const at = text.search(OPENS);
  return at >= 0 && /^[ \t]*\}/m.test(text.slice(at));
};

/** The greatest number of characters of a text to examine. */
const HEAD = 100_000;

/** The finding for a text that is not a config; undefined if no kind fits. */
export const otherKind = (text: string, readAs?: Format): Diagnostic | undefined => {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, ' ');
  const hasBlocks = hasBlock(head);
  for (const { kind, write, pattern, hasNoBlocks, format = readAs } of KINDS) {
    const match = (hasNoBlocks && hasBlocks) || format !== readAs ? null : pattern.exec(head);
    if (match === null) continue;
    const start = match.index + /^\s*/.exec(match[0])![0].length;
    const [line] = /^[^\r\n]{0,80}/.exec(match[0].trimStart())!;
    return wholeFileFinding(
      'file/other-kind',
      { kind, write },
      { ranges: [{ start, end: start + line.trimEnd().length }] },
    );
  }
  return undefined;
};
