/** Makes a value on first use: a table that only findings need costs nothing at start-up. */
export const lazily = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
