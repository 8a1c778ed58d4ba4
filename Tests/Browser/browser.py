"""One browser for all checks, and pages that keep an account of what they load and say."""

import base64
import os

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


async def launch(playwright):
    return await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])


class OpenPage:
    """A page in a context of its own; `async with OpenPage(browser, path) as opened: opened.page ...`."""

    def __init__(self, browser, path, scheme="light", width=1280, height=800, **context):
        self.browser = browser
        self.path = path
        viewport = {"width": width, "height": height}
        self.options = dict(color_scheme=scheme, viewport=viewport, reduced_motion="reduce", **context)
        self.requests = []
        self.messages = []

    async def __aenter__(self):
        self.context = await self.browser.new_context(**self.options)
        self.page = await self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", self._dismiss)
        await self.page.goto(self.path.as_uri(), wait_until="load")
        return self

    async def _dismiss(self, dialog):
        self.messages.append("dialog: " + dialog.message)
        await dialog.dismiss()

    async def __aexit__(self, *_):
        await self.context.close()

    async def photograph(self, path):
        """All of the page, packed quickly rather than tightly: half of the time of a screenshot went into its packing."""
        session = await self.context.new_cdp_session(self.page)
        size = "({x: 0, y: 0, scale: 1, width: innerWidth, height: document.documentElement.scrollHeight})"
        picture = await session.send("Page.captureScreenshot", {
            "format": "png", "optimizeForSpeed": True, "captureBeyondViewport": True,
            "clip": await self.page.evaluate(size),
        })
        path.write_bytes(base64.b64decode(picture["data"]))
        await session.detach()

    async def all(self, selector, function):
        """What a function of JavaScript says of each element."""
        return await self.page.eval_on_selector_all(selector, f"all => all.map({function})")
