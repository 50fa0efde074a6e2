import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';

/**
 * For each optimizer, the rate that 99 % of public Object Detection configs do not exceed (81 configs of the model zoo and
 * 132 reconstructed from public repositories).
 */
const usual: { readonly [optimizer: string]: readonly [name: string, rate: number] } = {
  adam_optimizer: ['Adam', 0.01],
  rms_prop_optimizer: ['RMSProp', 0.1],
  momentum_optimizer: ['Momentum', 2],
};

/** `rate/high`: the rate exceeds the usual maximum of the optimizer. Off by default. */
export const highRate = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  isOff: true,
  check: ({ loaded, peak, at }, report) => {
    const known = usual[loaded.optimizer?.type ?? ''];
    if (known === undefined || !(peak > known[1])) return;
    const { path, range } = at([]);
    report('rate/high', { peak, usual: known[1], optimizer: known[0] }, { path, ranges: [range] });
  },
});
