import type { Curve } from '../../curve/curve.ts';
import { schedules } from '../../diagnostics/catalogue/schedules.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { type Catalogue, wordingOf } from '../../diagnostics/wording.ts';
import type { Phases, ScheduleType } from '../../registry/schedule_type.ts';
import { cosineDecayLearningRate } from '../../schedules/decays/cosine_decay.ts';
import { exponentialDecayLearningRate } from '../../schedules/decays/exponential_decay.ts';
import { constantLearningRate } from '../../schedules/steps/constant.ts';
import { manualStepLearningRate } from '../../schedules/steps/manual_step.ts';
import type { DialectContext, Values } from '../dialect.ts';

/** The Object Detection API's four learning rates, for the dialects of projects that copied its optimizer.proto. */

/** A learning rate and its context: the path of its block, and the function that reports. */
export interface BlockContext extends DialectContext {
  readonly at: Path;
}

/** The meaning of a type of learning rate. */
export interface RateMeaning extends Partial<Phases> {
  readonly curve: Curve;
}

export type RateType = (s: Values, context: BlockContext) => RateMeaning | undefined;

/** Uses one of our schedule types in a dialect: its checks report at the dialect's paths, as the dialect's findings. */
export const rateOfType =
  (type: ScheduleType): RateType =>
  (s, { at, report, isWritten, run }) => {
    let isRefused = false;
    const pathOf = (path: string | Path): Path => [...at, ...(typeof path === 'string' ? [path] : path)];
    type.check?.(
      s,
      (code: string, path: any, params: any, ...because: any[]) => {
        // Leave out fixes, which are objects: dialects report none.
        const paths = because.filter((each) => typeof each === 'string' || Array.isArray(each));
        report(code, pathOf(path), params, ...paths.map(pathOf));
        isRefused ||= wordingOf((schedules() as Catalogue)[code]!).severity === 'error';
      },
      (path) => isWritten(pathOf(path)),
      { run },
      () => undefined,
    );
    if (isRefused) return undefined;
    const none = (): never => {
      throw new TypeError('a learning rate of the Object Detection API contains no other');
    };
    return { curve: type.curve(s, none, { run }), ...type.phases?.(s, none) };
  };

const types = [
  constantLearningRate,
  exponentialDecayLearningRate,
  manualStepLearningRate,
  cosineDecayLearningRate,
] as readonly ScheduleType[];

export const apiRates: { readonly [type: string]: RateType } = Object.fromEntries(
  types.map((type) => [type.type, rateOfType(type)]),
);
