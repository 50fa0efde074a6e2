/** The phases of a schedule (warm-up, decay …), as its type declares them. */

export type PhaseName = 'warm-up' | 'burn-in' | 'hold' | 'decay' | 'cool-down' | 'restart';

/** A stretch of a schedule, in steps; `length` may be Infinity. */
export interface Phase {
  readonly name: PhaseName;
  readonly start: number;
  readonly length: number;
}

/** The step at which a schedule ends, and the field that sets it. */
export interface End {
  readonly step: number;
  /** The path of the field in the spec, if a single field sets it. */
  readonly field?: readonly (string | number)[];
}

export interface Phases {
  readonly phases: readonly Phase[];
  /** The step at which a schedule says that it ends. Unset for a list of boundaries, which does not say that. */
  readonly end?: End;
}

/** The greatest number of restarts to list as phases. People read the list, so it must not get too long. */
export const MOST_RESTARTS = 100;

export const NO_PHASES: Phases = { phases: [] };

/** Phases one after the other, starting at step 0; those of length 0 are left out. */
export const inTurn = (
  ...phases: readonly (readonly [name: PhaseName, length: number])[]
): readonly Phase[] => {
  let start = 0;
  return phases.flatMap(([name, length]) => {
    const phase = { name, start, length };
    start += Math.max(length, 0);
    return length > 0 ? [phase] : [];
  });
};

/**
 * The phases of an inner schedule for the schedule around it: `by` steps later, or earlier if `by` is negative, with
 * the path of the end below `at`.
 */
export const moved = (
  { phases, end }: Phases,
  by: number,
  at: readonly (string | number)[] = [],
): Phases => ({
  phases: phases.flatMap(({ name, start, length }) => {
    const from = Math.max(start + by, 0);
    const left = start + by + length - from;
    return left > 0 ? [{ name, start: from, length: left }] : [];
  }),
  ...(end !== undefined && {
    end: { step: Math.max(end.step + by, 0), ...(end.field && { field: [...at, ...end.field] }) },
  }),
});

/** The phases within the first `length` steps, and the end if it is among them. */
export const phasesWithin = ({ phases, end }: Phases, length: number): Phases => ({
  phases: phases
    .filter(({ start }) => start < length)
    .map((phase) => ({ ...phase, length: Math.min(phase.length, length - phase.start) })),
  ...(end !== undefined && end.step <= length && { end }),
});

/** The number of warm-up or burn-in steps at the start; 0 if there are none. */
export const warmupSteps = ({ phases }: Phases): number => {
  const first = phases.find(({ start }) => start === 0);
  return first?.name === 'warm-up' || first?.name === 'burn-in' ? first.length : 0;
};
