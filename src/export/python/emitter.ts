import type { Curve } from '../../curve/curve.ts';
import type { Doc } from './layout.ts';

/** What the kinds of curves are written with. */
export interface Emitter {
  readonly isArray: boolean;
  /** The rate of a curve as an expression in t. */
  readonly write: (curve: Curve, t: string) => Doc;
  /** A call of a helper, which is then in the file. */
  readonly use: (name: string, ...args: readonly Doc[]) => Doc;
  readonly needs: (name: string) => void;
  /** A call of a function of its own for a curve: there is one for each curve. */
  readonly define: (curve: Curve, kind: string, t: string, body: () => readonly string[]) => Doc;
  /** The name of a tuple of floats. */
  readonly table: (kind: string, values: readonly number[]) => string;
  /** The name of a table that the file works out. */
  readonly computed: (name: (i: number) => string, text: string) => string;
  readonly constant: (value: number) => Doc;
  /** floor(t / period) as an expression. */
  readonly wholes: (t: string, period: number) => string;
}
