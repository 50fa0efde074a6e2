import { checkedRateOf } from '../../curve/rate/flat.ts';
import { schedulesBy } from './schedule.ts';

/** Makes the schedule of a curve, with its parts in one function: the fastest to call. */
export const scheduleOf = /* @__PURE__ */ schedulesBy(checkedRateOf);
