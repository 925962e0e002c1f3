"""What stands in manifest.json: every field with its description, from which the JSON Schema is made."""
