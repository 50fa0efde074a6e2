/** A strict reader for the XML of drawings: throws for anything that it cannot read. */

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
  /** Its own text and that of its children, with entities resolved. */
  readonly text: string;
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' };

const resolved = (text: string): string => {
  if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`not text: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name]!);
};

const TOKEN = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|[^<]+/y;

/** Reads a text as a single element. */
export const xmlOf = (source: string): Element => {
  if (/[^\P{Cc}\n]/u.test(source)) throw new Error('a control character');
  const stack: { name: string; attributes: { [name: string]: string }; children: Element[]; text: string }[] =
    [{ name: '', attributes: {}, children: [], text: '' }];
  const trimmed = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const at = TOKEN.lastIndex;
    const [token, close, name, attributes = '', empty] = TOKEN.exec(trimmed) ?? [];
    if (token === undefined) throw new Error(`not XML: ${trimmed.slice(at, at + 40)}`);
    const top = stack.at(-1)!;
    if (name === undefined) {
      top.text += resolved(token);
    } else if (close === '/') {
      if (top.name !== name) throw new Error(`${name} ends where ${top.name} is open`);
      stack.pop();
      stack.at(-1)!.children.push(top);
      stack.at(-1)!.text += top.text;
    } else {
      const pairs = [...attributes.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)];
      const named = Object.fromEntries(pairs.map(([, key, value]) => [key!, resolved(value!)]));
      if (Object.keys(named).length !== pairs.length) throw new Error(`an attribute twice: ${token}`);
      const element = { name, attributes: named, children: [], text: '' };
      if (empty === '/') top.children.push(element);
      else stack.push(element);
    }
  }
  const [root] = stack[0]!.children;
  if (stack.length !== 1 || stack[0]!.children.length !== 1 || root === undefined)
    throw new Error('not one element');
  return root;
};

/** An element and all elements inside it. */
export const elements = (root: Element): Element[] => [root, ...root.children.flatMap(elements)];
