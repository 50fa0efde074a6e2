"""What Python's readers make of our output: asked in JSON on standard input, answered in JSON on standard output."""

import base64
import json
import struct
import sys


def plain(value):
    """A value of PyYAML with its type, exactly."""
    if isinstance(value, dict):
        return {"map": [[plain(key), plain(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return {"list": [plain(item) for item in value]}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": "nan" if value != value else struct.pack(">d", value).hex()}
    if isinstance(value, str):
        return {"str": value}
    return {type(value).__name__: str(value)}


def read_yaml(texts):
    import yaml

    quick = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    answers = []
    for text in texts:
        loader = quick if len(text) > 2000 else yaml.SafeLoader
        try:
            answers.append(plain(yaml.load(text, loader)))
        except Exception as error:
            answers.append({"error": str(error)})
    return answers


def messages(descriptors):
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    pool = descriptor_pool.DescriptorPool()
    files = descriptor_pb2.FileDescriptorSet.FromString(base64.b64decode(descriptors))
    for file in files.file:
        pool.Add(file)
    return lambda name: message_factory.GetMessageClass(pool.FindMessageTypeByName("object_detection.protos." + name))


def read_text(message, text):
    from google.protobuf import text_format

    return text_format.Parse(text, message)


def read_json(message, text):
    from google.protobuf import json_format

    return json_format.Parse(text, message)


def read_yaml_dict(message, text):
    import yaml
    from google.protobuf import json_format

    return json_format.ParseDict(yaml.safe_load(text), message)


readers = {"textproto": read_text, "json": read_json, "yaml": read_yaml_dict}


def read_protobuf(request):
    """The bytes of each text in hex, or the error."""
    message_of = messages(request["descriptors"])
    answers = []
    for case in request["cases"]:
        try:
            message = readers[case["format"]](message_of(case["message"])(), case["text"])
            answers.append(message.SerializeToString(deterministic=True).hex())
        except Exception as error:
            answers.append("error: " + str(error))
    return answers


request = json.load(sys.stdin)
json.dump(read_yaml(request["yaml"]) if "yaml" in request else read_protobuf(request), sys.stdout)
