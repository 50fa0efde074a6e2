import { finderOf } from '../../finding.ts';
import { builtIn, error, info, warning } from '../../wording.ts';

/** The message of the YAML reader, followed by advice. */
const advised = (advice: string) =>
  error((p: { message: string; write?: string }) => `${p.message}: ${p.write ?? advice}`);

/** Findings about the syntax of YAML, and about text that other YAML readers read differently. */
export const yaml = /* @__PURE__ */ builtIn(() => ({
  'yaml/text-format': error(
    (p: { name: string }) =>
      `this is text format, not YAML: name the file .config or .pbtxt, or read it as textproto; in YAML, write \`${p.name}:\` with its fields indented below, without braces`,
  ),
  'yaml/empty': warning(() => 'the file is empty: write the config as `name: value`, one field a line'),
  'yaml/root': error(
    (p: { got: string; write?: string | undefined }) =>
      `a config consists of fields, not ${p.got}: write ${p.write ?? '`name: value`, a field a line'}`,
  ),
  'yaml/colon-space': error(
    (p: { write: string; colon?: string }) =>
      `${p.colon === undefined ? 'a colon needs a space after it' : `${p.colon} is not the colon that YAML takes`}: write \`${p.write}\``,
  ),
  'yaml/documents': error(
    () =>
      'a second document starts here, but a config is a single document: remove the `---` or `...`, or split the file',
  ),
  'yaml/version': warning(
    () =>
      'the file says YAML 1.1, but it is read as YAML 1.2 (`yes` and `on` are strings, 017 is seventeen): remove the %YAML line',
  ),
  'yaml/directive': advised('remove the line'),

  'yaml/control-character': error(
    (p: { character: string }) =>
      `${p.character} is not allowed in YAML: remove it, or write it as an escape inside double quotes`,
  ),
  'yaml/carriage-return': warning(
    () =>
      'the lines end in a bare carriage return, which other readers do not recognize: save the file with \\n',
  ),
  'yaml/line-separator': warning(
    (p: { character: string }) =>
      `${p.character} is a line break to YAML 1.1 readers such as PyYAML, but not here: remove it`,
  ),
  'yaml/tab': advised('indent with spaces'),
  'yaml/indent': advised('line up the entries of a block, and close every bracket that is opened'),
  'yaml/missing': advised('add it'),
  'yaml/no-colon': advised('write `name: value`, with a space after the colon'),
  'yaml/unexpected': advised('remove it, or put the whole text in quotes'),
  'yaml/start': advised('write a number without it, or a string in quotes'),
  'yaml/escape': advised('put the string in single quotes, or write / or \\\\ for each backslash'),
  'yaml/nested-on-one-line': advised(
    'put the inner block on lines of its own, indented, or the string in quotes',
  ),
  'yaml/block-in-flow': advised('in { } and [ ], write commas between the entries, and no dashes'),
  'yaml/key': advised("write the field's name, a colon and a space, all on one line"),
  'yaml/empty-key': error(() => 'there is no name before the colon: write `name: value`'),
  'yaml/duplicate-key': error(
    (p: { name: string }) =>
      `${p.name} appears twice: ${p.name === '<<' ? 'write it once, with a list: `<<: [*a, *b]`' : 'keep one of them'}`,
  ),

  'yaml/size': error(
    (p: { tokens: number }) =>
      `more than ${p.tokens} YAML tokens are too many: write the config as text format or JSON`,
  ),
  'yaml/depth': error(
    (p: { depth: number }) =>
      `blocks and lists are nested more than ${p.depth} levels deep here, which is the limit: nest them less`,
  ),

  'yaml/anchor': advised('write at most one &name and one !!tag before a value, and an alias *name alone'),
  'yaml/alias-unknown': error(
    (p: { name: string; nearest?: string | undefined }) =>
      `no anchor above is called ${p.name}: ${p.nearest === undefined ? `write &${p.name} before the value to repeat` : `did you mean *${p.nearest}?`}`,
  ),
  'yaml/alias-cycle': error(
    (p: { name: string }) => `*${p.name} is inside the value it repeats: write the value out`,
  ),
  'yaml/alias-size': error(
    (p: { values: number }) =>
      `the aliases repeat more than ${p.values} values, which is the limit: use fewer aliases`,
  ),
  'yaml/merge': error(() => 'a merge key takes a block or a list of blocks: write `<<: *name`'),

  'yaml/tag': error(
    (p: { tag: string }) => `${p.tag} means nothing here and is never acted on: remove the tag`,
  ),
  'yaml/tag-value': error(
    (p: { tag: string; write: string }) => `the value does not fit the tag ${p.tag}: write ${p.write}`,
  ),
  'yaml/tag-quoted': warning(
    (p: { tag: string; text: string }) =>
      `${p.tag} and the quotes of "${p.text}" disagree, and readers may follow either: write ${p.text} without both`,
  ),
  'yaml/tuple': info(() => 'a Python tuple is read as a list: write `[ … ]` without the tag'),

  'yaml/string-elsewhere': info(
    (p: { name: string; text: string; write: string }) =>
      `${p.name}: ${p.text} is a number here, but a string to YAML 1.1 readers such as PyYAML: write ${p.write} for both`,
  ),
}));

/** A finding of this catalogue. */
export const yamlFinding = /* @__PURE__ */ finderOf(yaml);
