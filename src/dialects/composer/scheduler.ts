import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Values } from '../dialect.ts';
import { isSet, isTrue } from '../loose_values.ts';
import type { Time, TimeReader } from './times.ts';

/** A warm-up. */
export interface WarmupTime extends Time {
  /** The number of steps in which the rate would rise to its full value. The warm-up ends after `steps`, which may be fewer or more. */
  readonly rise: number;
}

/** Reads the fields of a scheduler for a run. Fields that are missing or wrong are reported and give undefined. */
export interface SchedulerFields {
  /** Reads a time; `otherwise` is its default, without which it is required. */
  readonly time: (name: string, otherwise?: string) => Time | undefined;
  /** Reads a time that must be above 0, as Composer divides by it. */
  readonly period: (name: string, otherwise?: string) => Time | undefined;
  /** Reads a list of times. */
  readonly times: (name: string) => readonly Time[] | undefined;
  /** The warm-up of a scheduler that has one. `scale_warmup` stretches the line of the warm-up, but not its end. */
  readonly warmup: WarmupTime | undefined;
  readonly number: <V extends number | undefined>(name: string, otherwise: V) => number | V;
  /** Reports a mistake about a field; `other` is the second field, if the two do not fit. */
  readonly refuse: (code: string, name: string, params?: object, other?: Path) => undefined;
  /** The length of the run. */
  readonly duration: Time;
  /** True if t_max is written. */
  readonly hasEnd: boolean;
  /** The fields that the scheduler has read: all that it takes, after its curve is made. */
  readonly asked: ReadonlySet<string>;
}

interface Given {
  readonly name: string;
  readonly reader: TimeReader;
  readonly ratio: number;
  readonly whole: Time;
}

/** The fields of a scheduler as written; `name` is the scheduler, `ratio` the factor on the length of the run. */
export const scheduledOf = (
  written: Values,
  { name, reader, ratio, whole }: Given,
  { report, sourceOf }: DialectContext,
): SchedulerFields => {
  const asked = new Set<string>();
  const at = (field: string) => {
    asked.add(field);
    return ['scheduler', field];
  };
  const refuse = (code: string, field: string, params: object = {}, other?: Path): undefined => {
    // A field that is written, but has no value, is reported already.
    if (code === 'composer/missing' && isSet(written[field])) return undefined;
    report(code, at(field), params, ...(other === undefined ? [] : [other]));
    return undefined;
  };
  const time = (field: string, otherwise?: string): Time | undefined => {
    const text = isSet(written[field]) ? written[field] : otherwise;
    asked.add(field);
    if (text === undefined) return refuse('composer/missing', field, { name: field, scheduler: name });
    if (/^inv|Inverse/.test(name) && field !== 't_max' && /dur\s*$/i.test(text))
      return refuse('composer/share-of-run', field, { name: field });
    return reader.time(at(field), text, ratio);
  };
  const above0 = (field: string, text: string, found: Time | undefined): Time | undefined => {
    if (found === undefined || found.value > 0) return found;
    const { value, unit } = found;
    return refuse('composer/no-time', field, { name: field, text, value, unit, least: Math.ceil(1 / ratio) });
  };
  const readWarmup = (): WarmupTime | undefined => {
    asked.add('scale_warmup');
    if (!isSet(written.t_warmup)) return void time('t_warmup');
    const text = written.t_warmup;
    const found = reader.time(at('t_warmup'), text);
    if (found === undefined) return undefined;
    // 0ba means no warm-up; 0.0001dur was meant to be one, but is cut to 0 batches.
    if (found.value === 0 && /[1-9]/.test(text))
      report('composer/warmup-truncated', at('t_warmup'), { text });
    if (found.value < 0)
      report('field/unusual', at('t_warmup'), {
        name: 't_warmup',
        value: text,
        expected: `at least 0, such as ${text.replace('-', '').trim()}`,
      });
    if (!isTrue(written.scale_warmup) || found.value <= 0) return { ...found, rise: found.steps };
    const line = above0('t_warmup', text, reader.time(at('t_warmup'), text, ratio));
    return line && { ...found, rise: line.steps };
  };
  return {
    time,
    period: (field, otherwise) =>
      above0(field, isSet(written[field]) ? written[field] : (otherwise ?? ''), time(field, otherwise)),
    times: (field) => {
      const all = written[field] as readonly string[];
      const source = sourceOf(at(field)) ?? '';
      if (all.length === 1 && !/^\s*(?:["']?\w+["']?\s*:\s*)?(?:\[|-\s|$)/.test(source)) {
        const expected = `a list, such as ["${all[0]}"]`;
        return refuse('value/type', field, { name: field, expected, got: `the string "${all[0]}"` });
      }
      const found = all.map((text) => reader.time(at(field), text, ratio));
      if (all.length === 0) return refuse('composer/missing', field, { name: field, scheduler: name });
      return found.includes(undefined) ? undefined : (found as readonly Time[]);
    },
    // The names of all schedulers with a warm-up say so, and no other names do.
    warmup: /warmup/i.test(name) ? readWarmup() : undefined,
    number: (field, otherwise) => reader.number(at(field), otherwise),
    refuse,
    duration: whole,
    hasEnd: isSet(written.t_max),
    asked,
  };
};
