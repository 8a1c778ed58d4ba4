"""What did not hold, and how much was looked at."""

from collections import Counter


class Findings:
    """Checks call `expect`; nothing stops at the first finding."""

    def __init__(self):
        self.failures = []
        self.counts = Counter()

    def expect(self, holds, page, claim, detail=""):
        if not holds:
            self.failures.append(f"{page}: {claim}" + (f": {str(detail)[:300]}" if detail != "" else ""))

    def count(self, what, number=1):
        self.counts[what] += number

    def summary(self):
        return ", ".join(f"{number:,} {what}" for what, number in self.counts.items())
