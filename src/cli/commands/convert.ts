import type { ConfigFormat } from '../../config/options.ts';
import { type Converted, converterOf } from '../../convert/converter.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { render } from '../../diagnostics/render/render.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Registry } from '../../registry/registry.ts';
import { toBase64 } from '../../syntax/base64.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, fileOptions } from '../input/load_config.ts';
import { configFormats, encodeNothing, encoder, loadLazily, readLazily } from '../input/readers.ts';
import type { Io } from '../output/io.ts';
import { linesIn, placedDiagnostics } from '../show/document.ts';

/** `lrs convert FILE --to FORMAT`: writes a config in another format. */

const options = {
  to: { value: 'F', help: `the format to write: ${configFormats.join(', ')}` },
  out: { value: 'OUT', short: 'o', help: 'write this file, not standard output' },
  'input-format': {
    value: 'F',
    help: 'the format of FILE, if its name and content do not show it: as for --to',
  },
  message: configOptions.message,
  dialect: configOptions.dialect,
  json: { help: 'print the new text (base64 of binary) and the findings as one JSON document' },
  defaults: { help: 'also write the defaults of known fields' },
  'drop-unknown': { help: 'leave out fields without a number in a binary file, or without a name in text' },
} as const;

const targetOf = (given: string | undefined): ConfigFormat => {
  const format = oneOf('to', given, configFormats);
  if (format === undefined) throw new UsageError(`--to is missing: write one of ${configFormats.join(', ')}`);
  return format;
};

const convertLazily = async (
  file: string,
  bytes: Uint8Array,
  to: ConfigFormat,
  given: Given<typeof options>,
  registry: Registry,
): Promise<Converted> => {
  const { options: about, choice } = fileOptions(file, given);
  const options = { ...about, registry, unknownFields: 'keep' as const };
  const { config: found } = await loadLazily(bytes, options, choice);
  // A file of another family is read with the messages of its family, so that --defaults adds the right ones. If it has an error, such
  // as a base file that was not read, and no defaults are wanted, its fields are converted as they are written.
  const isKept = !given.defaults && found.diagnostics.some(isError);
  const isRead = found.diagnostics.length === 0 || (found.dialect !== 'object-detection' && !isKept);
  const config = isRead ? found : await readLazily(bytes, options);
  const encode = to === 'binary' ? await encoder() : encodeNothing;
  return converterOf(encode)(config, to, {
    defaults: given.defaults,
    dropUnknown: given['drop-unknown'],
  });
};

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const to = targetOf(given.to);
  if (given.json && given.out !== undefined) throw new UsageError('--json and --out cannot be combined');
  const result = await convertLazily(file, io.read(file), to, given, registry);
  const findings = render(
    {
      diagnostics: result.diagnostics,
      filename: file === '-' ? '<stdin>' : file,
      // Bytes have no lines to show.
      ...(result.from !== 'binary' && { text: result.text }),
    },
    { color: io.color.err },
  );
  if (findings !== '') io.err(`${findings}\n`);
  if (given.json) {
    const { ok, diagnostics } = result;
    const text = result.ok && typeof result.output === 'string' ? { text: result.output } : {};
    const binary = result.ok && typeof result.output !== 'string' ? { base64: toBase64(result.output) } : {};
    const placed = placedDiagnostics(linesIn({ format: result.from, text: result.text }), { diagnostics });
    io.out(`${safeJson({ ok, from: result.from, to, ...text, ...binary, diagnostics: placed })}\n`);
    return ok ? EXIT.ok : EXIT.findings;
  }
  if (!result.ok) return EXIT.findings;
  io.write(given.out ?? '-', result.output);
  return EXIT.ok;
};

export const convert = defineCommand({
  name: 'convert',
  summary: 'write a config in another format',
  operands: ['FILE'],
  examples: [
    'lrs convert pipeline.config --to yaml',
    'lrs convert pipeline.yaml --to textproto -o pipeline.config',
  ],
  options,
  notes: [
    'Between textproto, yaml and json every field is kept, known or not; between textproto and yaml so are comments.\nFILE - is standard input. Findings go to standard error; if one is an error, nothing is written and lrs exits with 1.',
  ],
  run,
});
