"""Records one by one through casemend, in bounded memory: `python3 records.py < in.ndjson > out.ndjson`."""
import json
import sys

from casemend import CasemendError, Process


def repaired(records, casemend):
    """Yields each record repaired, in order; one that casemend refuses as it was, after a word on standard error."""
    for number, record in enumerate(records, 1):
        try:
            yield casemend.record(record)
        except CasemendError as error:
            if error.code == "ENDED":
                raise
            print(f"record {number}: {error}", file=sys.stderr)
            yield record


if __name__ == "__main__":
    with Process(*sys.argv[1:]) as casemend:
        for record in repaired(map(json.loads, sys.stdin), casemend):
            print(json.dumps(record, ensure_ascii=False))
