import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/bundle.ts';
import { descriptorSet, FILE, schemaFrom } from './descriptors.ts';

/** C++'s TextFormat, with code that protoc generates: built once, if protoc, its headers and a compiler are here. */

const folder = join(root, '.cache/peers/cpp');

const source = `
#include "${FILE.replace('.proto', '.pb.h')}"
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>
using Message = object_detection::protos::TrainEvalPipelineConfig;
struct Quiet : google::protobuf::io::ErrorCollector {
  void AddError(int, int, const std::string&) override {}
};
bool Read(const std::string& text) {
  Message message;
  Quiet quiet;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&quiet);
  return parser.MergeFromString(text, &message);
}
double Now() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}
// Seconds of each turn over all files, as JSON.
int main(int argc, char** argv) {
  std::vector<std::string> texts;
  for (int i = 2; i < argc; i++) {
    std::ostringstream text;
    text << std::ifstream(argv[i]).rdbuf();
    if (!Read(text.str())) return 1;
    texts.push_back(text.str());
  }
  double end = Now() + atof(argv[1]);
  for (int turn = 0; Now() < end || turn < 5; turn++) {
    double start = Now();
    for (const auto& text : texts) Read(text);
    std::cout << (turn == 0 ? "[" : ",") << Now() - start;
  }
  std::cout << "]";
}
`;

const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status === 0;

const build = (schema: string): boolean => {
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'main'))) return true;
  writeFileSync(join(folder, 'set.bin'), descriptorSet(schemaFrom(schema)));
  writeFileSync(join(folder, 'main.cc'), source);
  return (
    succeeds('protoc', '--descriptor_set_in=set.bin', '--cpp_out=.', FILE) &&
    succeeds(
      'g++',
      '-O2',
      '-o',
      'main',
      'main.cc',
      FILE.replace('.proto', '.pb.cc'),
      '-lprotobuf',
      '-pthread',
    )
  );
};

/** Seconds of each turn over all files; undefined if it cannot be built. */
export const cppTimes = (
  schema: string,
  seconds: number,
  files: readonly string[],
): readonly number[] | undefined => {
  if (!build(schema)) return undefined;
  const { status, stdout } = spawnSync(join(folder, 'main'), [String(seconds), ...files], {
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
};
