# Prints what openpyxl reads of workbooks as JSON: [{sheet: [[cell, …], …]}, …], computed values only.
import json
import sys

import openpyxl


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


# Days have no form of their own in JSON.
print(json.dumps([read(path) for path in sys.argv[1:]], default=str))
