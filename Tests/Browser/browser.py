"""One browser for all tests, and pages that keep an account of what they load and say."""

import atexit
import json
import os
import re
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGES = Path(os.environ["REPORT_PAGES"])
PICTURES = Path(os.environ["REPORT_PICTURES"])

_playwright = sync_playwright().start()
_browser = _playwright.chromium.launch(
    executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
    args=["--no-sandbox", "--disable-gpu"],
)


def _stop():
    _browser.close()
    _playwright.stop()


atexit.register(_stop)


def all_pages():
    return sorted(PAGES.glob("*.html"))


def record_of(path):
    """The run.json that a page was made from: NAME.json for NAME.html and NAME.LANGUAGE.html."""
    return json.loads((PAGES / (re.sub(r"(\.(en|ru))?\.html$", "", path.name) + ".json")).read_text("utf-8"))


class OpenPage:
    """A page in a context of its own; `with OpenPage(path) as opened: opened.page ...`."""

    def __init__(self, path, scheme="light", width=1280, height=900, **context):
        self.path = path
        self.options = dict(color_scheme=scheme, viewport={"width": width, "height": height}, **context)
        self.requests = []
        self.messages = []

    def __enter__(self):
        self.context = _browser.new_context(**self.options)
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.messages.append("dialog: " + dialog.message), dialog.dismiss()))
        self.page.goto(self.path.as_uri(), wait_until="load")
        return self

    def __exit__(self, *_):
        self.context.close()
