"""axe-core finds nothing, in light and dark, in both languages, on a wide and on a narrow screen."""

import unittest
from pathlib import Path

import axe_playwright_python
from browser import OpenPage, all_pages

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


class Accessibility(unittest.TestCase):
    def violations(self, opened):
        opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        opened.page.evaluate(AXE)
        found = opened.page.evaluate("axe.run().then(result => result.violations)")
        return [
            f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({len(rule['nodes'])})" for rule in found
        ]

    def test_no_violations(self):
        for path in all_pages():
            # Both schemes on both widths where people look; the extremes need not repeat what those show.
            usual = path.name.startswith(("shop", "given"))
            for scheme, width in (("light", 1280), ("dark", 375), ("light", 375), ("dark", 1280))[: 4 if usual else 2]:
                with self.subTest(path.name, scheme=scheme, width=width):
                    with OpenPage(path, scheme, width, bypass_csp=True) as opened:
                        self.assertEqual(self.violations(opened), [])

    def test_charts_have_names_and_descriptions(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                for chart in opened.page.query_selector_all("figure svg"):
                    self.assertEqual(chart.get_attribute("role"), "img")
                    self.assertTrue(chart.query_selector("title").text_content().strip())
                    self.assertTrue(chart.query_selector("desc").text_content().strip())


if __name__ == "__main__":
    unittest.main()
