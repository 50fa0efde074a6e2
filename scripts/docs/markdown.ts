/** Writes Markdown for the docs. */

const WIDTH = 120;

/** Wraps a paragraph, or with `- ` an item. No line starts with a word that would make it a list, a quote or a heading. */
export const wrap = (text: string, bullet: '' | '- ' = ''): string => {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    const starts = /^([-+*>=#]|\d+[.)]$)/.test(word);
    if (line !== undefined && (starts || bullet.length + line.length + 1 + word.length <= WIDTH)) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines.map((line, i) => `${i === 0 ? bullet : ' '.repeat(bullet.length)}${line}`).join('\n');
};

export const code = (text: string): string => `\`${text}\``;

/** A cell of a table: one line, with bars escaped. */
const cell = (text: string): string => text.replaceAll('\n', '<br>').replaceAll('|', '\\|');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((each) => cell(each)).join(' | ')} |`)
    .join('\n');

export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Marks names of fields in running text, such as `decay_steps`, as code. */
export const withNames = (text: string): string => text.replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, code('$&'));
