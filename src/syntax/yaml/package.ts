import { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar } from 'yaml';

const used = { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar };

/** What we use of the package `yaml`. Asked for by a function, since Node loads the package when a first YAML is read. */
export const yamlPackage = (): typeof used => used;
