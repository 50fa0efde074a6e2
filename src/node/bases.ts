import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { ReadBase } from '../dialects/inherit.ts';
import { readFile } from './read_file.ts';

/** Reads the files that a config inherits from: only those inside a folder, after following links. */
export const basesBelow = (root: string): ReadBase => {
  const top = realpathSync(root);
  const text = new TextDecoder();
  return (path, from) => {
    if (/^\w+:\/\//.test(path)) return { reason: 'which is not a file' };
    try {
      const filename = realpathSync(resolve(dirname(from ?? '.'), path));
      const way = relative(top, filename);
      if (way === '' || way.startsWith('..') || isAbsolute(way))
        return { reason: `which is outside of ${root}` };
      return { filename, text: text.decode(readFile(filename)) };
    } catch {
      return { reason: 'which cannot be read' };
    }
  };
};
