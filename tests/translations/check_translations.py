#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the sources stands in all three languages, finished, and nothing else does.

Usage: check_translations.py PROJECT LUPDATE

Also: a translation keeps the placeholders (%1, %n) of its source, has as many plural forms as its language, and one
key for Alt at most."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

FORMS = {"en": 2, "es": 2, "id": 1}  # Spanish has three in Qt's table of newer versions, two in 6.8


def messages(path: Path) -> dict:
    """(context, source, comment) to (whether it is finished, its forms)."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = (translation.get("type"), message.get("numerus") == "yes", forms)
    return found


def placeholders(text: str) -> set:
    return set(re.findall(r"%L?\d|%n", text))


def faults_of(language: str, known: dict, wanted: dict) -> list:
    faults = [f"missing: {key}" for key in wanted.keys() - known.keys()]
    faults += [f"stale: {key}" for key in known.keys() - wanted.keys()]
    for key, (kind, numerus, forms) in known.items():
        source = key[1]
        if kind or not all(forms):
            faults.append(f"{kind or 'empty'}: {key}")
            continue
        if numerus and len(forms) != FORMS[language]:
            faults.append(f"{len(forms)} plural forms: {key}")
        for form in forms:
            # A form for one thing alone may say it without the number.
            if placeholders(form) != placeholders(source) and not (numerus and placeholders(form) | {"%n"} == placeholders(source)):
                faults.append(f"other placeholders: {key}: {form}")
            if form.count("&") > max(1, source.count("&")) and "&&" not in form:
                faults.append(f"two keys for Alt: {key}: {form}")
    return [f"{language}: {fault}" for fault in faults]


def main(project: Path, lupdate: str) -> int:
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for language in FORMS:
            known = project / "translations" / f"sobre_{language}.ts"
            fresh = Path(folder) / known.name
            shutil.copy(known, fresh)
            subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "app", "ui", "-ts", str(fresh)],
                           cwd=project, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            faults += faults_of(language, messages(known), messages(fresh))
            if not messages(known):
                faults.append(f"{language}: no words at all")
    for fault in sorted(faults):
        print(fault)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
