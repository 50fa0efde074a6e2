/** The interface of the code that ajv generates. */

export interface CompiledError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** Returns true if the schema accepts the value; else `errors` lists the problems until the next call. */
export interface CompiledValidator {
  (value: unknown): boolean;
  readonly errors?: readonly CompiledError[] | null;
}
