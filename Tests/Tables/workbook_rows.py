"""Says, as JSON, each sheet of a workbook on standard input: its name, then its rows, with what days and numbers are."""
import datetime
import io
import json
import sys

import openpyxl


def shown(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return f"day {value.date()}"
    return f"number {value}" if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)


book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps([[sheet.title] + ["|".join(shown(cell.value) for cell in row) for row in sheet] for sheet in book]))
