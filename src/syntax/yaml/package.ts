import { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar } from 'yaml';

const used = { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar };

/**
 * The parts of the package `yaml` that are used here. A function, so that Node loads the package only when YAML is
 * first read.
 */
export const yamlPackage = (): typeof used => used;
