import { Session } from 'node:inspector';
import { cases } from './cases.ts';

/** Prints how often each case parses and binds, by its name. V8 counts the calls. */

/** Functions that run once for each text parsed, or for each tree bound. */
const counted = { parsed: 'parsedOf', bound: 'faultsIn' } as const;

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/** How often each kind of work was done while something ran. */
const callsOf = (run: () => unknown): { parsed: number; bound: number } => {
  const session = new Session();
  session.connect();
  let taken: Coverage = { result: [] };
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  run();
  session.post('Profiler.takePreciseCoverage', (_, found) => {
    taken = found as Coverage;
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const functions = taken.result.flatMap((script) => script.functions);
  const countOf = (name: string): number => {
    const [found, another] = functions.filter(({ functionName }) => functionName === name);
    if (another !== undefined) throw new Error(`two functions are named ${name}`);
    return found?.ranges[0]?.count ?? 0;
  };
  return { parsed: countOf(counted.parsed), bound: countOf(counted.bound) };
};

console.log(JSON.stringify(Object.fromEntries(cases.map(({ what, run }) => [what, callsOf(run)]))));
