/** The messages that `body` passes to console.warn, which prints nothing meanwhile. */
export const warningsOf = async (body: () => void | Promise<void>): Promise<string[]> => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => {
    said.push(String(message));
  };
  try {
    await body();
  } finally {
    console.warn = warn;
  }
  return said;
};
