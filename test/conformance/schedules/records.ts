import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Args } from '../../../src/frameworks/meaning.ts';
import { missingReference, referencePath } from '../../support/reference.ts';

/** Recorded rates of frameworks, from the folder named by LEARNING_SCHEDULES_RECORDS, or else the reference's own. */

export interface Record {
  readonly framework: string;
  readonly precision: string;
  readonly type: string;
  readonly params: Args;
  /** The error that the framework raised; then there are no points. */
  readonly error?: string;
  readonly points?: readonly (readonly [step: number, rate: number | string])[];
  /** The points in the framework's float32. */
  readonly points_f32?: Record['points'];
  /** For schedules that follow a metric: its value at each step. */
  readonly metrics?: readonly number[];
  readonly total?: number;
  readonly file: string;
}

const folder = process.env.LEARNING_SCHEDULES_RECORDS ?? referencePath('schedules');

/** Why the records are missing; undefined if they exist. */
export const missingRecords =
  process.env.LEARNING_SCHEDULES_RECORDS === undefined
    ? missingReference
    : existsSync(folder)
      ? undefined
      : `LEARNING_SCHEDULES_RECORDS is ${folder}, which does not exist`;

export const records: readonly Record[] =
  missingRecords === undefined
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .flatMap((file) =>
          (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Record, 'file'>[]).map((record) => ({
            ...record,
            file,
          })),
        )
    : [];

/** `CosineAnnealingLR {"lr":0.1,"T_max":100}` */
export const nameOf = ({ type, params }: Record): string => {
  const text = JSON.stringify(params);
  return `${type} ${text.length > 160 ? `${text.slice(0, 159)}…` : text}`;
};

export const isFloat32 = ({ precision }: Record): boolean => precision.startsWith('float32');

/** The numbers of a call as float32, for frameworks that compute in float32. */
export const inFloat32 = <V>(value: V): V => {
  if (typeof value === 'number') return Math.fround(value) as V;
  if (Array.isArray(value)) return value.map(inFloat32) as V;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, inFloat32(of)])) as V;
};
