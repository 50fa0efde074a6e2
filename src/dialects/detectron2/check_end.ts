import type { DialectContext } from '../dialect.ts';
import { fixedSteps, type Solver } from './curve.ts';
import { inSolver } from './solver_numbers.ts';

/** Checks what Detectron2 refuses when the schedule starts or when it ends. */

const FIXED = 'WarmupStepWithFixedGammaLR';

/** The greatest number of decays that can be meant: for each, Detectron2 keeps a number in memory. */
const MOST_DECAYS = 100_000;

/** Reports a number of decays, or a factor, that WarmupStepWithFixedGammaLR refuses; false if there is one. */
export const checkDecays = ({ name, decays, gamma }: Solver, { report }: DialectContext): boolean => {
  if (name !== FIXED) return true;
  if (gamma <= 0) report('detectron2/not-positive', inSolver('GAMMA'), { name: 'GAMMA', value: gamma });
  const isFine = decays > 0 && decays <= MOST_DECAYS;
  if (!isFine)
    report('field/range', inSolver('NUM_DECAYS'), {
      name: 'NUM_DECAYS',
      value: String(decays),
      expected: `from 1 to ${MOST_DECAYS}`,
    });
  return isFine && gamma > 0;
};

/** The steps to write for a schedule of WarmupStepWithFixedGammaLR as WarmupMultiStepLR. */
const sameSteps = (solver: Solver): string => {
  const steps = fixedSteps(solver);
  const isUsable =
    steps.length <= 10 && steps.every((step, i) => step > (steps[i - 1] ?? 0) && step < solver.total);
  return isUsable ? `STEPS: (${steps.join(', ')}${steps.length === 1 ? ',' : ''})` : 'STEPS';
};

/** Reports a warm-up that takes the whole run or does not reach the base rate, and errors at the end of the run. */
export const checkWarmup = (solver: Solver, top: number, { report }: DialectContext): void => {
  const { name, warmup, total, milestones } = solver;
  const covers = warmup >= total;
  const isFixed = name === FIXED;
  const isRescaled = solver.isRescaled && name !== 'WarmupPolyLR';
  const params = { warmup, steps: total, isRescaled: covers && isRescaled };
  // If the warm-up takes the whole run, no steps are left to rescale to: fvcore divides by 0 once the share of the run,
  // plus a millionth, is above 1. At such a share, fvcore also looks past the end of a list of fixed steps.
  const isLate = total > 1e6 && (isFixed || (covers && isRescaled));
  if (isLate || (isFixed && covers && !isRescaled))
    report(
      'detectron2/past-end',
      inSolver(covers ? 'WARMUP_ITERS' : 'MAX_ITER'),
      params,
      inSolver(covers ? 'MAX_ITER' : 'LR_SCHEDULER_NAME'),
    );
  else if (covers)
    report('detectron2/warmup-covers-run', inSolver('WARMUP_ITERS'), params, inSolver('MAX_ITER'));
  else if (top < 0.9 && warmup > 0 && !milestones.some((step) => step < 1))
    report('detectron2/warmup-to-less', inSolver('WARMUP_ITERS'), {
      warmup,
      share: Number(top.toPrecision(3)),
    });
  if (isFixed && !covers && !isLate)
    report('detectron2/last-update', inSolver('LR_SCHEDULER_NAME'), { steps: sameSteps(solver) });
};
