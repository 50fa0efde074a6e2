import { rules } from '../diagnostics/catalogue/rules.ts';
import { defineRule, pipelineOf } from './rule.ts';

/** `checkpoint/restarts-schedule`: weights are taken over, and the schedule starts anew. */
export const checkpointRestarts = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: (subject, report) => {
    const { loaded, run, isFlat } = subject;
    if (!loaded.train?.fine_tune_checkpoint || (run.start_step ?? 0) > 0) return;
    if (isFlat(0, Number.POSITIVE_INFINITY)) return;
    const field = pipelineOf(subject).train?.fields.get('fine_tune_checkpoint');
    const ranges = field?.value.kind === 'scalar' ? [field.value.range] : [];
    report('checkpoint/restarts-schedule', {}, { path: field?.path ?? [], ranges });
  },
});
