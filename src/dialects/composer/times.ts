import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Values } from '../dialect.ts';
import { isSet, numberFrom, UNSIGNED } from '../loose_values.ts';
import { unquotedNumber } from '../what_to_write.ts';

/**
 * Values of a config with `${…}` resolved, and its times in optimizer updates.
 * Source: mosaicml/composer, core/time.py.
 */

const TIME = new RegExp(`^\\s*([-+]?${UNSIGNED})\\s*(ba|ep|dur|tok|sp|sec)\\s*$`, 'i');
const REFERENCE = /\$\{([\w.]+)\}/;

/** The greatest number of references in a chain: a longer chain is a cycle. */
const MOST = 20;

/** A text with its references resolved; undefined if one leads nowhere. */
export const withReferences = (
  text: string,
  { textAt }: Pick<DialectContext, 'textAt'>,
): string | undefined => {
  let all = text;
  for (let i = 0; i < MOST; i++) {
    const [whole, path] = REFERENCE.exec(all) ?? [];
    if (whole === undefined) return all;
    const value = textAt(path!);
    if (value === undefined) return undefined;
    all = all.replace(whole, () => value);
  }
  return undefined;
};

/** A time after Composer's conversion: epochs as batches, shares as shares of the run. */
export interface Time {
  readonly value: number;
  readonly unit: 'ba' | 'tok' | 'sp';
  /** The unit as written; for a share of the run, that of max_duration. */
  readonly written: Length['unit'];
  /** The time in optimizer updates, possibly fractional. */
  readonly steps: number;
}

export interface TimeReader {
  readonly number: <V extends number | undefined>(path: Path, otherwise: V) => number | V;
  /** Reads a time, stretched by `ratio`; undefined after an error or a missing fact was reported. */
  readonly time: (path: Path, text: string, ratio?: number) => Time | undefined;
}

interface Length {
  readonly value: number;
  readonly unit: 'ba' | 'ep' | 'tok' | 'sp' | 'dur' | 'sec';
}

/** A length; undefined for other strings, and for fractions of units that must be whole. */
export const lengthIn = (text: string): Length | undefined => {
  const [, number = '', written = ''] = TIME.exec(text) ?? [];
  const value = Number(number.replaceAll('_', ''));
  const unit = written.toLowerCase() as Length['unit'];
  return unit === 'dur' || (written !== '' && Number.isInteger(value)) ? { value, unit } : undefined;
};

const at = (values: Values, path: Path): unknown => path.reduce<any>((value, part) => value?.[part], values);

/**
 * Returns a reader of numbers and times; `duration` is max_duration as written, or the number of steps that the
 * caller gave.
 */
export const timeReader = (
  values: Values,
  duration: string,
  ratio: number,
  context: DialectContext,
): TimeReader => {
  const { report, need, run, sourceOf } = context;
  const said = new Set<string>();
  const say = (code: string, path: Path, params: object): undefined => {
    const key = `${code} ${path.join('.')}`;
    if (!said.has(key)) report(code, path, params);
    said.add(key);
    return undefined;
  };
  const name = (path: Path): string => String(path.at(-1));
  /** Units per update. */
  const perStep = (unit: 'ba' | 'tok' | 'sp', path: Path): number | undefined => {
    if (unit === 'ba') return 1;
    const fact = unit === 'tok' ? 'tokens_per_step' : 'batch_size';
    return run[fact] ?? need(fact, path);
  };
  const make = (value: number, written: Length['unit'], path: Path): Time | undefined => {
    const unit = written === 'ep' ? 'ba' : (written as 'ba');
    const per = perStep(unit, path);
    return per === undefined ? undefined : { value, unit, written, steps: value / per };
  };
  const time = (path: Path, written: string, stretch = 1): Time | undefined => {
    const text = withReferences(written, context);
    if (text === undefined) return say('composer/unresolved', path, { text: written });
    const found = lengthIn(text);
    if (found === undefined) return say('composer/not-a-time', path, { name: name(path), text });
    const { value, unit } = found;
    if (unit === 'sec') return say('composer/clock-time', path, { name: name(path), text });
    if (unit === 'ep') {
      const { steps_per_epoch: batches } = run;
      if (batches === undefined) return need('steps_per_epoch', path);
      return make(Math.trunc(value * batches * stretch), unit, path);
    }
    if (unit !== 'dur') return make(Math.trunc(value * stretch), unit, path);
    const whole = lengthIn(withReferences(duration, context) ?? '');
    if (whole === undefined || whole.unit === 'dur')
      return say('composer/not-a-time', ['max_duration'], { name: 'max_duration', text: duration });
    const { steps_per_epoch: batches } = run;
    if (whole.unit === 'ep') {
      if (batches === undefined) return need('steps_per_epoch', path);
      return make(Math.trunc(value * batches * Math.trunc(whole.value * ratio)), 'ep', path);
    }
    return make(Math.trunc(value * Math.trunc(whole.value * ratio)), whole.unit, path);
  };
  return {
    time,
    number: (path, otherwise) => {
      const written = at(values, path);
      if (!isSet(written)) return otherwise;
      const text = withReferences(written, context);
      if (text === undefined) {
        say('composer/unresolved', path, { text: written });
        return otherwise;
      }
      const write = unquotedNumber(sourceOf(path));
      if (write !== undefined) say('composer/not-a-number', path, { name: name(path), text, write });
      const value = numberFrom(text);
      if (value !== undefined) return value;
      say('composer/not-a-number', path, { name: name(path), text });
      return otherwise;
    },
  };
};
