import { error } from '../wording.ts';

/** What a JSON Schema finds that reading does not, or not as an error. */
export const schema = {
  'schema/one-of': error(
    (p: { message: string; names: readonly string[] }) =>
      `${p.message} takes one of ${p.names.join(', ')}, and here they are together: remove all but one`,
  ),
} as const;
