"""Prints a line for each folder: true or false by bagit-python, then the folder."""

import logging
import sys

import bagit

logging.disable(logging.CRITICAL)
for folder in sys.argv[1:]:
    try:
        bagit.Bag(folder).validate()
        print("true", folder)
    except Exception:
        print("false", folder)
