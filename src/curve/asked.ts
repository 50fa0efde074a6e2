import type { Curve } from './curve.ts';

/** What can be asked of a curve can be asked of a schedule too, which has one. */
export type Asked = Curve | { readonly curve: Curve };

export const curveIn = (asked: Asked): Curve => ('curve' in asked ? asked.curve : asked);
