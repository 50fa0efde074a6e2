/**
 * Measures `fill` per step for every built-in type, compared with numpy and a plain loop in C.
 *
 *   npm run bench:fill
 *
 * Numpy and C are measured if they are installed.
 */
import { withBundles } from './bundled.ts';
import type { Times } from './clock.ts';
import { cases, helpers, N } from './fill/cases.ts';
import { fromC, fromPython } from './peers.ts';
import { type Bench, type Row, runAlone } from './rows.ts';

const TURNS = 9;
const ROUNDS = 3;

const all = Object.entries(cases);

const numpy = `
import json, time, numpy as np
n = ${N}
t = np.arange(n, dtype=np.float64)
${helpers.numpy}
def times(f):
    f()
    found = []
    for _ in range(${TURNS}):
        start = time.process_time()
        f()
        found.append((time.process_time() - start) / n * 1e9)
    return {"least": min(found), "median": sorted(found)[${TURNS >> 1}]}
print(json.dumps({${all.map(([type, { numpy }]) => `"${type}": times(lambda: ${numpy})`).join(', ')}}))
`;

const c = `
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static const long n = ${N};
${helpers.c}
${all
  .map(
    ([type, { c }]) => `static void fill_${type}(double *out) {
  for (long i = 0; i < n; i++) { double t = i; out[i] = ${c}; }
}`,
  )
  .join('\n')}
static int compare(const void *a, const void *b) { return (*(double *)a > *(double *)b) - (*(double *)a < *(double *)b); }
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e9 + at.tv_nsec;
}
static double sink;
static void time_of(const char *name, void (*f)(double *), double *out, const char *end) {
  double found[${TURNS}];
  f(out);
  for (int k = 0; k < ${TURNS}; k++) {
    double start = now();
    f(out);
    found[k] = (now() - start) / n;
    sink += out[n / 3];
  }
  qsort(found, ${TURNS}, sizeof(double), compare);
  printf("\\"%s\\": {\\"least\\": %g, \\"median\\": %g}%s", name, found[0], found[${TURNS >> 1}], end);
}
int main(void) {
  double *out = malloc(n * sizeof(double));
  printf("{");
  ${all.map(([type], i) => `time_of("${type}", fill_${type}, out, "${i + 1 < all.length ? ',' : '}'}");`).join('\n  ')}
  return sink == 0.123456;
}
`;

type Found = { readonly [type: string]: Times } | undefined;

/** The fastest of several rounds. */
const best = (rounds: readonly Found[], type: string): Times | undefined =>
  rounds
    .map((round) => round?.[type])
    .reduce((a, b) => (a === undefined || (b !== undefined && b.least < a.least) ? b : a));

const rows = (): Row[] =>
  withBundles((run) => {
    // The three take turns, each turn in a new process.
    const rounds = Array.from({ length: ROUNDS }, () => ({
      ours: run('fill/fills') as Found,
      numpy: fromPython(numpy) as Found,
      c: fromC(c) as Found,
    }));
    return all.map(([type]) => {
      const [ours, ...others] = (['ours', 'numpy', 'c'] as const).map((name) =>
        best(
          rounds.map((round) => round[name]),
          type,
        ),
      );
      return {
        work: type,
        ours: ours!.least,
        median: ours!.median,
        unit: 'ns',
        beside: others.flatMap((times, i) =>
          times === undefined ? [] : [{ name: ['numpy', 'C'][i]!, value: times.least, median: times.median }],
        ),
        goal: '≤ 0.333 × numpy or ≤ 1.5 × C',
      };
    });
  });

export const bench: Bench = {
  title: 'fill',
  about:
    'Time per step for a million rates: `fill` into a Float64Array, compared with the textbook formula on a numpy array and in a C loop ' +
    '(`cc -O2`). Both have larger errors than `fill`.',
  rows,
};

await runAlone(import.meta.url, bench);
