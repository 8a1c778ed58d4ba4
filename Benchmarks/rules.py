"""Do spreadsheets and scoring engines that know nothing of us give every customer the segment that classify gives?

    Benchmarks/rules.py PROGRAM RESULT-FOLDER...

For each result folder: the formula of `export excel` is calculated by LibreOffice over customers.csv, the document of
`export pmml` is read by pypmml (where it is installed; it needs Java), and the tree of `export json` is walked here.
Each must give every customer of customers.csv the segment that stands there.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def customers(folder):
    with open(folder / "customers.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def walked(program, folder, rows):
    """The segments by a plain walk of the tree of JSON."""
    rules = json.loads(run(program, "export", "json", str(folder)))
    known = {}
    for feature in rules["features"]:
        if feature["category"]:
            known.setdefault(feature["name"], set()).add(feature["category"])
    found = []
    for row in rows:
        node = rules["tree"][0]
        while "segment" not in node:
            text = row[node["feature"]]
            if "is" in node:
                category = text if text in known.get(node["feature"], ()) else ""
                side = "then" if category in node["is"] else "else"
            elif number(text) is None:
                side = node["missing"]
            else:
                side = "then" if number(text) <= node["atMost"] else "else"
            node = rules["tree"][node[side]]
        found.append(str(node["segment"]))
    return found


def calculated(program, folder, rows):
    """The segments by LibreOffice, which opens a workbook of values and formulas and writes it as CSV."""
    import openpyxl

    names = list(rows[0])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(names + ["formula"])
    formula = run(program, "export", "excel", str(folder), "--row", "2").strip()
    for place, row in enumerate(rows, start=2):
        cells = [number(row[name]) if number(row[name]) is not None else row[name] or None for name in names]
        sheet.append(cells)
        own = run(program, "export", "excel", str(folder), "--row", str(place)).strip() if place < 4 else None
        text = shifted(formula, place)
        assert own is None or own == text
        sheet.cell(place, len(names) + 1, text)
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "rules.xlsx"
        book.save(path)
        run("soffice", "--headless", "--convert-to", "csv", "--outdir", scratch, str(path))
        with open(path.with_suffix(".csv"), encoding="utf-8", newline="") as file:
            return [row["formula"] for row in csv.DictReader(file)]


def shifted(formula, row):
    """The formula for another row: texts in quotes stay."""
    import re

    parts = re.split(r'("(?:[^"]|"")*")', formula)
    return "".join(part if part[:1] == '"' else re.sub(r"\b([A-Z]{1,3})2\b", rf"\g<1>{row}", part) for part in parts)


def scored(program, folder, rows):
    """The segments by pypmml; None where it is not installed."""
    try:
        from pypmml import Model
    except ImportError:
        return None
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "rules.pmml"
        path.write_text(run(program, "export", "pmml", str(folder)), encoding="utf-8")
        model = Model.fromFile(str(path))
        fields = {field.name: field for field in model.inputFields}
        found = []
        for row in rows:
            values = {}
            for name, field in fields.items():
                text = row[name]
                if text:
                    values[name] = float(text) if field.dataType == "double" else text
            found.append(str(model.predict(values)["predicted_segment"]))
        return found


def main(program, *folders):
    different = 0
    for folder in map(pathlib.Path, folders):
        rows = customers(folder)
        wanted = [row["segment"] for row in rows]
        for name, evaluate in (("JSON", walked), ("LibreOffice", calculated), ("pypmml", scored)):
            found = evaluate(program, folder, rows)
            if found is None:
                print(f"{folder}: {name}: not installed")
                continue
            wrong = sum(a != b for a, b in zip(wanted, found)) + abs(len(wanted) - len(found))
            different += wrong
            print(f"{folder}: {name}: {len(rows)} customers, {wrong} differ")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
