import type { Row } from './observed.ts';

/** Logs whose steps begin again in each epoch, as those of MMDetection do. */

/** True if the step goes back exactly where a new epoch begins. */
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
 * Counts the steps of rows from the start of the run instead of the start of each epoch. If the number of steps per epoch
 * is not `known`, it is assumed to be the greatest logged step, which is returned as `taken`.
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
