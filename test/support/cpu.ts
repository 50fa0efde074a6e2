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
