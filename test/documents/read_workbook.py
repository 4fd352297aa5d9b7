# Prints what openpyxl reads of a workbook as JSON: {sheet: [[cell, …], …]}, computed values only.
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}))
