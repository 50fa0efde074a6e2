/**
 * What rates cost: each kind of curve beside the same by hand, and `fill` beside a plain loop and beside numpy, all in
 * one run, CPU time, the least and the median of several turns.
 *
 *   npx tsx bench/curve.ts
 *
 * The works are bundled first, as they are built for use: the loader that runs TypeScript slows calls between modules.
 * Numpy is asked if python3 has it.
 */
import { spawnSync } from 'node:child_process';
import { withBundles } from './bundled.ts';

/** As many steps as `fill` takes, of the same two schedules, in float64. */
const numpy = `
import time, numpy as np
n = 10 ** 7
t = np.arange(n, dtype=np.float64)
def best(f):
    times = []
    for _ in range(5):
        start = time.process_time()
        f()
        times.append((time.process_time() - start) / n * 1e9)
    return min(times), sorted(times)[2]
print('\\nnumpy %s, ns a step     least   median' % np.__version__)
print('%-26s%8.2f%8.2f' % (('half cosine',) + best(lambda: 0.02 * (1 + np.cos(np.pi * t / n)))))
print('%-26s%8.2f%8.2f' % (('exponential',) + best(lambda: 0.1 * np.power(0.96, t / (n / 25)))))
`;

withBundles((run) => {
  for (const name of ['rates', 'fills']) run(`curve/${name}`);
  const { status } = spawnSync('python3', ['-c', numpy], { stdio: ['ignore', 'inherit', 'ignore'] });
  if (status !== 0) console.log('\nnumpy: not here, or python3 is not');
});
