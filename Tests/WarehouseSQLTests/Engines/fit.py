#!/usr/bin/env python3
"""Runs the program on one log as a file and as a table of every engine that this machine has: the models must be equal.

    fit.py PROGRAM [ENGINE...]

PostgreSQL and MariaDB are started as check.py does it; DuckDB is its own program (duckdb-cli of PyPI), ClickHouse is chdb
behind --client, Spark the spark-sql of pyspark. On PostgreSQL it is also tried to stop the program, to let it wait too
long, and to be misled by names. The segments are written into each, as a table and a
view. Ends with 1 where anything differs, and where no engine but SQLite could be asked unless that was all that was wanted.
"""

import csv
import datetime
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import check
from check import Missing

COLUMNS = ["customer_id", "order_date", "amount", "order_id", "order_status"]
FLAGS = ["--cut", "shape", "--k-range", "2...3", "--quick", "--force", "--quiet", "--lang", "en"]
# What segments tell of the next period is proved too.
PROVED = ["--k-range", "2...5", "--restarts", "2", "--force", "--quiet", "--lang", "en"]
FOLDER = os.path.dirname(os.path.abspath(sys.executable))


def rows():
    """Three kinds of customers, returns, cancelled orders, rows that cannot be used, an id of returns alone."""
    random.seed(5)
    made = []
    for customer in range(600):
        loyal = customer % 3 == 0
        for _ in range(random.randint(8, 14) if loyal else random.randint(1, 2)):
            day = datetime.date(2024, 1, 1) + datetime.timedelta(days=random.randint(*((340, 364) if loyal else (0, 200))))
            cents = random.randint(5000, 9000) if loyal else random.randint(100, 900)
            if random.random() < 0.02:
                cents = -cents // 2
            made.append([f"c{customer}", day.isoformat(), f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}",
                         f"o{len(made) // 2}", "cancelled" if random.random() < 0.03 else "paid"])
    # Who buys all year at a rate of his own, so that there is something to foretell.
    for customer in range(400):
        wait, cents = random.randint(5, 150), random.randint(300, 9000)
        day = random.randint(0, 150)
        while day < 365:
            made.append([f"{'cжé'[customer % 3]}{1000 + customer}", (datetime.date(2024, 1, 1) + datetime.timedelta(days=day)).isoformat(),
                         f"{cents // 100}.{cents % 100:02d}", f"o{len(made) // 2}", "paid"])
            day, cents = day + random.randint(1, 2 * wait), cents + random.randint(0, 99)
    made.append(["c1", "2025-01-03", "-1.50", None, "paid"])
    made.append(["returned", "2024-01-05", "-20.00", "r1", "paid"])
    made.append([None, "2024-01-05", "12.25", "x1", "paid"])
    made.append(["c2", None, "3.00", "x2", "paid"])
    made.append(["c3", "2024-01-05", None, "x3", "paid"])
    random.shuffle(made)
    return made


def literal(cell):
    return "NULL" if cell is None else "'" + cell + "'"


def values(made):
    return ",\n".join("(" + ", ".join(map(literal, row)) + ")" for row in made)


class Table:
    """A table of an engine: how it is filled, how the program reaches it, and how it is asked by hand."""

    # Whether a view can say who made it.
    marks_views = True

    types = "customer_id VARCHAR(20), order_date DATE, amount DECIMAL(12, 2), order_id VARCHAR(20), order_status VARCHAR(20)"
    environment = {}

    def close(self):
        pass


class SQLite(Table):
    def __init__(self, made, folder):
        self.path = os.path.join(folder, "shop.db")
        base = sqlite3.connect(self.path)
        base.execute(f"CREATE TABLE orders ({self.types})")
        base.executemany("INSERT INTO orders VALUES (?, ?, ?, ?, ?)", made)
        base.commit()
        base.close()
        self.words = ["sqlite:" + self.path]

    def ask(self, sql):
        with sqlite3.connect(self.path) as base:
            return "\n".join(",".join(map(str, row)) for row in base.execute(sql))


class DuckDB(Table):
    def __init__(self, made, folder):
        program = os.path.join(FOLDER, "duckdb")
        if not os.access(program, os.X_OK):
            program = shutil.which("duckdb")
        if not program:
            raise Missing("no program duckdb")
        self.environment = {"PATH": os.path.dirname(program) + ":" + os.environ["PATH"]}
        path = os.path.join(folder, "shop.duckdb")
        sql = f"CREATE TABLE orders ({self.types}); INSERT INTO orders VALUES {values(made)};"
        sql += f"COPY orders TO '{folder}/part1.parquet';"
        subprocess.run([program, path], input=sql.encode(), check=True, capture_output=True)
        self.words = ["duckdb:" + path]
        self.program = [program, "-csv", "-noheader", path]

    def ask(self, sql):
        return subprocess.run(self.program, input=sql.encode(), check=True, capture_output=True).stdout.decode()


class Parquet(DuckDB):
    def __init__(self, made, folder):
        super().__init__(made, folder)
        self.words = [f"parquet:{folder}/part*.parquet"]
        self.ask = None


class PostgreSQL(Table):
    def __init__(self, made, folder):
        self.server = check.PostgreSQL()
        self.server.psql(f"CREATE TABLE orders ({self.types}); INSERT INTO orders VALUES {values(made)};")
        self.words = ["postgresql://checker@" + self.server.folder.replace("/", "%2F") + "/postgres"]

    def ask(self, sql):
        return self.server.psql(sql)

    def close(self):
        self.server.close()


class MariaDB(Table):
    marks_views = False

    def __init__(self, made, folder):
        self.server = check.MariaDB()
        self.server.run(f"CREATE TABLE orders ({self.types}); INSERT INTO orders VALUES {values(made)};", database="checked")
        self.words = ["mysql://root@/checked?socket=" + self.server.socket]

    def ask(self, sql):
        return self.server.run(sql, database="checked").replace("\t", ",")

    def close(self):
        self.server.close()


class ClickHouse(Table):
    def __init__(self, made, folder):
        try:
            import chdb  # noqa: F401
        except ImportError:
            raise Missing("the Python package chdb is not installed")
        script = os.path.join(folder, "chdb-client.py")
        data = os.path.join(folder, "chdb")
        with open(script, "w") as file:
            file.write("import sys\nfrom chdb import session\n"
                       f"print(session.Session({data!r}).query(sys.stdin.read(), 'CSV'), end='')\n")
        self.words = ["--dialect", "clickhouse", "--client", f"'{sys.executable}' '{script}'"]
        kinds = "customer_id Nullable(String), order_date Nullable(Date32), amount Nullable(Decimal(12, 2)), "
        kinds += "order_id Nullable(String), order_status Nullable(String)"
        for sql in ["CREATE DATABASE shop", f"CREATE TABLE shop.orders ({kinds}) ENGINE = MergeTree ORDER BY tuple()",
                    "INSERT INTO shop.orders VALUES " + values(made)]:
            done = subprocess.run([sys.executable, script], input=sql.encode(), capture_output=True)
            if done.returncode:
                raise Missing(done.stderr.decode()[-300:])
        self.table = "shop.orders"
        self.script = script

    def ask(self, sql):
        done = subprocess.run([sys.executable, self.script], input=sql.encode(), check=True, capture_output=True)
        return done.stdout.decode()


class Spark(Table):
    def __init__(self, made, folder):
        program = os.path.join(FOLDER, "spark-sql")
        if not os.access(program, os.X_OK) or not shutil.which("java"):
            raise Missing("no program spark-sql, or no Java")
        self.environment = {"PATH": FOLDER + ":" + os.environ["PATH"], "PYSPARK_PYTHON": sys.executable}
        os.makedirs(os.path.join(folder, "spark"), exist_ok=True)
        self.folder = os.path.join(folder, "spark")
        kinds = "customer_id STRING, order_date DATE, amount DECIMAL(12, 2), order_id STRING, order_status STRING"
        cells = ", ".join("(" + ", ".join(["NULL" if c is None else f"'{c}'" for c in row]) + ")" for row in made)
        sql = os.path.join(folder, "make.sql")
        with open(sql, "w") as file:
            file.write(f"CREATE TABLE orders ({kinds}) USING parquet;\nINSERT INTO orders SELECT customer_id, "
                       "CAST(order_date AS DATE), CAST(amount AS DECIMAL(12, 2)), order_id, order_status FROM VALUES "
                       f"{cells} AS t(customer_id, order_date, amount, order_id, order_status);\n")
        done = subprocess.run([program, "-S", "-f", sql], cwd=self.folder, capture_output=True,
                              env=dict(os.environ, **self.environment))
        if done.returncode:
            raise Missing(done.stderr.decode()[-300:])
        self.words = ["spark:"]
        self.ask = None


def run(program, words, output, table=None, environment=None, folder=None, flags=FLAGS):
    command = [program, "run"] + words + (["--table", table] if table else []) + flags + ["-o", output]
    return subprocess.run(command, capture_output=True, cwd=folder, env=dict(os.environ, **(environment or {})))


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def differences(ours, theirs):
    """What of two runs is not equal and should be."""
    a, b = read(ours, "model.json"), read(theirs, "model.json")
    found = [key for key in ["features", "scaling", "centroids", "tree", "rules", "window", "rfm"] if a.get(key) != b.get(key)]
    for key in ["customers", "share", "revenue", "revenueShare", "averageOrderValue", "medians"]:
        if [s[key] for s in a["segments"]] != [s[key] for s in b["segments"]]:
            found.append("segments." + key)
    a, b = read(ours, "run.json"), read(theirs, "run.json")
    # First checks take every customer's first order, and the record says so.
    b["cohorts"]["firstCheck"] = None
    found += ["leftOut." + part for part in ["cohorts.firstCheck", "rfm.keptSince", "rhythm", "forecast"]
              if not a["leftOut"].get(part)]
    found += [key for key in ["cohorts", "retention", "movement"] if a[key] is None or a[key] != b[key]]
    found += [key for key in ["search", "chosenK", "verdict", "reason", "rules"] if a[key] != b[key]]
    found += ["input." + key for key in ["rowsRead", "rowsUsed", "rowsRejected", "rowsLeftOut", "moneyWithoutCustomer",
                                         "customers", "customersWithoutPurchase", "asOf", "window"]
              if a["input"][key] != b["input"][key]]
    return found


def unproved(ours, theirs):
    """What of the proof of two runs is not equal and should be."""
    a, b = read(ours, "run.json"), read(theirs, "run.json")
    found = [key for key in ["usefulness", "cut", "search", "chosenK", "verdict", "reason", "rules", "movement"]
             if a[key] is None or a[key] != b[key]]
    for key in ["customers", "revenue", "boughtAgain", "moved"]:
        if [s[key] for s in a["segments"]] != [s[key] for s in b["segments"]]:
            found.append("segments." + key)
    if [s["keptSince"] for s in a["rfm"]["segments"]] != [s["keptSince"] for s in b["rfm"]["segments"]]:
        found.append("rfm.keptSince")
    if not b["usefulness"]["judged"]:
        found.append("nothing was proved")
    a, b = read(ours, "model.json"), read(theirs, "model.json")
    return found + [key for key in ["told", "centroids", "tree", "rules"] if a.get(key) != b.get(key)]


def writing(program, table, folder, model):
    """Whether the segments are written as they should be, and nothing else is; sentences of what went wrong."""
    wrong, source = [], getattr(table, "table", "orders")
    place = source.rpartition(".")[0]
    place = place + "." if place else ""

    def write(*flags):
        output = os.path.join(folder, "written")
        shutil.rmtree(output, ignore_errors=True)
        return run(program, table.words, output, source, table.environment, flags=[f for f in FLAGS if f != "--force"] + list(flags))

    shares = [[str(s["number"]), str(s["customers"])] for s in model["segments"]]

    def counts(name):
        lines = table.ask(f"SELECT segment, COUNT(*) FROM {place}{name} GROUP BY segment ORDER BY segment;").split()
        return [line.replace('"', "").split(",") for line in lines]

    for step in ["new", "again"]:
        done = write("--write", place + "segments")
        if done.returncode or counts("segments") != shares:
            wrong.append(f"a table, {step}: {done.returncode} {done.stderr.decode()[-300:]}")
        done = write("--write-view", place + "seen", *([] if step == "new" or table.marks_views else ["--force"]))
        if done.returncode or counts("seen") != shares:
            wrong.append(f"a view, {step}: {done.returncode} {done.stderr.decode()[-300:]}")
    kind = " ENGINE = MergeTree ORDER BY tuple()" if isinstance(table, ClickHouse) else ""
    table.ask(f"CREATE TABLE {place}another (x int){kind};")
    for name, flags, status in [("another", [], 73), ("seen", ["--force"], 73), (source, ["--force"], 64)]:
        done = write("--write", name if "." in name else place + name, *flags)
        if done.returncode != status:
            wrong.append(f"{name}: {done.returncode} {done.stderr.decode()[-300:]}")
    if table.ask(f"SELECT COUNT(*) FROM {place}another;").strip() != "0":
        wrong.append("another's table was written to")
    done = write("--write", place + "another", "--force")
    if done.returncode or counts("another") != shares:
        wrong.append(f"another's, told so: {done.returncode} {done.stderr.decode()[-300:]}")
    return wrong


def misuse(program, table, folder):
    """What a server, a person or a name may do to the program; sentences of what went wrong."""
    psql, words, wrong = table.server.psql, table.words, []
    psql("CREATE TABLE x (y int); CREATE TABLE \"o\"\"; DROP TABLE x; --\" (\"a:b\" text, \"\\d\" date, \"${x}\" numeric);"
         "INSERT INTO \"o\"\"; DROP TABLE x; --\" SELECT 'c' || i, DATE '2024-01-01' + i % 50, i % 7 "
         "FROM generate_series(1, 400) AS i;")
    named = FLAGS + ["--id", "a:b", "--date", "\\d", "--amount", "${x}"]
    done = run(program, words, os.path.join(folder, "named"), '"o""; DROP TABLE x; --"', flags=named)
    if done.returncode or psql("SELECT COUNT(*) FROM x").strip() != "0":
        wrong.append("names: " + done.stderr.decode()[-300:])
    psql("CREATE VIEW slow AS SELECT o.*, pg_sleep(0.05) IS NULL AS waited FROM orders AS o WHERE pg_sleep(0.05) IS NOT NULL")
    output = os.path.join(folder, "slow")
    done = run(program, words, output, "slow", flags=FLAGS + ["--timeout", "2s"])
    if done.returncode != 66 or os.path.exists(output):
        wrong.append(f"timeout: {done.returncode} {done.stderr.decode()[-300:]}")
    command = [program, "run"] + words + ["--table", "slow", "-o", output] + FLAGS
    for number in [signal.SIGINT, signal.SIGTERM]:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(3)
        running = psql("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'auto-segment'").strip()
        lines = b"".join(open(f"/proc/{entry}/cmdline", "rb").read() for entry in os.listdir("/proc")
                         if entry.isdigit() and os.path.exists(f"/proc/{entry}/cmdline") and is_psql(entry))
        child.send_signal(number)
        child.wait(timeout=20)
        time.sleep(1)
        left = psql("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'auto-segment'").strip()
        if running != "1" or left != "0" or child.returncode != -number or os.path.exists(output):
            wrong.append(f"{number.name}: {running} ran, {left} left, {child.returncode}")
        if b"select" in lines.lower() or b"orders" in lines.lower():
            wrong.append("a statement stands among the arguments")
    done = run(program, ["postgresql://checker:secret@localhost/postgres"], output, "orders")
    if done.returncode != 64 or b"secret" in done.stderr:
        wrong.append("a password was taken")
    psql("CREATE ROLE reader LOGIN")
    reader = [words[0].replace("checker@", "reader@")]
    done = run(program, reader, output, "orders")
    if done.returncode != 66:
        wrong.append(f"permission: {done.returncode} {done.stderr.decode()[-300:]}")
    psql("GRANT SELECT ON orders TO reader")
    done = run(program, reader, os.path.join(folder, "reader"), "orders")
    if done.returncode:
        wrong.append(f"SELECT on one table is not enough: {done.stderr.decode()[-300:]}")
    return wrong


def is_psql(entry):
    try:
        return os.path.basename(os.readlink(f"/proc/{entry}/exe")) == "psql"
    except OSError:
        return False


def main():
    program, chosen = os.path.abspath(sys.argv[1]), sys.argv[2:]
    folder = tempfile.mkdtemp(prefix="fit-")
    made = rows()
    with open(os.path.join(folder, "orders.csv"), "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([["" if cell is None else cell for cell in row] for row in made])
    wrong = asked = 0
    try:
        theirs = os.path.join(folder, "file")
        done = run(program, [os.path.join(folder, "orders.csv")], theirs)
        if done.returncode:
            sys.exit(f"the file: {done.stderr.decode()[-600:]}")
        proved = os.path.join(folder, "proved")
        done = run(program, [os.path.join(folder, "orders.csv")], proved, flags=PROVED)
        if done.returncode:
            sys.exit(f"the file, proved: {done.stderr.decode()[-600:]}")
        for kind in [SQLite, DuckDB, Parquet, PostgreSQL, MariaDB, ClickHouse, Spark]:
            name = kind.__name__
            if chosen and name.lower() not in chosen:
                continue
            place = os.path.join(folder, name.lower())
            os.makedirs(place)
            try:
                table = kind(made, place)
            except Missing as reason:
                print(f"{name}: skipped, {reason}")
                continue
            try:
                ours = os.path.join(place, "result")
                named = None if kind is Parquet else getattr(table, "table", "orders")
                done = run(program, table.words, ours, named, table.environment, getattr(table, "folder", None))
                found = ["exit " + done.stderr.decode()[-600:]] if done.returncode else differences(ours, theirs)
                output = os.path.join(place, "proved")
                done = run(program, table.words, output, named, table.environment, getattr(table, "folder", None), PROVED)
                found += ["exit " + done.stderr.decode()[-600:]] if done.returncode else unproved(output, proved)
                if not found and table.ask:
                    found += writing(program, table, place, read(ours, "model.json"))
                if kind is PostgreSQL:
                    found += misuse(program, table, place)
            finally:
                table.close()
            print(f"{name}: " + ("equal to the file" if not found else "differs: " + ", ".join(found)), flush=True)
            wrong += len(found)
            asked += bool(chosen) or kind is not SQLite
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if wrong or not asked else 0)


if __name__ == "__main__":
    main()
