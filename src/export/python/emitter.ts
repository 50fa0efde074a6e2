import type { Curve } from '../../curve/curve.ts';
import type { Doc } from './layout.ts';

/** The interface through which each kind of curve is written as Python. */
export interface Emitter {
  readonly isArray: boolean;
  /** The rate of a curve as an expression in t. */
  readonly write: (curve: Curve, t: string) => Doc;
  /** Calls a helper and adds it to the file. */
  readonly use: (name: string, ...args: readonly Doc[]) => Doc;
  readonly needs: (name: string) => void;
  /** Calls a function defined for a curve; each curve has one. */
  readonly define: (curve: Curve, kind: string, t: string, body: () => readonly string[]) => Doc;
  /** Adds a tuple of floats and returns its name. */
  readonly table: (kind: string, values: readonly number[]) => string;
  /** Adds a table that the file computes and returns its name. */
  readonly computed: (name: (i: number) => string, text: string) => string;
  readonly constant: (value: number) => Doc;
  /** floor(t / period) as an expression. */
  readonly wholes: (t: string, period: number) => string;
}
