"""A report loads nothing, says nothing, and nothing in it can act."""

import unittest

from browser import OpenPage, all_pages

FOREIGN = "script,iframe,object,embed,img,video,audio,form,link,base,foreignObject,animate,set,use,image"


class Isolation(unittest.TestCase):
    def test_no_page_loads_or_says_anything(self):
        self.assertTrue(all_pages())
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                opened.page.emulate_media(color_scheme="dark")
                opened.page.emulate_media(media="print")
                self.assertEqual(opened.requests, [path.as_uri()])
                self.assertEqual(opened.messages, [])

    def test_hostile_names_do_not_act_even_without_the_policy(self):
        hostile = [path for path in all_pages() if path.name.startswith("hostile")]
        self.assertTrue(hostile)
        for path in hostile:
            for bypass in (False, True):
                with self.subTest(path.name, bypass=bypass), OpenPage(path, bypass_csp=bypass) as opened:
                    page = opened.page
                    page.evaluate(
                        """() => document.querySelectorAll('*').forEach(element =>
                        ['mouseover', 'focus', 'click', 'load', 'error'].forEach(
                          kind => element.dispatchEvent(new Event(kind, {cancelable: true}))))"""
                    )
                    page.wait_for_timeout(200)
                    self.assertIsNone(page.evaluate("window.hacked ?? null"))
                    self.assertEqual(opened.messages, [])
                    self.assertEqual(opened.requests, [path.as_uri()])

    def test_no_page_has_elements_or_attributes_that_act(self):
        for path in all_pages():
            with self.subTest(path.name), OpenPage(path) as opened:
                self.assertEqual(opened.page.query_selector_all(FOREIGN), [])
                acting = opened.page.evaluate(
                    """() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
                    .filter(a => /^on/i.test(a.name) || a.name === 'src'
                      || (a.name === 'href' && !a.value.startsWith('#'))
                      || (a.name === 'style' && !/^--(share:[0-9.]+%|width:[0-9.]+px)$/.test(a.value)))
                    .map(a => a.name + '=' + a.value)"""
                )
                self.assertEqual(acting, [])

    def test_every_hostile_name_is_there_as_text(self):
        for path in (path for path in all_pages() if path.name.startswith("hostile")):
            with self.subTest(path.name), OpenPage(path) as opened:
                text = opened.page.inner_text("body")
                for number in range(1, 21):
                    self.assertIn(f"#{number}#", text)


if __name__ == "__main__":
    unittest.main()
