"""Repairs texts with casemend from Python: through the command as a co-process, or through `casemend serve`."""
import http.client
import json
import socket
import subprocess
import threading


class CasemendError(Exception):
    """What casemend says of a text or a record that it cannot do: a code, and what to do."""

    def __init__(self, code, message, **place):
        super().__init__(f"{code}: {message} {place or ''}".rstrip())
        self.code = code


class Process:
    """`casemend --ndjson-server` beside this process: a line out for each line in, in order. Threads may share it."""

    def __init__(self, *options, command=("casemend",)):
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            [*command, "--ndjson-server", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def record(self, record):
        """The record, a dict, with the fields repaired that `--field` names, without it `text`."""
        line = b""
        with self.lock:
            try:
                self.process.stdin.write(json.dumps(record).encode() + b"\n")
                self.process.stdin.flush()
                line = self.process.stdout.readline()
            except BrokenPipeError:
                pass
            except BaseException:
                self.process.kill()  # Otherwise the next one would get the answer to this one.
                raise
        if not line.endswith(b"\n"):
            raise CasemendError("ENDED", "casemend has ended; see what it said on standard error")
        answer = json.loads(line)
        if list(answer) == ["casemendError"]:
            raise CasemendError(**answer["casemendError"])
        return answer

    def text(self, text):
        """The text repaired."""
        return self.record({"text": text})["text"]

    def close(self):
        self.process.communicate()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Server:
    """`casemend serve` at a port of the loopback, or on a Unix socket: `Server(path="/run/casemend.sock")`."""

    def __init__(self, host="127.0.0.1", port=8375, path=None, timeout=60):
        self.lock = threading.Lock()
        self.connection = http.client.HTTPConnection(host, port, timeout=timeout)
        if path is not None:
            self.connection = UnixConnection(path, timeout=timeout)

    def ask(self, text, function="normalize", **options):
        """What `/normalize`, `/explain` or `/diagnose` answers; `options` are those of the library."""
        body = json.dumps({"text": text, "options": options})
        with self.lock:
            try:
                answer = self.post(f"/{function}", body)
            except ConnectionError:  # The server closes connections that were idle for long.
                answer = self.post(f"/{function}", body)
        if "error" in answer:
            raise CasemendError(**answer["error"])
        return answer

    def post(self, path, body):
        try:
            self.connection.request("POST", path, body, {"Content-Type": "application/json"})
            return json.loads(self.connection.getresponse().read())
        except BaseException:
            self.connection.close()  # Otherwise the next one would get the answer to this one.
            raise

    def text(self, text, **options):
        """The text repaired."""
        return self.ask(text, **options)["text"]

    def close(self):
        self.connection.close()

    __enter__, __exit__ = Process.__enter__, Process.__exit__


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, **options):
        super().__init__("localhost", **options)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)
