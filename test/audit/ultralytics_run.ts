import { type AuditOptions, audit, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';

/** Imitates runs of Ultralytics and audits their logs. */

export interface Settings {
  readonly epochs: number;
  readonly lr0: number;
  readonly lrf: number;
  readonly cos_lr: boolean;
  readonly warmup_epochs: number;
}

export const SAID: Settings = { epochs: 50, lr0: 0.01, lrf: 0.01, cos_lr: false, warmup_epochs: 3 };

const argsOf = (settings: object): string =>
  Object.entries({
    task: 'detect',
    mode: 'train',
    model: 'yolov8n.pt',
    batch: 16,
    optimizer: 'SGD',
    momentum: 0.937,
    warmup_momentum: 0.8,
    warmup_bias_lr: 0.1,
    nbs: 64,
    ...settings,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** How a run differs from the loop of the trainer. */
export interface Difference {
  /** Maps a logged epoch to the epoch at which the schedule is. */
  readonly at?: (epoch: number) => number;
  /** True if the warm-up counts the schedule's epochs, not the logged ones. */
  readonly isWhole?: boolean;
  /** The factor on all rates. */
  readonly times?: number;
  /** The number of epochs that the trainer has estimated at a given epoch. */
  readonly estimate?: (epoch: number) => number;
  readonly warmup_bias_lr?: number;
  /** The digits that are printed. */
  readonly digits?: number;
}

/** The loop of ultralytics/engine/trainer.py (8.3): the rates of biases and of the others, after each epoch. */
export const train = (
  { epochs, lr0, lrf, cos_lr, warmup_epochs }: Settings,
  batches: number,
  from = 0,
  to = epochs,
  {
    at = (epoch) => epoch,
    isWhole = false,
    times = 1,
    estimate = () => epochs,
    warmup_bias_lr = 0.1,
    digits = 6,
  }: Difference = {},
): string[] => {
  const warmup = warmup_epochs > 0 ? Math.max(Math.round(warmup_epochs * batches), 100) : -1;
  const factor = (x: number, all: number): number =>
    cos_lr
      ? ((1 - Math.cos((x * Math.PI) / all)) / 2) * (lrf - 1) + 1
      : Math.max(1 - x / all, 0) * (1 - lrf) + lrf;
  return Array.from({ length: to - from }, (_, i) => {
    const epoch = from + i;
    const all = estimate(epoch);
    const settled = lr0 * factor(at(epoch), all);
    const counted = isWhole ? at(epoch) : epoch;
    let [bias, other] = [settled, settled];
    for (let batch = 0; batch < batches; batch++) {
      const done = (batch + batches * counted) / warmup;
      if (warmup < 0 || done > 1) continue;
      const own = lr0 * factor(counted, all);
      bias = warmup_bias_lr + (own - warmup_bias_lr) * done;
      other = own * done;
    }
    const print = (rate: number): string => String(Number((times * rate).toPrecision(digits)));
    return `${epoch + 1},1.5,${print(bias)},${print(other)},${print(other)}`;
  });
};

export const auditOf = (
  said: Settings & { readonly time?: number },
  rows: readonly string[],
  head: readonly string[] = ['epoch', 'train/box_loss', 'lr/pg0', 'lr/pg1', 'lr/pg2'],
  options: AuditOptions = {},
) =>
  audit(
    load(argsOf(said), { filename: 'args.yaml' }),
    readLog([head.join(), ...rows].join('\n'), 'results.csv'),
    options,
  );
