"""Reads texts before and after a change with Python's own readers, and prints which values differ.

Takes JSON on standard input: {"protos": FOLDER, "pairs": [{"message", "format", "before", "after"}, …]}.
Prints a list: {"refused": REASON} if Python does not read the text before the change, or else
{"changed": [[PATH, before, after], …]}, with [type, text] for each value, or null if there is none.
"""

import ast
import functools
import json
import os
import re
import sys
import tempfile


def pool_of(folder):
    """The messages of all protos in a folder."""
    from google.protobuf import descriptor_pb2, descriptor_pool
    from grpc_tools import protoc

    pool = descriptor_pool.DescriptorPool()
    with tempfile.TemporaryDirectory() as copies:
        for name in sorted(os.listdir(folder)):
            copy, out = os.path.join(copies, name), os.path.join(copies, "out")
            with open(os.path.join(folder, name)) as source, open(copy, "w") as target:
                # Networks of TAO have beta1 and beta_1, which one message may not have in proto3, for their names in JSON.
                allowed = r"\1  option deprecated_legacy_json_field_conflicts = true;\n" if name == "tao.proto" else r"\1"
                target.write(re.sub(r"(message \w+ \{\n)", allowed, source.read()))
            if protoc.main(["protoc", f"-I{copies}", f"--descriptor_set_out={out}", copy]) != 0:
                raise SystemExit(f"protoc refuses {name}")
            with open(out, "rb") as made:
                for file in descriptor_pb2.FileDescriptorSet.FromString(made.read()).file:
                    pool.Add(file)
    return pool


class Reader:
    @functools.cache
    def before(self, text, message):
        """The values of a text, several changes of which may be asked about, or why it cannot be read."""
        try:
            value = self.read(text, message)
        except Exception as error:
            return str(error)
        return dict(self.leaves(value))


class TextFormat(Reader):
    def __init__(self, folder):
        self.pool = functools.cache(lambda: pool_of(folder))

    def read(self, text, message):
        from google.protobuf import message_factory, text_format

        descriptor = self.pool().FindMessageTypeByName(message)
        empty = message_factory.GetMessageClass(descriptor)()
        # Merge takes the last of a field that is given twice, as most of these projects do.
        return text_format.Merge(text, empty, allow_unknown_field=True)

    def leaves(self, message, at=""):
        for field, value in message.ListFields():
            repeated = field.is_repeated if hasattr(field, "is_repeated") else field.label == field.LABEL_REPEATED
            for index, each in enumerate(value if repeated else [value]):
                path = f"{at}{field.name}[{index}]" if repeated else f"{at}{field.name}"
                if field.type == field.TYPE_MESSAGE:
                    yield path, None
                    yield from self.leaves(each, path + ".")
                else:
                    yield path, each


class Tree(Reader):
    """YAML and JSON."""

    def __init__(self, reader):
        self.reader = reader

    def read(self, text, message):
        return self.reader(text)

    def leaves(self, value, at=""):
        if isinstance(value, str):
            # yacs evaluates texts such as (60000, 80000).
            try:
                found = ast.literal_eval(value)
                if isinstance(found, (tuple, list)):
                    value = found
            except (ValueError, SyntaxError, MemoryError):
                pass
        if isinstance(value, dict):
            for key, item in value.items():
                yield from self.leaves(item, f"{at}.{key}")
        elif isinstance(value, (list, tuple)):
            for index, item in enumerate(value):
                yield from self.leaves(item, f"{at}[{index}]")
        else:
            yield at, value


def answer(pair, readers):
    reader = readers[pair["format"]]
    old = reader.before(pair["before"], pair["message"])
    if isinstance(old, str):
        return {"refused": old}
    try:
        after = reader.read(pair["after"], pair["message"])
    except Exception as error:
        return {"broken": str(error)}
    new = dict(reader.leaves(after))
    shown = lambda leaves, path: [type(leaves[path]).__name__, repr(leaves[path])] if path in leaves else None
    paths = list(dict.fromkeys([*old, *new]))
    return {"changed": [[path, shown(old, path), shown(new, path)] for path in paths if shown(old, path) != shown(new, path)]}


def main():
    import yaml

    request = json.load(sys.stdin)
    readers = {
        "textproto": TextFormat(request["protos"]),
        "yaml": Tree(lambda text: yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))),
        "json": Tree(json.loads),
    }
    json.dump([answer(pair, readers) for pair in request["pairs"]], sys.stdout)


main()
