// Makes mocha import test files: what is required is turned into CommonJS by tsx, which has branches that no source has.
require('node:module')._extensions['.ts'] = (_, file) => {
  throw new Error(`${file} cannot be imported`);
};
