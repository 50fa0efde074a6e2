import { finderOf } from '../finding.ts';
import { builtIn, error, info, warning } from '../wording.ts';

/** Findings about a whole file. */
export const loadWords = /* @__PURE__ */ builtIn(() => ({
  'message/unknown': error(
    (p: { name: string; known: readonly string[] }) =>
      `the header names the message ${p.name}: write one of ${p.known.join(', ')}`,
  ),
  'run/not-positive': error((p: { name: string; value: string; isWritten?: boolean }) =>
    p.isWritten
      ? `this makes ${p.name} of the run ${p.value}: write a value that makes it greater than 0`
      : `run.${p.name} is ${p.value}: give a number ${p.name === 'start_step' ? 'of at least' : 'greater than'} 0, or leave it out`,
  ),
  'run/missing-fact': error(
    (p: { fact: string; option: string }) =>
      `the file does not say ${p.fact}, which this value needs: give it with ${p.option} N, or as run.${p.fact}`,
  ),
  'dialect/other': error(
    (p: { title: string; name: string }) =>
      `this looks like ${p.title}, not a config of the Object Detection API: read it with lrs, or with load of learning-schedules/dialects`,
  ),
  'dialect/several': warning(
    (p: { chosen: string; others: readonly string[] }) =>
      `this could be a config of ${[p.chosen, ...p.others].join(' or ')}, and is read as ${p.chosen}: say which one it is with --dialect`,
  ),
  'dialect/other-program': error((p: { program: string; dialect?: string }) => {
    const looks = `this looks like a config of ${p.program}`;
    return p.dialect === undefined
      ? `${looks}, which is not read: lrs dialects lists the families that are, and learning-schedules/define lets you add one`
      : `${looks}, which is not read, as its rates differ from those of ${p.dialect}: if it is a config of ${p.dialect}, say so with --dialect ${p.dialect}`;
  }),
  'dialect/guessed': warning(
    (p: { dialect: string; by: string }) =>
      `this file is read as ${p.dialect} because of ${p.by}, but other programs have such fields too: if it is a config of ${p.dialect}, say so with --dialect ${p.dialect}`,
  ),
  'run/contradiction': error(
    (p: { fact: string; given: number; computed: number; from: readonly string[] }) =>
      `${p.fact} is ${p.given}, but ${p.from.join(' and ')} make it ${p.computed}: leave one of them out, or correct it`,
  ),
  'optimizer/rms-prop-decay': info(
    (p: { decay: string }) =>
      `decay is ${p.decay}: Object Detection under TensorFlow 2 passes it on as Keras's learning-rate decay (rate / (1 + decay · step)) and leaves rho at 0.9; here it is the decay of the mean square, as TensorFlow 1 reads it`,
  ),
}));

/** A finding of this catalogue. */
export const loadFinding = /* @__PURE__ */ finderOf(loadWords);
