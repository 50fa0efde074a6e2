import type { Curve } from './curve.ts';

/** What takes a curve takes a schedule too, which has one. */
export type CurveOrSchedule = Curve | { readonly curve: Curve };

export const curveIn = (given: CurveOrSchedule): Curve => ('curve' in given ? given.curve : given);
