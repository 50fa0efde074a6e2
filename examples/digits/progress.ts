/** A progress bar on a terminal; otherwise, as in a log, a line now and then. */

const WIDTH = 24;
/** Total number of lines in a log. */
const LINES = 10;

export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly rate: number;
}

const lineOf = ({ step, steps, loss, rate }: Progress): string => {
  const full = Math.round((WIDTH * step) / steps);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  return `${bar} ${String(step).padStart(String(steps).length)}/${steps}  loss ${loss.toFixed(4)}  rate ${rate.toFixed(5)}`;
};

export const show = (progress: Progress): void => {
  const { step, steps } = progress;
  const isLast = step === steps;
  if (process.stdout.isTTY) process.stdout.write(`\r${lineOf(progress)}${isLast ? '\n' : ''}`);
  else if (isLast || step % Math.ceil(steps / LINES) === 0) console.log(lineOf(progress));
};
