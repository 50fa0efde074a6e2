import type { Row } from './observed.ts';

/** Logs whose steps begin again in each epoch, as those of MMDetection do. */

/** True if steps go back wherever the epoch rises, and only there. */
const beginAgain = (rows: readonly Row[]): boolean => {
  let backs = 0;
  for (const [i, { step, epoch }] of rows.entries()) {
    if (step === undefined || !Number.isInteger(epoch)) return false;
    const last = rows[i - 1];
    if (last === undefined) continue;
    const [isNewEpoch, goesBack] = [epoch! > last.epoch!, step <= last.step!];
    if (isNewEpoch !== goesBack || epoch! < last.epoch!) return false;
    if (goesBack) backs++;
  }
  return backs > 0;
};

/**
 * The rows with steps of the run in place of steps of an epoch. Unless the steps of an epoch are known, the greatest
 * logged one is taken for their number, and `taken` is that.
 */
export const acrossEpochs = (
  rows: readonly Row[],
  known: number | undefined,
): { readonly rows: readonly Row[]; readonly taken?: number } => {
  if (!beginAgain(rows)) return { rows };
  const most = rows.reduce((greatest, { step }) => Math.max(greatest, step!), 0);
  const every = known ?? most;
  const first = Math.min(rows[0]!.epoch!, 1);
  return {
    rows: rows.map((row) => ({ ...row, step: (row.epoch! - first) * every + row.step! })),
    ...(known === undefined && { taken: most }),
  };
};
