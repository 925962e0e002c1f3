"""A telephone call as a sheet of paper: whom and why now, what was sent before, the script, and what to write down."""

from journeygen.compile.call.compiled import call_key, compile_call, sample_values
from journeygen.compile.call.page import call_page, call_record
from journeygen.compile.call.sheet import CallSheet, compile_sheet
from journeygen.compile.call.shop import CallShop

__all__ = [
    "CallSheet",
    "CallShop",
    "call_key",
    "call_page",
    "call_record",
    "compile_call",
    "compile_sheet",
    "sample_values",
]
