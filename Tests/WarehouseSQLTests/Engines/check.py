#!/usr/bin/env python3
"""Runs the SQL of every case on the engines that this machine has, and holds the answers against `classify`.

    check.py FOLDER [ENGINE...]

FOLDER holds what the test `EngineCases` wrote. PostgreSQL and MariaDB are started for the time of the check, on a socket
in a folder of their own; DuckDB, ClickHouse (chdb) and Spark (pyspark) are Python packages. An engine that is not there
is skipped with one line. Ends with 1 where an answer differs, and where no engine but SQLite could be asked.
"""

import csv
import glob
import io
import json
import math
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile


class Missing(Exception):
    """The engine is not on this machine."""


def number(bits):
    return struct.unpack(">d", bytes.fromhex(bits.rjust(16, "0")))[0]


def value(cell):
    """A value of a case: a text, a whole number, a double, or a day or amount as a file has it."""
    if cell is None:
        return None
    (kind, v), = cell.items()
    if kind == "text":
        return v
    if kind == "whole":
        return int(v)
    if kind == "bits":
        return number(v)
    if kind == "day":
        days = v + 719468
        era, doe = divmod(days, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        month = (5 * doy + 2) // 153
        day = doy - (153 * month + 2) // 5 + 1
        month = month + 3 if month < 10 else month - 9
        return f"{yoe + era * 400 + (month <= 2):04d}-{month:02d}-{day:02d}"
    return f"{'-' if v < 0 else ''}{abs(v) // 100}.{abs(v) % 100:02d}"


def quoted(name, mark='"'):
    return mark + name.replace(mark, mark + mark) + mark


def written(v):
    if v is None:
        return None
    if isinstance(v, float):
        return "NaN" if math.isnan(v) else "Infinity" if v == math.inf else "-Infinity" if v == -math.inf else repr(v)
    return str(v)


class Case:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        self.name, self.table, self.columns = content["name"], content["table"], content["columns"]
        self.sql, self.kept = content["sql"], content.get("kept", {})
        self.rows = []
        for row in content["rows"]:
            cells = [value(cell) for cell in row]
            # A column of doubles holds doubles.
            self.rows.append([float(v) if c["kind"] == "double" and isinstance(v, int) else v
                              for v, c in zip(cells, self.columns)])
        self.expected = {e[0]: (tuple(float(x) for x in e[1]), *e[2:]) for e in content["expected"]}

    def check(self, rows):
        """Rows as lists of texts or None: customer, numbers, segment, name, rule."""
        found = {}
        for row in rows:
            numbers = tuple(float(x) for x in row[1:-3])
            answer = (numbers, *(None if row[i] is None else int(row[i]) for i in (-3,)), row[-2],
                      None if row[-1] is None else int(row[-1]))
            assert row[0] not in found, f"{row[0]!r} twice"
            found[row[0]] = answer
        wrong = [id for id in found.keys() | self.expected.keys() if found.get(id) != self.expected.get(id)]
        for id in sorted(wrong, key=str)[:3]:
            print(f"  {self.name}: {id!r}: {found.get(id)} in SQL, {self.expected.get(id)} in classify")
        return len(wrong)


class Engine:
    dialect = ""
    types = {"text": "TEXT", "integer": "BIGINT", "date": "DATE", "decimal": "DECIMAL(20, 2)", "double": "DOUBLE",
             "instant": "TIMESTAMP WITH TIME ZONE"}
    mark = '"'

    def create(self, case):
        listing = ", ".join(f"{quoted(c['name'], self.mark)} {self.types[c['kind']]}" for c in case.columns)
        return f"CREATE TABLE {quoted(case.table, self.mark)} ({listing})"

    def drop(self, case):
        return f"DROP TABLE IF EXISTS {quoted(case.table, self.mark)}"

    def ask(self, case):
        """The answers, and those of the table and the view that the case makes, each made twice."""
        self.fill(case)
        answers = [self.query(case.sql[self.dialect])]
        for form, sql in case.kept.get(self.dialect, {}).items():
            self.script(sql)
            self.script(sql)
            answers.append(self.query(f"SELECT * FROM kept_{form}"))
            self.script(f"DROP {form} kept_{form};")
        return answers

    def script(self, sql):
        self.query(sql)

    def close(self):
        pass


class SQLite(Engine):
    dialect = "sqlite"
    types = {"text": "TEXT", "integer": "INTEGER", "date": "TEXT", "decimal": "NUMERIC", "double": ""}

    def __init__(self):
        self.base = sqlite3.connect(":memory:")
        self.version = sqlite3.sqlite_version

    def fill(self, case):
        self.base.execute(self.drop(case))
        self.base.execute(self.create(case))
        marks = ", ".join("?" * len(case.columns))
        rows = [[None if isinstance(v, float) and math.isnan(v) else v for v in row] for row in case.rows]
        self.base.executemany(f"INSERT INTO {quoted(case.table)} VALUES ({marks})", rows)

    def query(self, sql):
        return [list(row) for row in self.base.execute(sql)]

    def script(self, sql):
        self.base.commit()
        self.base.executescript(sql)


class DuckDB(Engine):
    dialect = "duckdb"
    # A collation that takes no notice of capitals; a zone, below, that is none of the cases'.
    settings = ["SET threads = 1", "SET default_collation = 'NOCASE'"]

    def __init__(self):
        try:
            import duckdb
        except ImportError:
            raise Missing("the Python package duckdb is not installed")
        self.base = duckdb.connect()
        self.version = duckdb.__version__
        for setting in self.settings:
            self.base.execute(setting)

    def fill(self, case):
        self.base.execute(self.drop(case))
        self.base.execute(self.create(case))
        self.base.execute("SET TimeZone = 'UTC'")
        marks = ", ".join("?" * len(case.columns))
        self.base.executemany(f"INSERT INTO {quoted(case.table)} VALUES ({marks})", case.rows)
        self.base.execute("SET TimeZone = 'Asia/Tokyo'")

    def query(self, sql):
        return [list(row) for row in self.base.execute(sql).fetchall()]


class Server(Engine):
    """A database server of its own in a folder that goes away."""

    def start(self, command, ready):
        import time
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if ready():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.2)
        raise Missing("the server does not start")

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgreSQL(Server):
    dialect = "postgres"
    # A type whose comparisons take no notice of capitals.
    types = {"text": "citext", "integer": "bigint", "date": "date", "decimal": "numeric(20, 2)",
             "double": "double precision", "instant": "timestamptz"}

    def __init__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [os.path.dirname(shutil.which("postgres") or "")]
        programs = found[-1]
        if not programs or not shutil.which("psql"):
            raise Missing("no server or psql")
        self.folder = tempfile.mkdtemp(prefix="pg-")
        # The server does not run for the superuser of the system.
        user = []
        if os.geteuid() == 0:
            if not shutil.which("runuser"):
                raise Missing("cannot be started by root")
            user = ["runuser", "-u", "postgres", "--"]
            shutil.chown(self.folder, "postgres")
        data = os.path.join(self.folder, "data")
        made = subprocess.run(user + [programs + "/initdb", "-D", data, "-U", "checker", "-A", "trust", "-E", "UTF8",
                                      "--locale=C.UTF-8"], capture_output=True)
        if made.returncode:
            raise Missing(made.stderr.decode()[-200:])
        self.environment = dict(os.environ, PGHOST=self.folder, PGUSER="checker", PGDATABASE="postgres")
        self.start(user + [programs + "/postgres", "-D", data, "-k", self.folder, "-c", "listen_addresses=",
                           "-c", "fsync=off"], lambda: self.psql("SELECT 1", check=False))
        self.version = self.psql("SHOW server_version").strip().split()[0]
        self.psql("CREATE EXTENSION citext")

    def psql(self, sql, check=True):
        done = subprocess.run(["psql", "-X", "-q", "-w", "--csv", "-t", "-P", "null=\\N", "-v", "ON_ERROR_STOP=1"],
                              input=sql.encode(), capture_output=True, env=self.environment)
        if done.returncode and check:
            raise RuntimeError(done.stderr.decode()[-400:])
        return "" if done.returncode else done.stdout.decode()

    def fill(self, case):
        self.psql(f"{self.drop(case)}; {self.create(case)}")
        lines = "".join(",".join("" if v is None else quoted(written(v)) for v in row) + "\n" for row in case.rows)
        self.psql(f"SET TIME ZONE 'UTC';\nCOPY {quoted(case.table)} FROM STDIN (FORMAT csv);\n{lines}\\.\n")

    def query(self, sql):
        rows = csv.reader(io.StringIO(self.psql("SET TIME ZONE 'Asia/Tokyo';\n" + sql)))
        return [[None if cell == "\\N" else cell for cell in row] for row in rows]


class MariaDB(Server):
    dialect = "mysql"
    mark = "`"
    types = dict(Engine.types, instant="TIMESTAMP(6) NULL")

    def __init__(self):
        server = shutil.which("mariadbd") or shutil.which("mysqld")
        install = shutil.which("mariadb-install-db")
        self.client = shutil.which("mariadb") or shutil.which("mysql")
        if not server or not install or not self.client:
            raise Missing("no server")
        self.folder = tempfile.mkdtemp(prefix="my-")
        user = ["--user=root"] if os.geteuid() == 0 else []
        subprocess.run([install, "--no-defaults", "--datadir=" + self.folder + "/data",
                        "--auth-root-authentication-method=normal"] + user, capture_output=True, check=True)
        self.socket = self.folder + "/s"
        self.start([server, "--no-defaults", "--datadir=" + self.folder + "/data", "--socket=" + self.socket,
                    "--skip-networking", "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_general_ci"] + user, lambda: self.run("SELECT 1", check=False))
        self.version = self.run("SELECT VERSION()").strip()
        self.run("CREATE DATABASE checked")
        zones = shutil.which("mariadb-tzinfo-to-sql") or shutil.which("mysql_tzinfo_to_sql")
        if zones and os.path.isdir("/usr/share/zoneinfo"):
            made = subprocess.run([zones, "/usr/share/zoneinfo"], capture_output=True)
            self.run(made.stdout.decode(), database="mysql")

    def run(self, sql, check=True, database=None):
        done = subprocess.run([self.client, "--no-defaults", "-u", "root", "--socket=" + self.socket, "--batch",
                               "--raw", "--skip-column-names", "--default-character-set=utf8mb4"]
                              + ([database] if database else []), input=sql.encode(), capture_output=True)
        if done.returncode and check:
            raise RuntimeError(done.stderr.decode()[-400:])
        return "" if done.returncode else done.stdout.decode()

    def fill(self, case):
        def literal(v):
            if v is None or (isinstance(v, float) and not math.isfinite(v)):
                return "NULL"
            return repr(v) if isinstance(v, (int, float)) else f"CONVERT(X'{v.encode().hex()}' USING utf8mb4)"

        filling = [self.drop(case), self.create(case)]
        for start in range(0, len(case.rows), 200):
            lines = ", ".join("(" + ", ".join(map(literal, row)) + ")" for row in case.rows[start:start + 200])
            filling.append(f"INSERT INTO {quoted(case.table, '`')} VALUES {lines}")
        self.run("SET time_zone = '+00:00';\n" + ";\n".join(filling) + ";\n", database="checked")

    def query(self, sql):
        answers = []
        for mode in ["", "ANSI,TRADITIONAL,NO_BACKSLASH_ESCAPES"]:
            text = self.run(f"SET SESSION sql_mode = '{mode}', time_zone = '+09:00';\n{sql}", database="checked")
            answers.append([[None if cell == "NULL" else cell for cell in line.split("\t")]
                            for line in text.splitlines()])
        assert sorted(map(str, answers[0])) == sorted(map(str, answers[1])), "modes differ"
        return answers[0]

    def script(self, sql):
        self.run(sql, database="checked")


class ClickHouse(Engine):
    dialect = "clickhouse"
    mark = "`"
    types = {"text": "Nullable(String)", "integer": "Nullable(Int64)", "date": "Nullable(Date32)",
             "decimal": "Nullable(Decimal(20, 2))", "double": "Nullable(Float64)", "instant": "Nullable(DateTime64(6, 'UTC'))"}

    def __init__(self):
        try:
            import chdb
            from chdb import session
        except ImportError:
            raise Missing("the Python package chdb is not installed")
        self.base = session.Session()
        self.version = str(self.base.query("SELECT version()", "TSV")).strip()

    def create(self, case):
        return super().create(case).replace("\\", "\\\\") + " ENGINE = Memory"

    def fill(self, case):
        self.base.query(self.drop(case))
        self.base.query(self.create(case))
        for start in range(0, len(case.rows), 500):
            lines = "\n".join(json.dumps([written(v) if isinstance(v, float) else v for v in row], ensure_ascii=False)
                              for row in case.rows[start:start + 500])
            self.base.query(f"INSERT INTO {quoted(case.table, '`')} FORMAT JSONCompactEachRow\n{lines}")

    def query(self, sql):
        text = str(self.base.query(sql, "JSONCompactEachRow"))
        return [json.loads(line) for line in text.split("\n") if line]


class Spark(Engine):
    dialect = "spark"
    mark = "`"

    def __init__(self):
        try:
            import pyspark
            from pyspark.sql import SparkSession
        except ImportError:
            raise Missing("the Python package pyspark is not installed")
        if not shutil.which("java"):
            raise Missing("no Java")
        self.base = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
                     .config("spark.sql.shuffle.partitions", "2").config("spark.sql.ansi.enabled", "true")
                     .config("spark.sql.session.timeZone", "Asia/Tokyo").config("spark.log.level", "ERROR")
                     .getOrCreate())
        self.version = pyspark.__version__

    def fill(self, case):
        import datetime
        import decimal
        kinds = {"text": "string", "integer": "bigint", "date": "date", "decimal": "decimal(20,2)", "double": "double",
                 "instant": "timestamp"}
        schema = ", ".join(f"`{c['name'].replace('`', '``')}` {kinds[c['kind']]}" for c in case.columns)

        def typed(v, kind):
            if v is None:
                return None
            return (datetime.date.fromisoformat(v) if kind == "date"
                    else datetime.datetime.fromisoformat(v + "+00:00") if kind == "instant"
                    else decimal.Decimal(v) if kind == "decimal" else v)

        rows = [[typed(v, c["kind"]) for v, c in zip(row, case.columns)] for row in case.rows]
        frame = self.base.createDataFrame(rows, schema)
        frame.createOrReplaceTempView(quoted(case.table, "`"))

    def query(self, sql):
        # One statement, without the semicolon that ends it.
        return [list(row) for row in self.base.sql(sql.rstrip().removesuffix(";")).collect()]

    def close(self):
        self.base.stop()


def parse(cases):
    """What is not run is at least read by somebody else's parser."""
    try:
        import sqlglot
    except ImportError:
        print("BigQuery, Snowflake: not parsed, the Python package sqlglot is not installed")
        return 0
    faults = 0
    for dialect in ["bigquery", "snowflake"]:
        read = 0
        for case in cases:
            if dialect not in case.sql:
                continue
            try:
                sqlglot.parse(case.sql[dialect], read=dialect, error_level=sqlglot.ErrorLevel.RAISE)
                read += 1
            except sqlglot.errors.SqlglotError as fault:
                print(f"  {dialect}: {case.name}: {str(fault)[:300]}")
                faults += 1
        print(f"{dialect}: {read} statements parsed, none run")
    return faults


def main():
    folder, chosen = sys.argv[1], sys.argv[2:]
    cases = [Case(path) for path in sorted(glob.glob(os.path.join(folder, "case-*.json")))]
    if not cases:
        sys.exit(f"no cases in {folder}")
    wrong = 0 if chosen else parse(cases)
    asked = 0
    for kind in [SQLite, DuckDB, PostgreSQL, MariaDB, ClickHouse, Spark]:
        if chosen and kind.dialect not in chosen:
            continue
        try:
            engine = kind()
        except Missing as reason:
            print(f"{kind.__name__}: skipped, {reason}")
            continue
        answers = differences = 0
        try:
            for case in cases:
                if kind.dialect not in case.sql:
                    continue
                try:
                    answered = engine.ask(case)
                except Exception as fault:
                    print(f"  {case.name}: {str(fault)[:600]}")
                    differences += 1
                    continue
                for rows in answered:
                    answers += len(rows)
                    differences += case.check(rows)
        finally:
            engine.close()
        print(f"{kind.__name__} {engine.version}: {len(cases)} tables, {answers} answers, {differences} differ",
              flush=True)
        wrong += differences
        asked += 1
    sys.exit(1 if wrong or not asked else 0)


if __name__ == "__main__":
    main()
