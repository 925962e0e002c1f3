"""Where a project keeps its files: paths from its root, as people and the manifest write them."""

SETTINGS_FILE = "journeygen.yaml"
JOURNEYS = "journeys"
CONTENT = "content"
TEMPLATES = "templates"

MESSAGES = f"{CONTENT}/messages"
PRODUCTS = f"{CONTENT}/products"
VOICES = f"{CONTENT}/voices"
IMAGES = f"{CONTENT}/images"
MAGAZINE = f"{CONTENT}/magazine"
