/** Calculates the arithmetic that people write in place of a number, for advice. */

/** A result without rounding noise: 0.3 for 0.1 * 3. */
export const result = (value: number): string | undefined => {
  if (!Number.isFinite(value)) return undefined;
  const short = Number(value.toPrecision(14));
  return String(String(short).length + 3 < String(value).length ? short : value);
};

const TERM = /\s*(?:(\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|(\*\*|[-+*/^()]))\s*/iy;

const priorities: { readonly [operator: string]: number } = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

const apply = (operator: string, a: number, b: number): number => {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  return operator === '/' ? a / b : a ** b;
};

/** The value of an expression of numbers, `+ - * / ^ **` and parentheses; NaN for anything else. */
export const calculated = (text: string): number => {
  const terms: string[] = [];
  for (TERM.lastIndex = 0; TERM.lastIndex < text.length; ) {
    const match = TERM.exec(text);
    if (match === null) return Number.NaN;
    terms.push(match[1] ?? (match[2] === '**' ? '^' : match[2]!));
  }
  let at = 0;
  const one = (): number => {
    const term = terms[at++] ?? '';
    if (term === '-') return -binary(3);
    if (term !== '(') return /^[\d.]/.test(term) ? Number(term) : Number.NaN;
    const inner = binary(1);
    return terms[at++] === ')' ? inner : Number.NaN;
  };
  const binary = (least: number): number => {
    let value = one();
    for (;;) {
      const operator = terms[at] ?? '';
      const priority = priorities[operator] ?? 0;
      if (priority < least || priority === 0) return value;
      at++;
      value = apply(operator, value, binary(operator === '^' ? priority : priority + 1));
    }
  };
  const value = binary(1);
  return at === terms.length ? value : Number.NaN;
};

/** The value of a hexadecimal number of C: `0x1.8p3` is 12. */
export const hexadecimal = (text: string): number => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)0x([\da-f]*)\.?([\da-f]*)(?:p([-+]?\d+))?$/i.exec(text)!;
  const digits = Number.parseInt(whole + fraction, 16);
  return Number(`${sign}1`) * digits * 2 ** (Number(exponent) - 4 * fraction.length);
};
