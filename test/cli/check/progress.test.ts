import { expect } from 'chai';
import { progressOf } from '../../../src/cli/check/progress.ts';

/** The progress bar of a long check. */

const onTerminal = (isTerminal: boolean) => {
  const written: string[] = [];
  const io = { err: (text: string) => written.push(text), isTerminal };
  return { written, progress: progressOf(1000, io) };
};

/** Checks 1000 files, each with a finding, on a fake clock that advances a fixed time per file. */
const check = (each: number, isTerminal: boolean): string[] => {
  const { now } = Date;
  let time = now();
  Date.now = () => time;
  try {
    const { written, progress } = onTerminal(isTerminal);
    for (let file = 1; file <= 1000; file++) {
      progress.clear();
      time += each;
      progress.done(file);
    }
    progress.clear();
    return written;
  } finally {
    Date.now = now;
  }
};

const bars = (written: readonly string[]): string[] =>
  written.filter((text) => text.includes(' of 1000 files'));

describe('the progress bar of lrs check', () => {
  it('is not drawn in the first second', () => expect(check(0.9, true)).to.deep.equal([]));

  it('is drawn ten times a second after that, however many findings there are', () => {
    const written = check(5, true);
    expect(bars(written)).to.have.length.within(35, 41);
    expect(bars(written)[0]).to.match(/^\r█+░+ 200 of 1000 files$/);
    expect(written.at(-1)).to.equal('\r\u001b[K');
  });

  it('is not drawn unless the output is a terminal', () => expect(check(5, false)).to.deep.equal([]));
});
