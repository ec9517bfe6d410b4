"""The client against the command, which CASEMEND names: `CASEMEND="node dist/cli/main.js" python3 -m unittest test_client`."""
import contextlib
import io
import os
import shlex
import subprocess
import tempfile
import threading
import unittest

from casemend import CasemendError, Process, Server
from records import repaired

COMMAND = shlex.split(os.environ.get("CASEMEND", "casemend"))
DAMAGED = "The Foreign minister, asad Qureshi, flew to the Us on monday."
REPAIRED = "The Foreign Minister, Asad Qureshi, flew to the US on Monday."


class TestProcess(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.casemend = Process("--field", "text", "--field", "head?", command=COMMAND)

    @classmethod
    def tearDownClass(cls):
        cls.casemend.close()
        assert cls.casemend.process.returncode == 0

    def test_texts_and_records(self):
        self.assertEqual(self.casemend.text(DAMAGED), REPAIRED)
        record = {"id": 2**80, "head": DAMAGED, "text": "Ъ \u2028 é 🙂", "tags": [None, 1.5]}
        self.assertEqual(self.casemend.record(record), {**record, "head": REPAIRED})

    def test_records_that_cannot_be_done_are_told_and_passed_on(self):
        with self.assertRaisesRegex(CasemendError, "BAD_RECORD: field 'text' is missing"):
            self.casemend.record({"body": ""})
        records = [{"text": DAMAGED}, {"body": DAMAGED}, {"text": DAMAGED, "id": 3}]
        expected = [{"text": REPAIRED}, {"body": DAMAGED}, {"text": REPAIRED, "id": 3}]
        with contextlib.redirect_stderr(io.StringIO()) as told:
            self.assertEqual(list(repaired(iter(records), self.casemend)), expected)
        self.assertIn("record 2: BAD_RECORD", told.getvalue())

    def test_threads_may_share_it(self):
        answers = {}

        def ask(number):
            records = ({"id": f"{number}.{at}", "text": DAMAGED} for at in range(50))
            answers[number] = [self.casemend.record(record)["id"] for record in records]

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, {number: [f"{number}.{at}" for at in range(50)] for number in range(4)})

    def test_its_end_is_told(self):
        with Process(command=COMMAND) as casemend:
            casemend.text(DAMAGED)
            casemend.process.kill()
            casemend.process.wait()
            with self.assertRaisesRegex(CasemendError, "ENDED"):
                casemend.text(DAMAGED)


class TestServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = os.path.join(cls.folder.name, "casemend.sock")
        cls.server = subprocess.Popen([*COMMAND, "serve", "--jobs", "1", "--socket", cls.path], stdout=subprocess.PIPE)
        cls.server.stdout.readline()

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.communicate()
        cls.folder.cleanup()

    def test_texts_with_options(self):
        with Server(path=self.path) as casemend:
            self.assertEqual(casemend.text(DAMAGED), REPAIRED)
            self.assertEqual(casemend.text("zorvane rang.", lexicon={"force": ["Zorvane"]}, assume="damaged"), "Zorvane rang.")
            self.assertEqual(casemend.ask(DAMAGED, "diagnose")["kind"], "words")
            edits = casemend.ask(DAMAGED, "explain")["edits"]
            self.assertEqual([DAMAGED[edit["start"]:edit["end"]] for edit in edits], [edit["before"] for edit in edits])

    def test_errors(self):
        with Server(path=self.path) as casemend:
            with self.assertRaisesRegex(CasemendError, "BAD_OPTION: .*from 0.2 to 1"):
                casemend.text(DAMAGED, minConfidence=7)
            self.assertEqual(casemend.text(DAMAGED), REPAIRED)

    def test_a_connection_that_was_closed_is_opened_again(self):
        with Server(path=self.path) as casemend:
            casemend.text(DAMAGED)
            casemend.connection.sock.shutdown(2)
            self.assertEqual(casemend.text(DAMAGED), REPAIRED)


if __name__ == "__main__":
    unittest.main()
