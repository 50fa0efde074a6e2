import type { Mark } from '../tree.ts';
import { Kind, type Tokens } from './lexer/tokens.ts';

const words = /* @__PURE__ */ new Map<number, string>(
  /* @__PURE__ */ Object.entries(Kind).map(([word, kind]) => [kind, word]),
);

/** The tokens of a text in text format without white space, and without the carriage return at the end of a comment. */
export const textprotoMarks = ({ text, kinds, starts, count }: Tokens): readonly Mark[] => {
  const marks: Mark[] = [];
  for (let token = 0; token < count; token++) {
    const kind = kinds[token]!;
    if (kind === Kind.space || kind === Kind.byteOrderMark) continue;
    const end = starts[token + 1]!;
    const isReturn = kind === Kind.comment && text[end - 1] === '\r';
    marks.push({ kind: words.get(kind)!, start: starts[token]!, end: isReturn ? end - 1 : end });
  }
  return marks;
};
