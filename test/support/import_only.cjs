// Makes mocha import test files: tsx turns required files into CommonJS, which adds branches that the source does not have.
require('node:module')._extensions['.ts'] = (_, file) => {
  throw new Error(`${file} cannot be imported`);
};
