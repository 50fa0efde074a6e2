import { spawnSync } from 'node:child_process';
import { formatSteps } from '../../curve/words/format.ts';
import { UsageError } from '../exit.ts';

/** Runs an exported file with Python and compares its rates with those of the schedule. */

/** The largest number of steps to compare, evenly spaced. */
const MOST = 1_000_000;

/** Reads the file from standard input; prints the rates as doubles. */
const PROGRAM = `
import array, sys
scope = {"__name__": "lr_schedule"}
exec(compile(sys.stdin.read(), "lr_schedule.py", "exec"), scope)
count, by, rate = int(sys.argv[1]), int(sys.argv[2]), scope["rate"]
sys.stdout.buffer.write(array.array("d", [rate(i * by) for i in range(count)]).tobytes())
`;

const pythonNamed = (given: string | undefined): string => {
  const found = (given === undefined ? ['python3', 'python'] : [given]).find(
    (each) => spawnSync(each, ['--version']).status === 0,
  );
  if (found !== undefined) return found;
  throw new UsageError(
    given === undefined
      ? '--check needs Python, and python3 was not found: name one with --python'
      : `--python ${given} does not run`,
    false,
  );
};

const ulp = (value: number): number => 2 ** Math.max(Math.floor(Math.log2(Math.abs(value))) - 52, -1074);

/** The largest difference over the first `count` steps, in words; not ok above 4 units in the last place. */
export const compared = (
  python: string,
  rate: (step: number) => number,
  count: number,
  given: string | undefined,
): { readonly ok: boolean; readonly text: string } => {
  const interpreter = pythonNamed(given);
  const by = Math.ceil(count / MOST);
  const checked = Math.ceil(count / by);
  const { status, stdout, stderr } = spawnSync(interpreter, ['-c', PROGRAM, String(checked), String(by)], {
    input: python,
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) return { ok: false, text: `${interpreter} cannot run the file:\n${stderr}` };
  const rates = new Float64Array(new Uint8Array(stdout).buffer);
  let worst = 0;
  let at = 0;
  for (const [i, theirs] of rates.entries()) {
    const ours = rate(i * by);
    const off = theirs === ours ? 0 : Math.abs(theirs - ours) / ulp(ours);
    if (!(off <= worst)) [worst, at] = [off, i * by];
  }
  const steps = `${formatSteps(checked)} steps${by === 1 ? '' : `, 1 in ${by}`}`;
  const where = worst === 0 ? '' : `, at step ${formatSteps(at)}`;
  return {
    ok: worst <= 4,
    text: `${interpreter}: the largest error over ${steps} is ${Number(worst.toPrecision(3))} ulp${where}`,
  };
};
