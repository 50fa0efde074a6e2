/** Fields of a type that can cycle the momentum. */

interface Cycles {
  readonly cycle_momentum: boolean;
}
type Bound = 'base_momentum' | 'max_momentum';
type ReportUnused = (code: 'option/unused', path: Bound, params: { name: string; needs: string }) => void;

/** Reports bounds of a momentum that is not cycled. */
export const reportUnusedMomentum = (
  { cycle_momentum }: Cycles,
  report: ReportUnused,
  isWritten: (path: Bound) => boolean,
): void => {
  if (cycle_momentum) return;
  for (const name of ['base_momentum', 'max_momentum'] as const)
    if (isWritten(name)) report('option/unused', name, { name, needs: 'cycle_momentum: true' });
};
