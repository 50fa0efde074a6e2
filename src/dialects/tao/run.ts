import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, StatedFacts, Values } from '../dialect.ts';
import { type NetworkName, networks } from './networks.ts';

/** The facts that a spec states about its run: epochs and the batch size per GPU. Examples and GPUs are usually missing. */

export interface StatedTraining {
  readonly at: Path;
  readonly epochs: string;
  readonly batch: string;
  readonly examples?: string;
}

const training: StatedTraining = {
  at: ['training_config'],
  epochs: 'num_epochs',
  batch: 'batch_size_per_gpu',
};
const ofFile = { batch: 'train_batch_size', examples: 'num_examples_per_epoch' };

const others: { readonly [N in NetworkName]?: StatedTraining } = {
  makenet: { ...training, at: ['train_config'], epochs: 'n_epochs' },
  unet: { ...training, epochs: 'epochs', batch: 'batch_size' },
  efficientdet: { ...training, ...ofFile },
  mask_rcnn: { ...training, ...ofFile, at: [] },
};

export const saidIn = (network: NetworkName): StatedTraining => others[network] ?? training;

/** The block of a spec that contains the learning rate. */
export const blockOf = (values: Values, { at }: StatedTraining): Values =>
  at.reduce((block, name) => block?.[name], values) ?? {};

const known = (value: number | undefined): number | undefined => ((value ?? 0) > 0 ? value : undefined);

const totalOf = (network: NetworkName, epochs: number, steps: number): number => {
  if (network === 'mask_rcnn') return Math.ceil(epochs * steps - 1e-9);
  return network === 'efficientdet' ? Math.trunc(epochs * steps) : epochs * steps;
};

/** The facts of a run, counted as the network counts them. */
export const trainingRun = (
  network: NetworkName,
  values: Values,
  { run: given, isWritten }: DialectContext,
): StatedFacts => {
  const said = saidIn(network);
  const block = blockOf(values, said);
  const gpus = given.processes ?? 1;
  const at = (name: string): Path => [...said.at, name];
  // Transfer Learning Toolkit 1.0 trained Faster R-CNN with a batch size of 1.
  const isOld = network === 'faster_rcnn' && isWritten(at('lr_scheduler'));
  const own = known(block[said.batch]) ?? (isOld ? 1 : undefined);
  const batch = given.batch_size === undefined ? own : given.batch_size / gpus;
  const epochs = given.epochs ?? known(block[said.epochs]);
  const examples = given.examples ?? (said.examples === undefined ? undefined : known(block[said.examples]));
  const steps_per_epoch =
    given.steps_per_epoch ??
    (examples === undefined || batch === undefined
      ? undefined
      : networks[network].stepsPerEpoch(examples, batch, gpus));
  const num_steps =
    given.num_steps ??
    (epochs !== undefined && steps_per_epoch !== undefined
      ? totalOf(network, epochs, steps_per_epoch)
      : network === 'mask_rcnn' && epochs === undefined
        ? known(values.total_steps)
        : undefined);
  const facts = {
    ...(examples !== undefined && { examples }),
    ...(batch !== undefined && { batch_size: batch * gpus }),
    ...(epochs !== undefined && { epochs }),
    ...(steps_per_epoch !== undefined && { steps_per_epoch }),
    ...(num_steps !== undefined && { num_steps }),
  };
  return {
    facts: { ...facts, ...given },
    places: {
      epochs: at(said.epochs),
      batch_size: at(said.batch),
      ...(said.examples !== undefined && { examples: at(said.examples) }),
    },
  };
};
