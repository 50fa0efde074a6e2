import type { Message } from '../../schema/descriptors/message.ts';
import {
  ClassificationSpec,
  EfficientDetSpec,
  FasterRcnnSpec,
  MaskRcnnSpec,
  Spec,
  UnetSpec,
} from './messages.ts';

/** The networks of TAO: what each accepts, and how it counts the steps of an epoch. */

/** Computes the steps per epoch from the number of examples, the batch size per GPU, and the number of GPUs. */
type Counting = (examples: number, batch: number, gpus: number) => number;

export interface Network {
  /** The name in sentences. */
  readonly title: string;
  readonly message: Message;
  readonly stepsPerEpoch: Counting;
  /** True if the rates of the file are multiplied by the number of GPUs. */
  readonly timesGpus: boolean;
  /** The schedules of the shared block that the network accepts. */
  readonly schedules: readonly string[];
  /**
   * The checks before training. Shares must be strictly between 0 and 1 (`strict`), or below 1, where soft_start may
   * equal annealing (`below-one`), or soft_start only has to be below annealing (`loose`); `ascending` also checks
   * rates.
   */
  readonly checks: 'strict' | 'below-one' | 'loose' | 'ascending';
  /** True if the optimizer is built by code that fails for rmsprop. */
  readonly failsOnRmsprop?: boolean;
}

const whole: Counting = (n, batch, gpus) => Math.ceil(n / batch / gpus);
const twice: Counting = (n, batch, gpus) => Math.ceil(Math.ceil(n / batch) / gpus);
const down: Counting = (n, batch, gpus) => Math.floor(Math.ceil(n / batch) / gpus);
const dropping: Counting = (n, batch, gpus) => Math.ceil(Math.floor(n / batch) / gpus);
/** The number of steps of an epoch is not rounded; that of the whole run is. */
const exact: Counting = (n, batch) => n / batch;

const ANNEALING = 'soft_start_annealing_schedule';
const COSINE = 'soft_start_cosine_annealing_schedule';

const shared = { message: Spec, stepsPerEpoch: whole, timesGpus: true } as const;
const own = { timesGpus: false, schedules: [], checks: 'loose' } as const;
const both = { schedules: [ANNEALING, COSINE], checks: 'ascending', failsOnRmsprop: true } as const;

export const networks = {
  detectnet_v2: {
    ...shared,
    title: 'DetectNet_v2',
    stepsPerEpoch: twice,
    timesGpus: false,
    schedules: [ANNEALING, 'early_stopping_annealing_schedule'],
    checks: 'below-one',
  },
  ssd: { ...shared, title: 'SSD', schedules: [ANNEALING], checks: 'strict' },
  lprnet: { ...shared, title: 'LPRNet', stepsPerEpoch: down, schedules: [ANNEALING], checks: 'strict' },
  yolo_v3: { ...shared, title: 'YOLOv3', schedules: [ANNEALING], checks: 'loose', failsOnRmsprop: true },
  yolo_v4: { ...shared, ...both, title: 'YOLOv4' },
  retinanet: { ...shared, ...both, title: 'RetinaNet' },
  multitask_classification: {
    ...shared,
    ...both,
    title: 'multitask classification',
    stepsPerEpoch: down,
  },
  makenet: {
    ...own,
    title: 'classification',
    message: ClassificationSpec,
    stepsPerEpoch: down,
    timesGpus: true,
  },
  faster_rcnn: {
    ...own,
    title: 'Faster R-CNN',
    message: FasterRcnnSpec,
    stepsPerEpoch: dropping,
    timesGpus: true,
  },
  unet: { ...own, title: 'UNet', message: UnetSpec, stepsPerEpoch: twice },
  efficientdet: { ...own, title: 'EfficientDet', message: EfficientDetSpec, stepsPerEpoch: exact },
  mask_rcnn: { ...own, title: 'Mask R-CNN', message: MaskRcnnSpec, stepsPerEpoch: exact },
} as const satisfies { readonly [name: string]: Network };

export type NetworkName = keyof typeof networks;

/** The message of a file that does not identify its network. */
export const OPEN = 'open';
