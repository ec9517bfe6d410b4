#!/usr/bin/env python3
"""A Spark job that repairs the field `text` of NDJSON records with the command `casemend`.

Each partition goes through one process of the command that lives as long as the partition: a line out for each line in, in order.
Use: spark-submit job.py [--master MASTER] [--partitions N] [--command COMMAND] INPUT OUTPUT
"""
import argparse
import collections
import itertools
import os
import shlex
import subprocess
import sys
import threading

COMMAND = "casemend --format ndjson --field text --jobs 1 --quiet -"

# 0: all is done. 1: some records could not be read; they are told of on standard error and come out as they were.
GOOD_STATUS = (0, 1)


def pipe_lines(command, lines):
    """Yields what `command` makes of the lines: one for each, in order. Raises if it fails or loses one."""
    lines = iter(lines)
    first = next(lines, None)
    if first is None:
        return
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    feeder = Feeder(process.stdin, itertools.chain([first], lines))
    relay = Relay(process.stderr)
    written = 0
    try:
        # Fed by a thread, read here: whoever did both in turn would wait for the process while it waits for them.
        for line in process.stdout:
            written += 1
            yield line.decode().removesuffix("\n")
        feeder.join()
        status = process.wait()
        relay.join()
    finally:
        # Reached early if nobody wants the rest, or on a failure.
        process.kill()
        process.wait()
        feeder.join()
    if feeder.failure is not None:
        raise feeder.failure
    if status not in GOOD_STATUS or written != feeder.count:
        raise RuntimeError(
            f"{shlex.join(command)} ended with status {status} after {written} lines for {feeder.count}:\n{relay.tail()}")


class Feeder(threading.Thread):
    """Writes lines to a process."""

    def __init__(self, pipe, lines):
        super().__init__(daemon=True)
        self.pipe, self.lines, self.count, self.failure = pipe, lines, 0, None
        self.start()

    def run(self):
        try:
            with self.pipe:
                for line in self.lines:
                    self.count += 1
                    self.pipe.write(line.encode() + b"\n")
        except BrokenPipeError:
            pass  # The process has ended; its status says why.
        except Exception as error:
            self.failure = error


class Relay(threading.Thread):
    """Passes on what a process says on standard error, to the log of the executor, and keeps the end of it."""

    def __init__(self, pipe):
        super().__init__(daemon=True)
        self.pipe, self.last = pipe, collections.deque(maxlen=20)
        self.start()

    def run(self):
        with self.pipe:
            for line in self.pipe:
                text = line.decode(errors="replace")
                self.last.append(text)
                sys.stderr.write(text)

    def tail(self):
        return "".join(self.last)


def main():
    parser = argparse.ArgumentParser(description="Repairs the field text of NDJSON records.")
    parser.add_argument("--master", help="where to run, unless spark-submit says so")
    parser.add_argument("--partitions", type=int, default=2, help="the least number of partitions")
    parser.add_argument("--command", default=COMMAND, help="the command, as it is found on each executor")
    parser.add_argument("input")
    parser.add_argument("output", help="a folder that does not exist yet")
    options = parser.parse_args()
    command = shlex.split(options.command)

    from pyspark import AccumulatorParam
    from pyspark.sql import SparkSession

    class Union(AccumulatorParam):
        def zero(self, _):
            return set()

        def addInPlace(self, one, other):
            return one | other

    builder = SparkSession.builder.appName("casemend")
    context = (builder.master(options.master) if options.master else builder).getOrCreate().sparkContext
    executors = context.accumulator(set(), Union())

    def repair(lines):
        # Each executor has one daemon of Python workers.
        executors.add({os.getppid()})
        return pipe_lines(command, lines)

    records = context.textFile(options.input, options.partitions)
    records.mapPartitions(repair).saveAsTextFile(options.output)
    print(f"{records.getNumPartitions()} partitions in {len(executors.value)} executors")
    context.stop()


if __name__ == "__main__":
    main()
