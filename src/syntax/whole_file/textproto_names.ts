import { lazily } from '../../diagnostics/lazily.ts';
import { quoted } from './slips.ts';
import { blanks, pattern, type SlipParts, type SlipRow } from './textproto_rows.ts';

/** Slips around names in text format, and lines that are not fields. */

/** A field as it should be written. */
const field = ({ name = '', value = '' }: SlipParts): string =>
  quoted(/^[{<]/.test(value) ? `${name} {` : `${name}: ${value.replace(/[\s,;]+$/, '')}`);

/** The line with the field as it should be written. Spaces replace the wrong text before the field. */
const fieldAfter = ({ indent = '', at = '', gap = '', name = '', value = '' }: SlipParts): string =>
  `${indent}${blanks(at)}${gap}${name}${/^[{<]/.test(value) ? ' ' : ':'}${value}`;

const FIELD = '(?<name>NAME)\\s*(?:(?:[:=]|:=)\\s*|(?=\\{))(?<value>VALUE\\s*[,;]?|[{<].*)$';

/** The name in the style of fields: `AdamW` becomes `adamw`, and `CosineDecay` becomes `cosine_decay`. */
const snake = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, '_').toLowerCase();

const KEYWORDS =
  '(?:let|set|const|var|export|declare|u?int(?:8|16|32|64)?|float|double|bool|boolean|string|str|auto|val|static|final|public|private|global|local|def|my|new|optional|required|repeated|message|group|oneof|field|param|parameter|property|option|define|#define|%define)';

const OWNERS =
  '(?:self|this|cls|cfg|config|configs|conf|args|params|hparams|opts?|options|flags|FLAGS|pipeline|pipeline_config|trainer)';

export const aboutNames = /* @__PURE__ */ lazily((): readonly SlipRow[] => [
  {
    // `batch_size => 24`
    pattern: pattern(
      '^(?<before>\\s*NAME\\s*)(?<at>==|[-=]+>|→|:=|=:|:\\s*=|:\\s*:|<-|[+?|]=|[,;|~](?=\\s+VALUE\\s*[,;]?\\s*$)|[-.](?=\\s+VALUE\\s*$))(?<after>\\s*(?:VALUE\\s*[,;]?\\s*|[{\\[].*))$',
    ),
    mended: ({ before, at, after }) => `${before}:${' '.repeat(at!.length - 1)}${after}`,
    write: () => 'a colon',
  },
  {
    // `let batch_size = 24`
    pattern: pattern(`^(?<indent>\\s*)(?<at>${KEYWORDS}(?:\\s+${KEYWORDS})*)(?<gap>\\s+)${FIELD}`),
    mended: fieldAfter,
    write: field,
  },
  {
    // `self.batch_size: 24`
    pattern: pattern(`^(?<indent>\\s*)(?<at>${OWNERS}\\.)(?<gap>)${FIELD}`),
    mended: fieldAfter,
    write: field,
  },
  {
    // `- batch_size: 24`, `1. batch_size: 24`
    pattern: pattern(
      `^(?<indent>\\s*)(?<at>--?|[*>+$@?!•·|<~&^%]+|\\d+[.)]|[a-z]\\)|["'\`])(?<gap>\\s*)${FIELD}`,
    ),
    mended: fieldAfter,
    write: ({ at, gap, ...groups }) =>
      gap !== '' && /^(?:--|%|')$/.test(at!) ? `${field(groups)}, or # before a comment` : field(groups),
  },
  {
    // `--batch_size 24`
    pattern: pattern('^(?<indent>\\s*)(?<at>--?)(?<gap>)(?<name>NAME)\\s+(?<value>VALUE)\\s*\\\\?\\s*$'),
    mended: fieldAfter,
    write: field,
  },
  {
    // `"batch_size: 24"`
    pattern: pattern(
      '^(?<indent>\\s*)(?<at>(["\'`])(?<name>NAME)\\s*[:=]\\s*(?<value>[^"\'`:={}]+?)\\3[,;]?)\\s*$',
    ),
    mended: ({ indent, name, value }) => `${indent}${name}:${value}`,
    write: field,
  },
  {
    // `**batch_size**: 24`
    pattern: pattern('^(?<indent>\\s*)(?<at>([*_`~]{1,3})(?<name>[A-Za-z]\\w*?)\\3)(?<after>\\s*[:{].*)$'),
    mended: ({ indent, at, name, after }) => `${indent}${name!.padEnd(at!.length)}${after}`,
    write: ({ name }) => name!,
  },
  {
    // `| batch_size | 24 |`
    pattern: pattern('^(?<indent>\\s*)(?<at>\\|?\\s*(?<name>NAME)\\s*\\|\\s*(?<value>VALUE)\\s*\\|?)\\s*$'),
    mended: ({ indent, name, value }) => `${indent}${name}:${value}`,
    write: field,
  },
  {
    // `batch_size: batch_size: 24`
    pattern: pattern(
      '^(?<indent>\\s*)(?<name>NAME)(?<gap>\\s*:\\s*)(?<at>\\k<name>\\s*:)(?<after>\\s*(?<value>VALUE)\\s*[,;]?\\s*)$',
    ),
    mended: ({ indent, name, gap, at, after }) => `${indent}${name}${gap}${blanks(at!)}${after}`,
    write: field,
  },
  {
    // `num train steps: 24`. Two words are left to the binder, which knows whether they name a field.
    pattern: pattern(
      '^(?<indent>\\s*)(?<at>[A-Za-z][A-Za-z0-9]*(?: [A-Za-z]\\w*){2,5})(?<after>\\s*[:=]\\s*VALUE\\s*[,;]?\\s*)$',
    ),
    mended: ({ indent, at, after }) => `${indent}${at!.replaceAll(' ', '_')}${after!.replace('=', ':')}`,
    write: ({ at }) => quoted(at!.replaceAll(' ', '_')),
  },
  {
    // `num train steps 24`
    pattern: pattern(
      '^(?<indent>\\s*)(?<at>(?<name>[a-z][a-z0-9]*(?: [a-z_]+){1,5}) (?<value>[-+]?[\\d.][\\w.]*(?:[-+]\\d+)?))\\s*$',
    ),
    mended: ({ indent, name, value }) => `${indent}${name!.replaceAll(' ', '_')}:${value}`,
    write: ({ name, value }) => `${name!.replaceAll(' ', '_')}: ${value}`,
  },
  {
    // `{ optimizer`
    pattern: pattern('^(?<indent>\\s*)(?<at>\\{\\s*(?<name>NAME))\\s*$'),
    mended: ({ indent, name }) => `${indent}${name}{`,
    write: ({ name }) => `${name} {`,
  },
  {
    // `{` alone on a line, without a name
    pattern: /^(?<indent>\s*)(?<at>[{<([])$/d,
    mended: () => '',
    write: () => 'the name of a block before it, or nothing',
  },
  {
    // `optimizer {{`, `optimizer }`
    pattern: pattern('^(?<before>\\s*NAME\\s*:?\\s*)(?<at>[({<\\[]\\s*\\{|\\{\\s*[<>({[}]|\\})\\s*$'),
    mended: ({ before }) => `${before}{`,
    write: () => '{',
  },
  {
    // `optimizer() {`, `optimizer; {`, `optimizer: message {`, `optimizer: Optimizer {`
    pattern: pattern(
      '^(?<indent>\\s*)(?<at>(?<name>NAME)(?:\\s*\\([\\w, ]*\\)|\\s*[-,;./~|*+&]+|\\s*:?\\s*(?:message|group|struct|[A-Z]\\w*Config|(?<same>NAME))))\\s*\\{\\s*$',
    ),
    mended: ({ indent, at, name, same = name }) =>
      same!.toLowerCase().replaceAll('_', '') === name!.toLowerCase().replaceAll('_', '')
        ? `${indent}${name!.padEnd(at!.length)}{`
        : undefined,
    write: ({ name }) => `${name} {`,
  },
  {
    // `optimizer: Adam {`
    pattern: pattern(
      '^(?<before>\\s*(?<outer>NAME)(?:\\s*:\\s*|\\s+(?=\\w*[A-Z_])))(?<at>(?<name>NAME))(?<after>\\s*\\{\\s*)$',
    ),
    mended: ({ before, at, after }) => `${blanks(before!)}${at}${after}`,
    write: ({ outer, name }) => `${outer} { ${snake(name!)} { … } }`,
  },
  {
    // `tf.train.AdamOptimizer {`
    pattern: pattern(
      '^(?<indent>\\s*)(?<at>(?:tf|torch|keras|optim|train|optimizers|nn|optax|paddle|mx)\\.(?:\\w+\\.)*(?<name>NAME))(?<after>\\s*\\{.*)$',
    ),
    mended: ({ indent, name, after }) => `${indent}${snake(name!)}${after}`,
    write: ({ name }) => `${snake(name!)} {`,
  },
  {
    // `optimizer \\`
    pattern: /^(?<before>.*\S\s*)(?<at>\\)$/d,
    mended: ({ before }) => before,
    write: () => 'nothing',
  },
  {
    // `% why`
    pattern: /^(?<indent>\s*)(?<at>%.*|--.*|\(\*.*\*\)|;;.*|REM\b.*|rem\b.*)\s*$/d,
    mended: () => '',
    write: () => '# before a comment',
  },
  {
    // `------`, `* why`, `*/`
    pattern:
      /^(?<indent>\s*)(?<at>[-*=~+_/.#]{4,}|\*\/|[*;]+ [^:{}]*|\d{4}-\d\d-\d\d.*|("{3}|'{3}).*\3)\s*$/d,
    mended: () => '',
    write: () => '# before a comment',
  },
  {
    // `[train]`
    pattern: /^(?<indent>\s*)(?<at>\[+(?<name>[A-Za-z]\w*)\]+)\s*$/d,
    mended: () => '',
    write: ({ name }) => `${name} {, and } where it ends`,
  },
  {
    // `...`
    pattern:
      /^(?<indent>\s*)(?<at>\.\.\.|…|[[(<]\s*(?:\.\.\.|…|snip|omitted|truncated)\s*[\])>]|etc\.?|and so on\.?)\s*$/d,
    mended: () => '',
    write: () => 'the lines that it stands for, or nothing',
  },
  {
    // `include "base.config"`
    pattern: /^(?<indent>\s*)(?<at>[!%@]?(?:include|import|extends)\b:?\s*["'<]?[\w./-]+["'>]?;?|<<:.*)\s*$/d,
    mended: () => '',
    write: () => 'the fields that it stands for, as text format cannot take them from elsewhere',
  },
  {
    // `Note that this is for 8 GPUs.`, `Source: https://example.org`
    pattern:
      /^(?<indent>\s*)(?<at>(?![^ ]* [\d.])[A-Za-z][A-Za-z\d'-]*,?(?: [(]?[A-Za-z\d'/.-]+[),;]{0,2}){2,}[.:!?]*|[A-Z][A-Za-z\d]* [A-Za-z]+|(?:TODO|FIXME|XXX|HACK|NOTE|Note|WARNING|Copyright|Licen[sc]ed?|Authors?|Source|See|Date|Created|Modified|Usage|Example|From)\b.*|[^:{}"']*\bhttps?:\/\/.*)\s*$/d,
    mended: () => '',
    write: () => '# before a comment',
  },
]);
