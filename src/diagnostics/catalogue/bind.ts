import { error, warning } from '../wording.ts';

/** What can be wrong with a value once its field's type is known. */
export const bind = {
  'field/unknown': error(
    (p: { name: string; message: string; nearest?: string | undefined }) =>
      `${p.message} has no field ${p.name}${p.nearest === undefined ? '' : `: did you mean ${p.nearest}?`}`,
  ),
  'field/twice': warning(
    (p: { name: string }) => `${p.name} is set twice: the last one wins; keep one of them`,
  ),
} as const;
