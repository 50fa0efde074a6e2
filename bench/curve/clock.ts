/** CPU time of works that take turns, so that what else the machine does falls on all of them. */

const TURNS = 9;

export interface Times {
  readonly least: number;
  readonly median: number;
}

/** Nanoseconds of each work for one of `count`. */
export const measure = (count: number, works: readonly (() => void)[], turns = TURNS): Times[] => {
  const all = works.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    works.forEach((work, i) => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      all[i]!.push(((user + system) * 1000) / count);
    });
  }
  return all.map((times) => {
    times.sort((a, b) => a - b);
    return { least: times[0]!, median: times[turns >> 1]! };
  });
};

/** Bytes on the heap that each of `count` calls leaves, once all are compiled; asks for --expose-gc. */
export const bytesLeft = (count: number, work: () => void): number => {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('run with --expose-gc');
  work();
  gc();
  const before = process.memoryUsage().heapUsed;
  work();
  return Math.max(process.memoryUsage().heapUsed - before, 0) / count;
};

export const cell = ({ least, median }: Times): string =>
  `${least.toFixed(1).padStart(8)}${median.toFixed(1).padStart(8)}`;
