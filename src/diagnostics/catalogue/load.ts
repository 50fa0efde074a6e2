import { error } from '../wording.ts';

/** What can be wrong with a file as a whole. */
export const load = {
  'no-learning-rate': error(
    (p: { holder: string }) =>
      `${p.holder} holds no learning rate: write one, such as ${'`constant_learning_rate { learning_rate: 0.001 }`'}`,
  ),
} as const;
