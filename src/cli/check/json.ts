import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { linesIn, placedDiagnostics } from '../show/document.ts';
import type { MakeReporter } from './check_result.ts';

/** Writes findings as one JSON document: each file on a line of its own, and the counts. */
export const jsonReporter: MakeReporter = (out) => {
  let before = '{ "files": [';
  return {
    file: ({ name, text, format, diagnostics, ignored }) => {
      const lines = linesIn({ format, text } as never);
      const entry = {
        file: name,
        format,
        diagnostics: placedDiagnostics(lines, { diagnostics }),
        ignored: ignored.map(({ diagnostic: { code }, reason }) => ({ code, reason })),
      };
      out(`${before}\n  ${safeJson(entry)}`);
      before = ',';
    },
    end: (total) => out(`${before === ',' ? '' : before}\n],\n"total": ${JSON.stringify(total)} }\n`),
  };
};
