import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { pieces } from '/work/main/src/curve/pieces.ts';
import { curves } from '/work/main/test/support/curves.ts';

const seed = Number(process.argv[2]);
let worst = 0;
for (const [a, b, w] of fc.sample(
  fc.tuple(curves({ negative: true, custom: true }), curves({ negative: true }), fc.boolean()),
  { numRuns: 10000, seed },
)) {
  const c = w ? b : a;
  writeFileSync('/tmp/curve-lab/hang.json', JSON.stringify([c, w]));
  const s = performance.now();
  const n = pieces(c, { to: w ? Infinity : 700 }).length;
  const d = performance.now() - s;
  if (d > worst) {
    worst = d;
    if (d > 30) console.log(d.toFixed(0), n, JSON.stringify(c));
  }
}
