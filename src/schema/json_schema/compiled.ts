/** What ajv's code has for a face; the code itself is generated. */

export interface CompiledError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** True of a value that the schema accepts; else `errors` says what is wrong, until the next call. */
export interface CompiledValidator {
  (value: unknown): boolean;
  readonly errors?: readonly CompiledError[] | null;
}
