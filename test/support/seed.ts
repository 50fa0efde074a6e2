import { config } from 'chai';
import fc from 'fast-check';

/**
 * One seed for all property tests, so that the same examples run before and after a change. Set `FAST_CHECK_SEED` to
 * `random` or a number for other examples.
 */
const { FAST_CHECK_SEED: asked = '20261122' } = process.env;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

/** The compiler finds misspelt assertions, so chai's proxies, which look for them at run time, only cost time. */
config.useProxy = false;
