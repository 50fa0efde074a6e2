import { rules } from '../diagnostics/catalogue/rules.ts';
import { defineRule, pipelineOf } from './rule.ts';

/** `checkpoint/restarts-schedule`: weights come from a checkpoint, but the schedule starts again. */
export const checkpointRestarts = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: (subject, report) => {
    const { loaded, run, isFlat, warmup, phases } = subject;
    if (!loaded.train?.fine_tune_checkpoint || (run.start_step ?? 0) > 0) return;
    if (isFlat(0, Number.POSITIVE_INFINITY)) return;
    const { path, value } = pipelineOf(subject).train!.fields.get('fine_tune_checkpoint')!;
    const first = phases[0]?.name === 'burn-in' ? 'burn-in' : 'warm-up';
    const phase = warmup > 0 ? first : undefined;
    report('checkpoint/restarts-schedule', { phase }, { path, ranges: [value.range] });
  },
});
