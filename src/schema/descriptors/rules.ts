import { toBase64 } from '../../syntax/base64.ts';
import type { Field, FieldKind, Rules } from './message.ts';

const bounds = [
  ['gt', 'greater than'],
  ['gte', 'at least'],
  ['lt', 'less than'],
  ['lte', 'at most'],
] as const;

const finite = (value: number | bigint): boolean => typeof value === 'bigint' || Number.isFinite(value);

const rounded = (bound: number, kind: FieldKind | undefined): number =>
  kind === 'float' ? Math.fround(bound) : bound;

const keeps = (
  { gt, gte, lt, lte, finite: mustBeFinite }: Rules,
  value: number | bigint,
  kind?: FieldKind,
): boolean =>
  (!mustBeFinite || finite(value)) &&
  (gt === undefined || value > rounded(gt, kind)) &&
  (gte === undefined || value >= rounded(gte, kind)) &&
  (lt === undefined || value < rounded(lt, kind)) &&
  (lte === undefined || value <= rounded(lte, kind));

/**
 * The rules in words that can follow "must be": "a finite number", "at least 0 and less than 1"; '' if there are
 * none.
 */
export const rulesInWords = (rules: Rules): string => {
  const said = bounds.flatMap(([name, words]) =>
    rules[name] === undefined ? [] : [`${words} ${rules[name]}`],
  );
  const range = said.join(' and ');
  const bothSides =
    (rules.gt !== undefined || rules.gte !== undefined) &&
    (rules.lt !== undefined || rules.lte !== undefined);
  if (!rules.finite || bothSides) return range;
  if (range === '') return 'a finite number';
  return range.startsWith('at ') ? `a finite number of ${range}` : `a finite number ${range}`;
};

/** The rules of a field as a sentence: "Must be a finite number, usually at least 0."; '' if there are none. */
export const boundsInWords = ({ rules, usual }: Pick<Field, 'rules' | 'usual'>): string => {
  const must = rules === undefined ? [] : [`must be ${rulesInWords(rules)}`];
  const should = usual === undefined ? [] : [`usually ${rulesInWords(usual)}`];
  const words = [...must, ...should].join(', ');
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

/**
 * The broken rule in words; undefined if the number keeps all rules. NaN breaks every bound. For the kind `float`,
 * the value and the bounds are compared as float32.
 */
export const checkRules = (rules: Rules, value: number | bigint, kind?: FieldKind): string | undefined =>
  keeps(rules, value, kind) ? undefined : rulesInWords(rules);

/** The default of a field in proto JSON, which writes wide numbers, infinities and NaN as strings. */
export const jsonDefault = ({ default: value }: Pick<Field, 'default'>): unknown => {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    return String(value);
  return value instanceof Uint8Array ? toBase64(value) : value;
};

/** The meaning, rules and default of a field in one text, because an editor shows only that. */
export const fieldInWords = (field: Field): string => {
  const { doc, default: value, deprecated } = field;
  const bounds = boundsInWords(field);
  return [
    ...(deprecated ? ['Deprecated.'] : []),
    ...(doc === undefined ? [] : [doc]),
    ...(bounds === '' ? [] : [bounds]),
    ...(value === undefined ? [] : [`Default: ${JSON.stringify(jsonDefault(field))}.`]),
  ].join(' ');
};
