import type { Mark } from '../tree.ts';
import { yamlPackage } from './package.ts';
import { sourceOf } from './source.ts';

/** The lexer's marker before a plain scalar or the content of a block scalar. */
const SCALAR = '\x1f';

/** Markers that are not text. */
const MARKERS = new Set(['\x02', '\x18', SCALAR]);

const SPACE = new Set(['space', 'newline', 'byte-order-mark']);

/** The tokens of a YAML text, with the package's names: `scalar`, `map-value-ind`, `anchor`, `alias`, … */
export const yamlMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let at = 0;
  let before = '';
  for (const lexeme of new (yamlPackage().Lexer)().lex(sourceOf(text).text)) {
    if (!MARKERS.has(lexeme)) {
      const kind = before === SCALAR ? 'scalar' : yamlPackage().CST.tokenType(lexeme)!;
      // The value of `{ name: , … }` is an empty scalar, which takes no part of the text.
      if (!SPACE.has(kind) && lexeme !== '') marks.push({ kind, start: at, end: at + lexeme.length });
      at += lexeme.length;
    }
    before = lexeme;
  }
  return marks;
};
