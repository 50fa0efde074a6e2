import type { AuditOptions } from '../../audit/auditor.ts';
import { isOpenFact } from '../../audit/findings.ts';
import { readLog } from '../../audit/log/read.ts';
import type { Audit } from '../../audit/report.ts';
import type { LoadResult } from '../../config/build/result.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { render } from '../../diagnostics/render/render.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Registry } from '../../registry/registry.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { runFrom } from '../arguments/run_options.ts';
import { auditReport } from '../audit/report.ts';
import { EXIT, type Exit } from '../exit.ts';
import { autoOf, configOptions, loadBytes, refuse, titleOf } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';

/** `lrs audit FILE LOG`: compares the log of a run with what its config plans. */

const options = {
  column: {
    value: 'NAME',
    many: true,
    help: 'the column or tag with the rate, if its name does not show it; repeat for groups',
  },
  json: { help: 'print the audit as one JSON document' },
  ...configOptions,
} as const;

/** Audits a log. The code for other families is loaded only if the config is from one of them. */
const auditLazily = async (
  result: LoadResult<any>,
  log: ReturnType<typeof readLog>,
  given: AuditOptions,
): Promise<Audit> => {
  if (result.config.dialect !== 'object-detection') {
    const { audit } = await import('../../audit/index.ts');
    return audit(result, log, given);
  }
  const { auditorOf } = await import('../../audit/auditor.ts');
  return auditorOf({})(result, log, given);
};

const run = async (
  [file = '', logFile = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const result = await loadBytes(io.read(file), file, given, registry);
  // A missing fact is not an error here: it is found in the log.
  const errors = result.diagnostics.filter((each) => isError(each) && !isOpenFact(each));
  if (errors.length > 0) return refuse({ ...result, diagnostics: errors }, file, given.json, io);
  const title = titleOf(logFile);
  const bytes = io.read(logFile);
  const log = readLog(bytes, title);
  const auto = autoOf(given.auto);
  const audit = await auditLazily(result, log, {
    run: runFrom(given),
    columns: given.column,
    ...(given['dialect-version'] !== undefined && { dialectVersion: given['dialect-version'] }),
    ...(Object.keys(auto).length > 0 && { auto }),
  });
  const isText = log.format !== 'events';
  const findings = render(
    {
      diagnostics: audit.diagnostics,
      filename: title,
      ...(isText ? { text: log.text } : { format: 'binary' }),
    },
    { color: io.color.err },
  );
  if (findings !== '') io.err(`${findings}\n`);
  io.out(given.json ? `${safeJson(audit, undefined, 2)}\n` : auditReport(audit, title));
  return audit.ok ? EXIT.ok : EXIT.findings;
};

export const audit = defineCommand({
  name: 'audit',
  summary: 'compare the log of a run with its config, and say why they differ',
  operands: ['FILE', 'LOG'],
  options,
  examples: [
    'lrs audit pipeline.config events.out.tfevents.1700000000.host',
    'lrs audit args.yaml results.csv',
    'lrs audit training_args.yaml trainer_state.json --examples 12000',
  ],
  notes: [
    'LOG is an event file of TensorBoard, a table (results.csv, metrics.csv, an export of Weights & Biases), JSON (trainer_state.json)\nor JSON lines. Facts of the run given as options are taken as true; the others are found. Exits with 0 if every row is explained to\nits printed digits, and with 1 if not.',
  ],
  run,
});
