"""Pages fit their screens and their paper; pictures of them are kept for people to look at."""

import re
import unittest

from browser import PICTURES, OpenPage, all_pages

WIDTHS = (375, 820, 1440)
# A4 less the margins of the style sheet, in CSS pixels.
PAPER = (round((210 - 26) / 25.4 * 96), (297 - 28) / 25.4 * 96)


class Layout(unittest.TestCase):
    def test_pages_fit_the_screen(self):
        for path in all_pages():
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    with self.subTest(path.name, width=width), OpenPage(path, scheme, width) as opened:
                        opened.page.screenshot(
                            path=PICTURES / f"{path.stem}.{width}.{scheme}.png", full_page=True
                        )
                        self.assertLessEqual(
                            opened.page.evaluate("document.documentElement.scrollWidth"), width
                        )

    def test_the_first_screen_has_the_sentence_the_verdict_and_cards(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path, width=1280, height=800) as opened:
                for selector in ("h1", ".verdict", ".card .hero"):
                    box = opened.page.query_selector(selector).bounding_box()
                    self.assertLess(box["y"] + box["height"], 800, selector)

    def test_no_chart_is_cut_on_paper(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path, width=PAPER[0]) as opened:
                opened.page.emulate_media(media="print")
                for chart in opened.page.query_selector_all("figure svg"):
                    box = chart.bounding_box()
                    self.assertLess(box["height"], PAPER[1] - 60)
                    self.assertLessEqual(box["x"] + box["width"], PAPER[0] + 1)

    def test_details_of_the_analyst_are_open_on_paper(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path, width=PAPER[0]) as opened:
                opened.page.emulate_media(media="print")
                for table in opened.page.query_selector_all("#profiles details table, #count details table"):
                    self.assertGreater(table.bounding_box()["height"], 10)

    def test_the_pdf_has_as_many_pages_as_there_is_to_say(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                pdf = opened.page.pdf(path=PICTURES / f"{path.stem}.pdf", prefer_css_page_size=True)
                pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
                cards = len(opened.page.query_selector_all(".card"))
                charts = len(opened.page.query_selector_all("figure"))
                self.assertGreaterEqual(pages, 3)
                self.assertLessEqual(pages, 4 + (cards + 3) // 4 + charts)

    def test_a_link_to_a_rule_lights_up_its_path_alone(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                links = opened.page.query_selector_all(".rules a")
                if not links:
                    continue
                target = links[-1].get_attribute("href")
                links[-1].click()
                visible = opened.page.eval_on_selector_all(
                    ".rule-path", "all => all.filter(e => getComputedStyle(e).visibility == 'visible').map(e => '#' + e.id)"
                )
                self.assertEqual(visible, [target])

    def test_the_grid_has_one_axis_at_a_time_without_a_script(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                if not opened.page.query_selector(".switch"):
                    continue
                for choice in (2, 1):
                    opened.page.check(f"#grid-choice-{choice}")
                    self.assertTrue(opened.page.is_visible(f".choice-{choice}"))
                    self.assertFalse(opened.page.is_visible(f".choice-{3 - choice}"))


if __name__ == "__main__":
    unittest.main()
