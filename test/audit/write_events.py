"""Reads a JSON list of logs from standard input and writes each as an event file with tensorboardX.

A log has the folder to write to, [step, rate] pairs as `rates`, and `histogram`. Each rate is written as a simple value, like loggers of PyTorch, and as a tensor in each form that TensorFlow 2 and others use.
"""

import json
import struct
import sys

from tensorboardX import SummaryWriter
from tensorboardX.proto.summary_pb2 import Summary
from tensorboardX.proto.tensor_pb2 import TensorProto

for log in json.load(sys.stdin):
    writer = SummaryWriter(log["folder"], filename_suffix=".test")
    for step, rate in log["rates"]:
        writer.add_scalar("train/loss", 1.5 / (step + 1), step)
        writer.add_scalar("train/learning_rate", rate, step)
        if log["histogram"]:
            writer.add_histogram("weights", [0.0, 1.0, rate], step)
        tensors = {
            "tensor/values": TensorProto(dtype="DT_FLOAT", float_val=[rate]),
            "tensor/doubles": TensorProto(dtype="DT_DOUBLE", double_val=[rate]),
            "tensor/content": TensorProto(dtype="DT_FLOAT", tensor_content=struct.pack("<f", rate)),
            "tensor/half": TensorProto(dtype="DT_HALF", tensor_content=struct.pack("<e", rate)),
        }
        for tag, tensor in tensors.items():
            writer.file_writer.add_summary(Summary(value=[Summary.Value(tag=tag, tensor=tensor)]), step)
    writer.close()
