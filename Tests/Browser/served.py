"""The program at work as a page, and the files that are dropped on it."""

import random
import signal
import subprocess


class Served:
    """`with Served(program, folder) as served: served.address ...`; asked to stop at the end."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def __enter__(self):
        command = [self.program, "serve", "--port", "0", "--folder", self.folder / "runs"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.status = self.process.wait(timeout=10)

    def run_folder(self, url):
        return self.folder / "runs" / "runs" / url.rstrip("/").split("/")[-1]


def write_files(folder):
    """Files that are clear, doubtful, large, long and unusable."""
    draw = random.Random(1)

    def log(name, rows, day):
        lines = [f"c{draw.randrange(rows // 7)},{day()},{draw.randrange(100, 90000) / 100}" for _ in range(rows)]
        (folder / name).write_text("customer,date,amount\n" + "\n".join(lines) + "\n")

    def clear_day():
        return f"2024-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"

    log("clear.csv", 1200, clear_day)
    log("large.csv", 120_000, clear_day)
    # Long enough to be looked at while it runs.
    log("long.csv", 400_000, clear_day)
    log("doubtful.csv", 1200, lambda: f"{draw.randrange(1, 13):02}/{draw.randrange(1, 13):02}/2024")
    (folder / "unusable.csv").write_text("a,b\n1,2\n")
