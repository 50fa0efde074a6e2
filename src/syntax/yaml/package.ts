/** What the package `yaml` does for us, in one module: the command's files then share one copy of it. */

export { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, Scalar } from 'yaml';
