/** Inserted by the bundler. */
declare const VERSION: string | undefined;

export const version = typeof VERSION === 'string' ? VERSION : 'from source';
