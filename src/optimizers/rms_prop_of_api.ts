import { loadWords } from '../diagnostics/catalogue/load.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import { defineOptimizer } from '../registry/optimizer_type.ts';
import { RMSPropOptimizer } from '../schema/generated/optimizer.ts';

/** Upstream's RMSProp. */
export const rmsPropOptimizer = /* @__PURE__ */ defineOptimizer({
  type: 'rms_prop_optimizer',
  title: 'RMSProp',
  number: 1,
  message: RMSPropOptimizer,
  hyperparameters: { momentum: 'momentum_optimizer_value' },
  get findings() {
    return { 'optimizer/rms-prop-decay': loadWords()['optimizer/rms-prop-decay'] };
  },
  check: ({ decay }, report) =>
    report('optimizer/rms-prop-decay', 'decay', { decay: formatNumber(decay, true) }),
});
