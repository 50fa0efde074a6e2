import { decodeUtf8 } from '../../syntax/utf8.ts';
import { logFinding } from '../findings.ts';
import { looksLikeEvents, readEvents } from './events.ts';
import { readJson } from './json.ts';
import type { Log } from './log.ts';
import { readTable } from './table.ts';

const EVENTS = /(?:^|[\\/])events\.out\.tfevents[^\\/]*$|\.tfevents[^\\/]*$/;

/**
 * Reads the log of a run: an event file of TensorBoard, CSV (`results.csv` of Ultralytics, `metrics.csv` of
 * Lightning, exports of Weights & Biases), JSON (`trainer_state.json` of Hugging Face) or JSON lines. The format is
 * recognized by the content; a damaged event file, by its name.
 *
 * Units: steps and epochs are as logged.
 * Reports: what could not be read, as findings of the log; never throws for an input.
 * Example: readLog('epoch,lr/pg0\n1,0.01\n').columns[0].name is 'lr/pg0'
 */
export const readLog = (source: string | Uint8Array, filename?: string): Log => {
  const named = filename === undefined ? {} : { filename };
  const isBytes = typeof source !== 'string';
  const nothing = (code: 'log/empty' | 'log/format'): Log => ({
    format: 'csv',
    text: '',
    columns: [],
    facts: {},
    ...named,
    diagnostics: [
      code === 'log/empty'
        ? logFinding(code, {})
        : logFinding(code, { reason: 'it is binary, but not an event file' }),
    ],
  });
  if (source.length === 0) return nothing('log/empty');
  if (isBytes && (looksLikeEvents(source) || EVENTS.test(filename ?? '')))
    return { format: 'events', text: '', facts: {}, ...named, ...readEvents(source) };
  const text = (isBytes ? decodeUtf8(source).text : source).replace(/^\ufeff/, '');
  if (/^\s*$/.test(text)) return nothing('log/empty');
  if (text.includes('\0')) return nothing('log/format');
  if (/^\s*[{[]/.test(text)) return { format: 'json', text, ...named, ...readJson(text) };
  return { format: 'csv', text, facts: {}, ...named, ...readTable(text) };
};
