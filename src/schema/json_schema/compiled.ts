/** The interface of the code that ajv generates. */

export interface CompiledError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  /** The missing property, the unknown one, or the branches that fit; other keywords have none. */
  readonly params?: { readonly [name: string]: unknown };
  /** True for an error inside one of the alternatives of `anyOf` or `oneOf`. */
  readonly isInBranch?: true;
}

/** Returns true if the schema accepts the value; else `errors` lists the problems until the next call. */
export interface CompiledValidator {
  (value: unknown): boolean;
  readonly errors?: readonly CompiledError[] | null;
}
