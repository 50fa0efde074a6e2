/** Markdown as the docs have it. */

const WIDTH = 120;

/** A paragraph in lines, or with `- ` an item; none starts with what would make it a list, a quote or a heading. */
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

/** A cell is one line, and a bar in it no border. */
const cell = (text: string): string => text.replaceAll('\n', '<br>').replaceAll('|', '\\|');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((each) => cell(each)).join(' | ')} |`)
    .join('\n');

export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Names of fields in running text, `decay_steps`, as code. */
export const withNames = (text: string): string => text.replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, code('$&'));
