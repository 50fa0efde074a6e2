import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Registry } from '../../registry/registry.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { EXIT, type Exit } from '../exit.ts';
import { configOptions, loadSchedules } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { writtenStep } from '../show/steps.ts';

/** `lrs rate FILE STEP…`: prints bare numbers, for scripts. */

const options = {
  json: { help: 'print [step, rate] pairs as one JSON list' },
  ...configOptions,
} as const;

const run = async (
  [file = '', ...written]: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const [result] = (await loadSchedules([file], given, given.json, io, registry)) ?? [];
  if (result === undefined) return EXIT.findings;
  const pairs = written.map((text) => {
    const step = writtenStep(text, result, 'STEP');
    return [step, result.schedule(step)] as const;
  });
  io.out(given.json ? `${safeJson(pairs)}\n` : pairs.map(([, rate]) => `${rate}\n`).join(''));
  return EXIT.ok;
};

export const rate = defineCommand({
  name: 'rate',
  summary: 'print the rates at the given steps as bare numbers',
  operands: ['FILE', 'STEP…'],
  examples: ['lrs rate pipeline.config 0 1000 24999', 'lrs rate pipeline.config 10% --num-steps 30000'],
  options,
  notes: [
    'STEP is a number of optimizer updates, counted from 0, or a duration from the start: 3ep, 10%. Prints one rate a line, with\nall its digits.',
  ],
  run,
});
