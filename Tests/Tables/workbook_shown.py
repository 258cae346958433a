"""Says what a workbook on standard input shows of its first sheet beside the values."""
import io
import json
import sys

import openpyxl

sheet = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read())).worksheets[0]
print(json.dumps({
    "freeze": sheet.freeze_panes,
    "filter": sheet.auto_filter.ref,
    "lists": [f"{rule.sqref} {rule.formula1} {rule.errorStyle}" for rule in sheet.data_validations.dataValidation],
    "links": [f"{cell.coordinate} {cell.hyperlink.target}" for row in sheet for cell in row if cell.hyperlink],
    "notes": [f"{cell.coordinate} {cell.comment.text}" for row in sheet for cell in row if cell.comment],
    "titles": sheet.print_title_rows,
    "landscape": sheet.page_setup.orientation,
    "wide": sheet.page_setup.fitToWidth if sheet.page_setup.fitToWidth is not None else 1,
    "high": sheet.page_setup.fitToHeight,
    "format": sheet["C2"].number_format,
    "widths": [round(sheet.column_dimensions[letter].width, 1) for letter in "ABC"],
}))
