#!/usr/bin/env python3
"""What it costs an engine to add a log up: CPU seconds, memory and cells of the account and the summary, by rows.

    warehouse.py PROGRAM [--rows 100000,1000000,10000000] [--engine duckdb,postgres] [--postgres URL]

The log is made by DuckDB itself: 20 rows a customer, whole-number ids, days of three years, amounts in cents. The
statements are those of `run --print-sql`; DuckDB's own program runs them on one thread, so that wall time and CPU time can
be compared; PostgreSQL runs them with its settings as they are. Then the program is run on the answers, from cells to
report.
"""

import argparse
import os
import resource
import subprocess
import tempfile
import time

MAKE = """
SELECT CAST(i % {customers} AS BIGINT) AS customer_id,
  DATE '2022-01-01' + CAST(1095 * pow(((i * 2654435761) % 4294967296) / 4294967296.0, 1 + (i % {customers}) % 3) AS INTEGER)
    AS order_date,
  CAST(1 + ((i * 40503) % 65536) / 50.0 * (1 + (i % {customers}) % 7) AS DECIMAL(12, 2)) AS amount
FROM range({rows}) AS r(i)
"""


def timed(command, text=None, environment=None):
    """Runs a command; its output, its wall and CPU seconds, and the most memory of any command so far."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, input=text, capture_output=True, env=dict(os.environ, **(environment or {})))
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr.decode()[-500:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, wall, cpu, after.ru_maxrss / 1024


def statement(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rows", default="100000,1000000,10000000")
    parser.add_argument("--engine", default="duckdb")
    parser.add_argument("--postgres", default="postgresql:///postgres")
    options = parser.parse_args()
    print("engine    rows        customers  account: wall  CPU s   summary: wall  CPU s  MB    cells   report: wall  CPU s")
    for rows in [int(number) for number in options.rows.split(",")]:
        customers = rows // 20
        for engine in options.engine.split(","):
            with tempfile.TemporaryDirectory() as folder:
                base = os.path.join(folder, "shop.duckdb")
                make = MAKE.format(rows=rows, customers=customers)
                if engine == "duckdb":
                    subprocess.run(["duckdb", base, "-c", f"CREATE TABLE orders AS {make}"], check=True, capture_output=True)
                    address = "duckdb:" + base
                    asking = ["duckdb", "-readonly", "-init", "/dev/null", "-csv", base]
                    before = b"SET threads = 1;\n"
                else:
                    address, before = options.postgres, b""
                    asking = ["psql", "-X", "-q", "--csv", options.postgres]
                    subprocess.run(asking + ["-c", "DROP TABLE IF EXISTS orders; CREATE TABLE orders "
                                             "(customer_id bigint, order_date date, amount numeric(12, 2))"], check=True)
                    made = subprocess.Popen(["duckdb", "-init", "/dev/null", "-c", f"COPY ({make}) TO '/dev/stdout' (FORMAT csv, HEADER false)"],
                                            stdout=subprocess.PIPE)
                    subprocess.run(asking + ["-c", "COPY orders FROM STDIN (FORMAT csv)"], stdin=made.stdout, check=True)
                    subprocess.run(asking + ["-c", "ANALYZE orders"], check=True)
                printed = os.path.join(folder, "statements")
                timed([options.program, "run", address, "--table", "orders", "--print-sql", "-o", printed, "-q", "--yes"])
                account, account_wall, account_cpu, _ = timed(asking, before + statement(printed, "account.sql"))
                name = "summary.sql" if customers <= 100_000 else "grid.sql"
                cells, wall, cpu, memory = timed(asking, before + statement(printed, name))
                for file, content in [("account.csv", account), ("cells.csv", cells)]:
                    with open(os.path.join(folder, file), "wb") as out:
                        out.write(content)
                _, report_wall, report_cpu, _ = timed(
                    [options.program, "run", "--summary", os.path.join(folder, "cells.csv"), "--account",
                     os.path.join(folder, "account.csv"), "--sql-log", os.path.join(printed, "log.json"),
                     "-o", os.path.join(folder, "result"), "-q"])
                count = cells.count(b"\n") - 1
                # What PostgreSQL takes is its server's and not its program's.
                shown = [f"{value:.1f}" if engine == "duckdb" else "-" for value in (account_cpu, cpu, memory)]
                print(f"{engine:9} {rows:<11} {customers:<10} {account_wall:13.1f} {shown[0]:>6} {wall:15.1f} {shown[1]:>6} "
                      f"{shown[2]:>5} {count:>7} {report_wall:13.1f} {report_cpu:>6.1f}", flush=True)


if __name__ == "__main__":
    main()
