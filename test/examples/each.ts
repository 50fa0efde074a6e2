/**
 * Runs a module once for each list of arguments, and prints what each run printed, and its exit code, as JSON.
 *
 *   node each.js URL '[["--steps", "abc"]]'
 */
import type { Ran } from './run.ts';

const [, , url, lists] = process.argv as [string, string, string, string];

class Exit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit with ${status}`);
    this.status = status;
  }
}

process.exit = (status) => {
  throw new Exit(Number(status ?? 0));
};

const runWith = async (args: readonly string[], number: number): Promise<Ran> => {
  process.argv = [process.execPath, url, ...args];
  let [stdout, stderr] = ['', ''];
  console.log = (text: unknown) => {
    stdout += `${String(text)}\n`;
  };
  console.error = (text: unknown) => {
    stderr += `${String(text)}\n`;
  };
  try {
    // With a different query, Node runs the module again, but not the modules that it imports.
    await import(`${url}?${number}`);
    return { status: 0, stdout, stderr };
  } catch (thrown) {
    if (thrown instanceof Exit) return { status: thrown.status, stdout, stderr };
    return { status: 1, stdout, stderr: `${stderr}${(thrown as Error).stack}\n` };
  }
};

const all: Ran[] = [];
for (const [number, args] of (JSON.parse(lists) as string[][]).entries())
  all.push(await runWith(args, number));
process.stdout.write(JSON.stringify(all));
