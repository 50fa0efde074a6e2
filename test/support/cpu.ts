/** The processor time of some work, in milliseconds: what else the machine does hardly counts. */
export const cpuMilliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Far above what the work takes (`bench/` says how long that is), far below what it would take if it grew by the square
 * of its input: a guard against blow-ups, not a measure of speed.
 */
export const NO_BLOW_UP = 3000;
