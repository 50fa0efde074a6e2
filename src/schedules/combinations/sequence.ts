import { sequence as endToEnd } from '../../curve/curve.ts';
import { sequenceWords } from '../../diagnostics/catalogue/types/own.ts';
import { moved, type Phase, phasesWithin } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Sequence } from '../../schema/generated/schedules.ts';

/**
 * Learning rates one after the other.
 *
 * Formula: rate(t) = the rate of part i at t − S, where S is the number of steps of all parts before it, and i is the
 * first part whose end S + steps is above t.
 * Edges: step 0 has the rate of the first part's step 0; the step at which a part ends has the rate of step 0 of the
 * next part; the last part has no end.
 * Units: t and steps in optimizer updates.
 * Reports: sequence/empty, sequence/no-steps, sequence/last-steps.
 * Source: optax/schedules/_join.py, join_schedules; torch SequentialLR.
 * Example: { part: [{ steps: 10, learning_rate: { constant: { learning_rate: 0.1 } } }, { learning_rate: { linear: {
 * initial_learning_rate: 0.2, end_learning_rate: 0, total_steps: 20 } } }] } has 0.1 at step 0, 0.1 at 9, 0.2 at 10,
 * 0.1 at 20, 0 at 30.
 */
export const sequence = /* @__PURE__ */ defineSchedule({
  type: 'sequence',
  number: 1024,
  message: Sequence,
  get findings() {
    return sequenceWords();
  },
  check(s, report, isWritten) {
    const last = s.part.length - 1;
    if (last < 0) return report('sequence/empty', 'part', {});
    s.part.slice(0, -1).forEach((part, i) => {
      if (part.steps === 0) report('sequence/no-steps', ['part', i, 'steps'], {});
    });
    if (isWritten(['part', last, 'steps'])) report('sequence/last-steps', ['part', last, 'steps'], {});
  },
  phases: (s, phasesOf) => {
    const phases: Phase[] = [];
    let start = 0;
    for (const [i, part] of s.part.entries()) {
      const isLast = i === s.part.length - 1;
      const own = moved(phasesOf(part.learning_rate), start, ['part', i, 'learning_rate']);
      const cut = isLast ? own : phasesWithin(own, start + part.steps);
      phases.push(...cut.phases);
      if (isLast && own.end !== undefined) return { phases, end: own.end };
      start += part.steps;
    }
    // If the last part is constant forever, the others do not end the schedule: a list of constant rates declares no
    // end.
    return { phases };
  },
  curve: (s, curveOf) => {
    const curves = s.part.map((part) => [part.steps, curveOf(part.learning_rate)] as const);
    return endToEnd(...curves.slice(0, -1), curves.at(-1)![1]);
  },
});
