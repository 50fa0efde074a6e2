/** The CPU time of a task, in milliseconds; other load on the machine hardly affects it. */
export const cpuMilliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * A limit far above the time of the task (measured in `bench/`), and far below its time if it grew with the square of its
 * input: it guards against quadratic algorithms and does not measure speed.
 */
export const NO_BLOW_UP = 3000;

/**
 * Divides the time of the large task by that of the small one. Each function runs its task and returns the time in milliseconds.
 * The large task is measured again, at most twice, if the ratio reaches the limit, because other load may have caused that.
 */
export const timesAsLong = (small: () => number, large: () => number, limit: number): number => {
  const few = Math.min(small(), small(), small());
  let many = large();
  for (let tries = 1; tries < 3 && many / few >= limit; tries++) many = Math.min(many, large());
  return many / few;
};
