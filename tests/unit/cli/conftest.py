"""Commands speak English in these tests, whatever the locale of the machine; the other language has its own test."""

import os

os.environ["JOURNEYGEN_LANG"] = "en"
