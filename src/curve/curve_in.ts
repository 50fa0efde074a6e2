import type { Curve } from './curve.ts';

/** Functions of a curve also accept a schedule, which has one. */
export type CurveOrSchedule = Curve | { readonly curve: Curve };

export const curveIn = (given: CurveOrSchedule): Curve => ('curve' in given ? given.curve : given);
