"""Writes Excel workbooks with openpyxl into a folder: one of each kind of cell, one that unfolds without end, a large one.

    workbook.py FOLDER [ROWS]
"""
import datetime
import io
import pathlib
import sys
import zipfile

import openpyxl
from openpyxl.styles import Font
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont


def kinds(epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.title = "Daftar & rekap"
    sheet.append(["Nomor", "Judul", "Mulai", "Nilai", "Aktif", "Jam", "Rumus", "Galat"])
    sheet.append(["001/A/2021", "Baris\nkedua ", datetime.date(2021, 3, 4), 1234567.89, True, datetime.time(9, 30), "=1+2", "#REF!"])
    sheet.append([None, CellRichText("Kerja ", TextBlock(InlineFont(b=True), "sama")), datetime.datetime(1999, 12, 31, 23, 59), 0.1, False, None, None, None])
    sheet.append(["é € 漢", None, datetime.date(2024, 2, 29), -5])
    sheet["H2"].data_type = "e"
    sheet["C4"].number_format = "[$-409]d\\-mmm\\-yyyy"
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("A6:C7")
    sheet["A6"] = "gabung"
    hidden = book.create_sheet("Sandi")
    hidden.sheet_state = "veryHidden"
    hidden["D4"] = 42
    return book


def bomb():
    """A sheet whose blanks take a thousandth of their size."""
    book = kinds(openpyxl.utils.datetime.WINDOWS_EPOCH)
    plain = io.BytesIO()
    book.save(plain)
    result = io.BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"<sheetData>", b"<sheetData>" + b" " * (40 << 20))
            new.writestr(name, data)
    return result.getvalue()


def large(rows):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Register")
    start = datetime.date(2000, 1, 1)
    for row in range(rows):
        sheet.append(
            [f"{row:05}/NK/{2000 + row % 25}", start + datetime.timedelta(days=row % 9000), row * 1000.5]
            + [f"Kerja sama bidang {column} nomor {row * 37 % 1009}" for column in range(37)])
    return book


folder = pathlib.Path(sys.argv[1])
if len(sys.argv) > 2:
    large(int(sys.argv[2])).save(folder / "large.xlsx")
else:
    kinds(openpyxl.utils.datetime.WINDOWS_EPOCH).save(folder / "kinds.xlsx")
    kinds(openpyxl.utils.datetime.MAC_EPOCH).save(folder / "kinds1904.xlsx")
    (folder / "bomb.xlsx").write_bytes(bomb())
