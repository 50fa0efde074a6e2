/** Makes a value when it is first asked for: a table that only findings need costs nothing at the start. */
export const lazily = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
