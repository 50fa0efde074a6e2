import type { Io } from '../output/io.ts';

/** Draws a progress bar on standard error if a check takes more than a second. */

const WIDTH = 30;
/** The shortest time between two drawings, in milliseconds. */
const EVERY = 100;
const AFTER = 1000;

export interface Progress {
  done(files: number): void;
  /** Removes the bar, so that something else can be written. */
  clear(): void;
}

const silent: Progress = { done: () => {}, clear: () => {} };

export const progressOf = (total: number, { err, isTerminal }: Pick<Io, 'err' | 'isTerminal'>): Progress => {
  if (!isTerminal || total < 2) return silent;
  const started = Date.now();
  let drawn = 0;
  let isVisible = false;
  return {
    done: (files) => {
      const now = Date.now();
      if (now - started < AFTER || now - drawn < EVERY) return;
      drawn = now;
      isVisible = true;
      const filled = Math.round((files / total) * WIDTH);
      err(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${files} of ${total} files`);
    },
    clear: () => {
      if (isVisible) err('\r\u001b[K');
      isVisible = false;
    },
  };
};
