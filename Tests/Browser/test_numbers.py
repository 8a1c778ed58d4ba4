"""Every number on the page is the one in run.json, and reads as it."""

import math
import re
import unittest

from browser import OpenPage, all_pages, record_of

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def at(record, path):
    for part in path.split("."):
        record = record[int(part)] if isinstance(record, list) else record[part]
    return len(record) if isinstance(record, list) else record


def read(text, language):
    """The number that a text shows and half of its last decimal place."""
    text = text.replace("−", "-").replace("\u202f", "").replace("\u00a0", " ")
    text = text.replace(",", "") if language == "en" else text.replace(",", ".")
    digits = re.search(r"-?\d+(?:\.(\d+))?", text.replace("-$", "-").replace("-€", "-"))
    number, unit = float(digits.group(0)), 0.5 * 10 ** -len(digits.group(1) or "")
    power = re.search(r"·10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", text)
    if power:
        factor = 10.0 ** int(power.group(1).translate(SUPERSCRIPTS))
        number, unit = number * factor, unit * factor
    if "%" in text:
        number, unit = number / 100, unit / 100
    return number, unit


class Numbers(unittest.TestCase):
    def test_numbers_equal_the_record(self):
        for path in all_pages():
            record = record_of(path)
            with self.subTest(path.name), OpenPage(path) as opened:
                numbers = opened.page.eval_on_selector_all(
                    "data[data-run]", "all => all.map(e => [e.dataset.run, e.value, e.textContent])"
                )
                self.assertGreater(len(numbers), 40)
                for paths, value, text in numbers:
                    recorded = sum(at(record, place) for place in paths.split(" "))
                    self.assertTrue(
                        math.isclose(float(value), recorded, rel_tol=1e-12, abs_tol=1e-12), (paths, value, text)
                    )

    def test_numbers_read_as_their_values(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                language = opened.page.get_attribute("html", "lang")
                numbers = opened.page.eval_on_selector_all("data", "all => all.map(e => [e.value, e.textContent])")
                for value, text in numbers:
                    shown, unit = read(text, language)
                    if "<" in text:
                        self.assertTrue(0 < float(value) < shown, (value, text))
                    elif ">" in text:
                        self.assertTrue(shown < float(value) < 1, (value, text))
                    else:
                        self.assertLessEqual(abs(shown - float(value)), unit * (1 + 1e-9) + 1e-12, (value, text))

    def test_tables_of_counts_equal_the_record(self):
        for path in all_pages():
            record = record_of(path)
            with self.subTest(path.name), OpenPage(path) as opened:
                tables = opened.page.eval_on_selector_all(
                    "table[data-run-counts]",
                    """all => all.map(t => [t.dataset.runCounts, [...t.tBodies[0].rows].map(
                      r => [...r.cells].slice(1).map(c => c.textContent))])""",
                )
                for place, rows in tables:
                    counts = record
                    for part in place.split("."):
                        counts = counts[int(part)] if isinstance(counts, list) else counts[part]
                    if place.endswith(".counts"):
                        counts = [list(column) for column in zip(*counts)]
                    shown = [[int(re.sub(r"\D", "", cell)) for cell in row] for row in rows]
                    self.assertEqual(shown, [row[: len(shown[0])] for row in counts[: len(shown)]], place)

    def test_shares_beside_bars_and_in_the_tree_are_those_of_the_tables(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                known = set(opened.page.eval_on_selector_all("#shares data", "all => all.map(e => e.textContent)"))
                drawn = opened.page.eval_on_selector_all(
                    "#shares svg text[stroke-width]", "all => all.map(e => e.textContent)"
                )
                for text in drawn:
                    share = re.match(r"[<>]?[\d.,]+\u202f%", text)
                    if share:
                        self.assertIn(share.group(0), known)


if __name__ == "__main__":
    unittest.main()
