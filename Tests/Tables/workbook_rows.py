"""Says, as JSON, each sheet of a workbook on standard input: its name, then its rows, with what days and numbers are.

With the argument “notes” a cell that has a note shows it in brackets."""
import datetime
import io
import json
import sys

import openpyxl


def shown(cell):
    value = cell.value
    note = f" [{cell.comment.text}]" if cell.comment and "notes" in sys.argv else ""
    if value is None:
        return note
    if isinstance(value, datetime.datetime):
        return f"day {value.date()}" + note
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return (f"number {value}" if is_number else str(value)) + note


book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps([[sheet.title] + ["|".join(shown(cell) for cell in row) for row in sheet] for sheet in book]))
