import { LONE_SURROGATE } from '../bind/scalars/textproto.ts';
import type { TextFormat } from '../config/options.ts';
import { convertFinding } from '../diagnostics/catalogue/convert.ts';
import type { Diagnostic, Path, Range } from '../diagnostics/diagnostic.ts';
import {
  type DocField,
  type DocList,
  type DocMessage,
  type DocScalar,
  type DocValue,
  keyOf,
} from '../print/document.ts';
import { decimalOf } from '../print/literal.ts';
import { MAX_DEPTH } from '../syntax/tree.ts';

/** Finds the parts of a document that a format cannot represent. */

const names: { readonly [T in TextFormat]: string } = {
  textproto: 'text format',
  yaml: 'YAML',
  json: 'JSON',
};

interface CheckContext {
  readonly to: TextFormat;
  readonly report: (diagnostic: Diagnostic) => void;
}

interface Location {
  readonly path: Path;
  readonly range: Range;
}

/** YAML does not allow longer keys. */
const MAX_NAME = 1000;

const NAME = /^(?:[A-Za-z_]\w*|\d+|0[xX][\da-fA-F]+)$/;
const BRACKETED_NAME = /^[\w.~!$&()*+,;=%/-]*[A-Za-z_]\d*$/;

const checkName = (field: DocField, { path, range }: Location, { to, report }: CheckContext): void => {
  const { name, isBracketed } = field;
  const isName = to !== 'textproto' || (isBracketed ? BRACKETED_NAME : NAME).test(name);
  if (isName && !(to === 'yaml' && name.length > MAX_NAME) && !LONE_SURROGATE.test(name)) return;
  const params = { name: keyOf(field).slice(0, 60), format: names[to] };
  report(convertFinding('convert/name', params, { path, ranges: [range] }));
};

/** The code of the finding about a scalar that the format cannot represent. */
const faultOf = (scalar: DocScalar, to: TextFormat) => {
  const { form, text, bytes, type } = scalar;
  if (form === 'null') return 'convert/null';
  if (form === 'number') return decimalOf(text) === undefined ? 'convert/number' : undefined;
  const isText = (bytes === undefined && !LONE_SURROGATE.test(text)) || type === 'bytes';
  if (form !== 'string' || isText) return undefined;
  return bytes === undefined || to !== 'textproto' ? 'convert/bytes' : undefined;
};

const checkScalar = (
  scalar: DocScalar,
  name: string,
  { path, range }: Location,
  { to, report }: CheckContext,
): void => {
  const code = faultOf(scalar, to);
  if (code === undefined) return;
  const ranges = [scalar.range.end > scalar.range.start ? scalar.range : range];
  report(convertFinding(code, { name, format: names[to] }, { path, ranges }));
};

const checkList = (
  list: DocList,
  name: string,
  place: Location,
  depth: number,
  context: CheckContext,
): void => {
  list.items.forEach(({ value }, index) => {
    const path = [...place.path, index];
    if (value.kind === 'list' && context.to === 'textproto')
      context.report(convertFinding('convert/nested-list', { name }, { path, ranges: [value.range] }));
    else checkValue(value, name, { ...place, path }, depth, context);
  });
};

const checkValue = (
  value: DocValue,
  name: string,
  place: Location,
  depth: number,
  context: CheckContext,
): void => {
  if (value.kind === 'scalar') checkScalar(value, name, place, context);
  else if (depth > MAX_DEPTH && context.to !== 'textproto') {
    const params = { depth: MAX_DEPTH, format: names[context.to] };
    context.report(convertFinding('convert/depth', params, { path: place.path, ranges: [place.range] }));
  } else if (value.kind === 'list') checkList(value, name, place, depth + 1, context);
  else checkMessage(value, place.path, depth + 1, context);
};

const checkMessage = ({ fields }: DocMessage, path: Path, depth: number, context: CheckContext): void => {
  for (const field of fields) {
    const place = { path: [...path, keyOf(field)], range: field.nameRange };
    checkName(field, place, context);
    checkValue(field.value, field.name, place, depth, context);
  }
};

/** All parts of a document that a format cannot represent, each as an error. */
export const checkDocument = (document: DocMessage, to: TextFormat): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  checkMessage(document, [], 1, { to, report: (each) => diagnostics.push(each) });
  return diagnostics;
};
