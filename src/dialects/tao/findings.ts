import { error, info, type Wording, warning } from '../../diagnostics/wording.ts';

/** Findings about NVIDIA TAO's specs: what it refuses, and what may surprise users. */

const onPage = <W extends { readonly [code: string]: Wording<any> }>(words: W): W =>
  Object.fromEntries(
    Object.entries(words).map(([code, wording]) => [
      code,
      { ...wording, docs: `docs/dialects/tao.md#${code.replace('/', '')}` },
    ]),
  ) as W;

export const findings = onPage({
  'tao/open-network': warning(
    (p: { network: string; names: string }) =>
      `the spec does not say which network it is for, so it is read as ${p.network}'s; networks differ in what they refuse and in whether GPUs multiply the rate: name one as the message: ${p.names}`,
  ),
  'tao/no-schedule': error(
    (p: { network: string; types: string }) =>
      `${p.network} has no learning-rate schedule here, and stops: write ${p.types}`,
  ),
  'tao/wrong-schedule': error(
    (p: { network: string; type: string; types: string }) =>
      `${p.network} does not read ${p.type}, and stops: write ${p.types}`,
  ),
  'tao/range': error(
    (p: { network: string; name: string; value: string; range: string }) =>
      `${p.name} is ${p.value}, but ${p.network} takes only values ${p.range}, and stops otherwise`,
  ),
  'tao/share-order': error(
    (p: { network: string; soft_start: string; point: string; later: string }) =>
      `soft_start ${p.soft_start} must be below ${p.later} ${p.point}: ${p.network} stops otherwise`,
  ),
  'tao/rate-order': error(
    (p: { network: string }) =>
      `max_learning_rate must be above min_learning_rate: ${p.network} stops otherwise`,
  ),
  'tao/points': error(
    () => 'annealing_points must ascend between 0 and 1: write shares of the run, such as 0.3 and 0.6',
  ),
  'tao/no-steps': error(
    (p: { network: string; steps: string }) =>
      `a run of ${p.steps} steps is too short for shares of it: with so few examples, ${p.network} counts too few steps per epoch`,
  ),
  'tao/step-size': error(
    (p: { value: string; steps: string; least: number }) =>
      `step_size is ${p.value} percent of a run of ${p.steps}, which is less than one step, and TAO divides by it: write at least ${p.least}`,
  ),
  'tao/no-decay-steps': error(
    () => 'decay_steps must be above 0: the rate is not a number otherwise; write the steps of the decay',
  ),
  'tao/list': error(
    (p: { name: string; what: string }) =>
      `${p.name} must be a list of ${p.what}: write one such as ${p.name === 'learning_rate_steps' ? '"[10000, 15000]"' : '"[0.1, 0.01]"'}; code is not run here`,
  ),
  'tao/list-lengths': error(
    (p: { steps: number; levels: number }) =>
      `learning_rate_steps has ${p.steps} steps, but learning_rate_decay_levels ${p.levels} levels: write one level for each step`,
  ),
  'tao/rmsprop': error(
    (p: { network: string }) =>
      `${p.network} fails on rmsprop before training starts (it reads its beta2): write adam or sgd`,
  ),
  'tao/no-optimizer': warning(
    (p: { network: string; example: string }) =>
      `${p.network} stops unless the file has one of its optimizers: write optimizer { ${p.example} }`,
  ),
  'tao/stops': warning(
    (p: { network: string; name: string; value: string; range: string }) =>
      `${p.name} is ${p.value}, but ${p.network} takes only values ${p.range}, and stops before it trains; the rates shown do not depend on it`,
  ),
  'tao/cosine-ends-high': warning(
    (p: { share: string }) =>
      `the cosine ends at ${p.share} % of the greatest rate: its half period is the whole run, not the rest after soft_start; write soft_start: 0 to reach the least rate`,
  ),
  'tao/warmup-falls': warning(
    (p: { rate: string }) =>
      `the warm-up falls: TAO starts it at 0.0003, which no field changes, and learning_rate times GPUs is ${p.rate}; write soft_start: 0 to leave it out`,
  ),
  'tao/fixed-start': info(
    () => 'the warm-up starts at 0.0003: TAO has that rate in its code, and no field changes it',
  ),
  'tao/smooth-step': warning(
    (p: { gamma: string; steps: string }) =>
      `"step" is not a staircase in TAO: the rate falls at every step, by a factor of ${p.gamma} in ${p.steps} steps`,
  ),
  'tao/unset-factor': warning(
    (p: { name: string; step: string }) =>
      `${p.name} is 0 or missing: the rate is 0 from step ${p.step} on; write ${p.name}, such as ${p.name}: 0.1`,
  ),
  'tao/unset-rate': warning(
    (p: { name: string; isWarmed: boolean }) =>
      `${p.name} is 0 or missing: ${p.isWarmed ? 'the rate falls to 0 in the warm-up' : 'the network does not train'}; write ${p.name}`,
  ),
  'tao/keras-decay': warning(
    (p: { decay: string }) =>
      `decay is ${p.decay}: Keras divides the rates shown here by 1 + ${p.decay} · step as well; write decay: 0.0`,
  ),
  'tao/profiling-warmup': warning(
    () => 'warmup_steps does not warm up the rate of UNet: it leaves steps out of profiling',
  ),
  'tao/ignores-lr': info(
    (p: { lr: string; isNeeded: boolean }) =>
      `lr ${p.lr} of the optimizer is not used: the schedule replaces it before step 0${p.isNeeded ? '; keep it, as classification stops without an lr' : ''}`,
  ),
  'tao/times-gpus': info(
    (p: { network: string; gpus: number }) =>
      `${p.network} multiplies the rates of the spec by the number of GPUs, here ${p.gpus}`,
  ),
  'tao/early-stopping': info(
    () =>
      'the rate falls when the validation cost stalls, which is known only during the run: the rates shown are for a run in which it never stalls',
  ),
  'tao/old-layout': info(
    () =>
      'this layout belongs to Transfer Learning Toolkit 1.0, whose code is not public: it is read as later versions read the same fields',
  ),
});
