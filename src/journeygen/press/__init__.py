"""The press: a sheet and its records → fonts, engine, finisher, preflight → a PDF that a print house takes."""
