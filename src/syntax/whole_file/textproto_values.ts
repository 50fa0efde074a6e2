import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { lazily } from '../../diagnostics/lazily.ts';
import { meantNumber, plainNumber } from '../numbers/meant_number.ts';
import { quoted } from './slips.ts';
import { blanks, pattern, type SlipParts, type SlipRow, type Write } from './textproto_rows.ts';

/** Slips in values of text format and after them: notes without #, units, two values, quotes inside quotes. */

type Finding = Exclude<Write, string>;

/** The finding for a value that is a number with something else around it. */
const badNumber =
  (text: string, mistake: string, write?: string): Finding =>
  (place) =>
    syntaxFinding('syntax/bad-number', { text: quoted(text), mistake, write }, place);

const unquoted =
  (text: string): Finding =>
  (place) =>
    syntaxFinding('syntax/unquoted', { text: quoted(text) }, place);

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';

const withNumbers = (source: string): RegExp => pattern(source.replaceAll('NUMBER', NUMBER));

const BEFORE = '^(?<before>\\s*NAME\\s*:\\s*)';

/** The line with 0 as its value: the binder skips a value that has a finding. */
const withoutValue = ({ before = '' }: SlipParts): string => `${before}0`;

const CALCULATE = 'a config cannot do arithmetic';

/** Puts a text in the kind of quotes that it does not contain; if it contains both, with escapes. */
const inQuotes = (text: string): string => {
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
};

/** Words that mean true, and words that mean false. */
const YES = /^(?:true|yes|on)$/i;
const NO = /^(?:false|no|off)$/i;

/** The value that words such as `is false` and `not true` mean. */
const boolIn = (text: string): string | undefined => {
  const words = text.split(/\s+/);
  const last = words.at(-1)!;
  if (!YES.test(last) && !NO.test(last)) return undefined;
  const isNot = words.slice(0, -1).some((each) => /^not$/i.test(each));
  return String(YES.test(last) !== isNot);
};

export const aboutValues = /* @__PURE__ */ lazily((): readonly SlipRow[] => [
  {
    // `0.1 to 0.01`
    pattern: withNumbers(
      `${BEFORE}(?<at>NUMBER\\s*(?:to|or|and|->|=>|→|\\.\\.+|\\||~|:|until|through)\\s*NUMBER)\\s*[,;]?$`,
    ),
    mended: withoutValue,
    write: ({ at }) => badNumber(at!, 'a field takes one number'),
  },
  {
    // `5 x 5000`
    pattern: withNumbers(`${BEFORE}(?<at>NUMBER(?:\\s+[xX]\\s*|\\s*[xX]\\s+)NUMBER)\\s*[,;]?$`),
    mended: withoutValue,
    write: ({ at }) => badNumber(at!, CALCULATE, meantNumber(at!.replace(/x/i, '*'))?.write),
  },
  {
    // `5 days`
    pattern: withNumbers(
      `${BEFORE}(?<at>NUMBER\\s*(?:eps?|epochs?|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|images?|imgs?|samples?|examples?|batch(?:es)?|frames?|gpus?|passes|rounds|times)\\b.*)$`,
    ),
    mended: withoutValue,
    write: ({ at }) => badNumber(at!, 'a number takes no unit'),
  },
  {
    // `>= 0.04`
    pattern: withNumbers(
      `${BEFORE}(?<at>(?:[<>]=?|=+|[!~]=?|@|about|approx\\.?|around|ca\\.?)\\s*(?<value>NUMBER))\\s*[,;]?$`,
    ),
    mended: withoutValue,
    write: ({ value }) => value!,
  },
  {
    // `0.01 * num_gpus`, `lr / 4`, `steps if test else 3`
    pattern: withNumbers(
      `${BEFORE}(?<at>(?:NUMBER|[A-Za-z_][\\w.]*)\\s*(?:\\s[-+]\\s|\\*\\*?|/|\\^|\\?|\\sif\\s)\\s*[-+*/()?:\\w. \\t]+)$`,
    ),
    mended: (groups) =>
      /[*?+^]|\s[-/]\s|\sif\s|\d\/|\/\d/.test(groups.at!) ? withoutValue(groups) : undefined,
    write: ({ at }) => badNumber(at!, CALCULATE),
  },
  {
    // `lambda: 0.04`
    pattern: withNumbers(`${BEFORE}(?<at>lambda\\b[^:]*:\\s*(?<value>.*))$`),
    mended: withoutValue,
    write: ({ at, value }) => badNumber(at!, CALCULATE, value!.trim()),
  },
  {
    // `{0.04`, `[0.04`
    pattern: withNumbers(`${BEFORE}(?<at>[({<\\[]\\s*(?<value>NUMBER))\\s*$`),
    mended: withoutValue,
    write: ({ value }) => value!,
  },
  {
    // `&steps 25000`, `!!int 25000`
    pattern: pattern(`${BEFORE}(?<at>[&!][\\w!]\\S*)(?<gap>\\s+)(?<value>VALUE)\\s*$`),
    mended: ({ before, at, gap, value }) => `${before}${blanks(at!)}${gap}${value}`,
    write: () => 'nothing',
  },
  {
    // `""data/map.pbtxt""`
    pattern: pattern(`${BEFORE}(?<at>(["'])\\3+(?<text>[^"']+)\\3*)\\s*[,;]?$`),
    mended: withoutValue,
    write: ({ text }) => inQuotes(text!),
  },
  {
    // `"data/" + "map.pbtxt"`, `os.path.join("data", "map.pbtxt")`, `Path("data")`, `("data")`
    pattern: pattern(
      `${BEFORE}(?<at>(?<join>[A-Za-z_.]*join)?[A-Za-z_.]*\\(?(?<text>"[^"\\\\]*"(?:\\s*[+,/]\\s*"[^"\\\\]*")*)\\)?)\\s*[,;]?$`,
    ),
    mended: (groups) =>
      /^"[^"]*"$/.test(groups.at!) || (groups.join === undefined && /"\s*,/.test(groups.at!))
        ? undefined
        : withoutValue(groups),
    write: ({ at, join, text }) => {
      const number = plainNumber(/^[a-z]{1,2}"(.*)"$/i.exec(at!)?.[1] ?? '');
      if (number !== undefined) return badNumber(at!, 'a number takes no quotes', number);
      const parts = [...text!.matchAll(/"([^"]*)"/g)].map(([, part]) => part!);
      return `"${parts.join(join !== undefined || text!.includes('" /') ? '/' : '')}"`;
    },
  },
  {
    // `len(x)`
    pattern: pattern(`${BEFORE}(?<at>[A-Za-z_][\\w.]*\\(.*\\))\\s*[,;]?$`),
    mended: (groups) => (meantNumber(groups.at!) === undefined ? withoutValue(groups) : undefined),
    write: () => 'its value, as a config calls no functions',
  },
  {
    // `r"C:\Users"`, `"C:\Users"`, `b"data"`
    pattern: pattern(`${BEFORE}(?<at>(?:[rbuRBU]{1,2}|(?=["'][A-Za-z]:))(["'])(?<text>[^"']*)\\3)\\s*[,;]?$`),
    mended: (groups) => (Number.isNaN(Number(groups.text)) ? withoutValue(groups) : undefined),
    write: ({ text }) => `"${text!.replaceAll('\\', '/')}"`,
  },
  {
    // `-` for no value
    pattern: pattern(`${BEFORE}(?<at>-{1,3})$`),
    mended: withoutValue,
    write: () => 'a value, or remove the line for the default',
  },
  {
    // `0´04`, `25’000`
    pattern: pattern(`${BEFORE}(?<at>(?<whole>\\d+)[´’‘‚‧˙](?<part>\\d+))\\s*[,;]?$`),
    mended: withoutValue,
    write: ({ at, whole, part }) =>
      part!.length === 3 && !/^0/.test(whole!)
        ? badNumber(at!, 'a number takes no thousands separators', `${whole}${part}`)
        : badNumber(at!, 'a number takes a point', `${whole}.${part}`),
  },
  {
    // `/home/me/my map.pbtxt`
    pattern: pattern(`${BEFORE}(?<at>[\\w.~:\\\\-]*[/\\\\][\\w./~:\\\\-]*(?: [\\w./\\\\-]+)+)$`),
    mended: withoutValue,
    write: ({ at }) => unquoted(at!),
  },
  {
    // A path in other quotes: `` `data/map.pbtxt` ``
    pattern: pattern(`${BEFORE}(?<at>\`(?<text>[^\`"']*/[^\`"']*)\`)$`),
    mended: withoutValue,
    write: ({ text }) => `"${text}"`,
  },
  {
    // `"it"s"`
    pattern: pattern(`${BEFORE}(?<at>(["'])(?<text>.*\\3.*)\\3)\\s*[,;]?$`),
    // Adjacent strings are valid: they are joined.
    mended: (groups) =>
      /^(?:[^"']*|["']+|[^"']*(["'])\s*[+,/&|]?\s*\1[^"']*)$/.test(groups.text!)
        ? undefined
        : withoutValue(groups),
    write: ({ text }) => inQuotes(text!),
  },
  {
    // `data/map.pbtxt"`
    pattern: pattern(`${BEFORE}(?<at>(?<text>[\\w./~:-][^\\s"'{}\\[\\]<>]*)["'])\\s*[,;]?$`),
    mended: (groups) => (/^[-+.\d]+$|^\w+$/.test(groups.text!) ? undefined : withoutValue(groups)),
    write: ({ text }) => unquoted(text!),
  },
  {
    // `is false`, `not true`, `coco detection metrics`
    pattern: pattern(`${BEFORE}(?<at>[A-Za-z][\\w-]*(?:\\s+[A-Za-z][\\w-]*)+)\\s*[,;]?$`),
    mended: withoutValue,
    write: ({ at }) => boolIn(at!) ?? unquoted(at!),
  },
  {
    // `24 <- here`, `24 (was 32)`, `24 per gpu`. Text that may be another field is not a note.
    pattern: pattern(
      `${BEFORE}(?<value>VALUE\\s*[,;]?)(?<gap>\\s+)(?<at>(?:<[-=<]|[-=]+>|--|→|←|⟵|[-(!|*^~@%;/\\\\…"'?&$]|\\.\\.|[A-Za-z])[^{}]*?)(?<rest>[\\s}]*)$`,
    ),
    mended: ({ before, value, gap, at, rest }) =>
      /^[A-Za-z]\w*\s*[:=]|^(["']).*\1$/.test(at!)
        ? undefined
        : `${before}${value}${gap}${blanks(at!)}${rest}`,
    write: ({ at }) => (/^["'\\|;/!?]$/.test(at!) ? 'nothing' : '# before a comment'),
  },
  {
    // `24 {`
    pattern: pattern(`${BEFORE}(?<value>VALUE)(?<gap>\\s*)(?<at>[{(\\[<])\\s*$`),
    mended: ({ before, value }) => `${before}${value}`,
    write: () => 'nothing',
  },
]);
