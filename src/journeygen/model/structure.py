"""What is said of the finished PDFs, in a build, the manifest and the report of a run."""

from journeygen.diagnostics import Words

STRUCTURE = Words("PDF/X-4 の構造。認証は受けていません", "structured as PDF/X-4, not certified")
"""All that is ever said of them: nobody has certified them."""
