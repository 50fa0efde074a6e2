/** What can be wrong with a YAML or JSON text before any field's type is known. */
export const yaml = {} as const;
