#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a .ts file in bulk.

  fill.py --missing luthier_de.ts              what is untranslated, as JSON: {"source": "" or ["", ""] (plural)}
  fill.py luthier_de.ts german.json …          fills them in; the JSON is {"source": "translation"}, for a plural
                                               ["one", "many"], for a text that differs by context
                                               {"context": "translation", …}
  fill.py --count luthier_de.ts                how many are done
Names what the JSON holds and the program does not have; exit code 1 where a %1 would be lost.
"""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree


def open_messages(tree):
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            yield context.findtext("name"), message, message.find("translation")


def texts(translation):
    return [form.text or "" for form in translation.iterfind("numerusform")] or [translation.text or ""]


def unfinished(translation):
    return translation.get("type") == "unfinished" or not all(texts(translation))


def marks(text):
    return set(re.findall(r"%L?(\d|n)", text))


def write(tree, path):
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n")


def fill(path, dictionary):
    tree = ElementTree.parse(path)
    used, lost = set(), []
    for context, message, translation in open_messages(tree):
        source = message.findtext("source")
        value = dictionary.get(source)
        if isinstance(value, dict):
            value = value.get(context)
        if not value:
            continue
        used.add(source)
        forms = value if isinstance(value, list) else [value]
        if marks(source) - {"n"} - marks(forms[-1]):
            lost.append(source)
            continue
        slots = translation.findall("numerusform")
        if message.get("numerus") == "yes":
            for slot in slots:
                translation.remove(slot)
            for form in forms if len(forms) > 1 else forms * max(2, len(slots)):
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
        translation.attrib.pop("type", None)
    write(tree, path)
    for source in sorted(set(dictionary) - used):
        print(f"not in the program: {source}", file=sys.stderr)
    for source in lost:
        print(f"a %1 would be lost: {source}", file=sys.stderr)
    return 1 if lost else 0


def main(arguments):
    if len(arguments) < 2:
        print(__doc__)
        return 2
    if arguments[0] == "--missing":
        missing = {message.findtext("source"): ["", ""] if message.get("numerus") == "yes" else ""
                   for _, message, translation in open_messages(ElementTree.parse(arguments[1])) if unfinished(translation)}
        print(json.dumps(missing, ensure_ascii=False, indent=1))
        return 0
    if arguments[0] == "--count":
        states = [unfinished(translation) for _, _, translation in open_messages(ElementTree.parse(arguments[1]))]
        print(f"{arguments[1]}: {states.count(False)} of {len(states)} texts")
        return 0
    dictionary = {}
    for path in arguments[1:]:
        with open(path, encoding="utf-8") as file:
            dictionary.update(json.load(file))
    return fill(arguments[0], dictionary)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
