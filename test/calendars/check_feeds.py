"""Reads feeds with the package icalendar and compares them with the entries that they were made of.

Usage: check_feeds.py FOLDER, which holds pairs NAME.ics and NAME.json. Times are compared as moments, by the zone data of the
operating system and, separately, by the rules that the feed itself brings.
"""

import json
import sys
from datetime import date, datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

try:
    from icalendar import Calendar
except ImportError:
    sys.exit("The Python package icalendar is missing: pip install icalendar, and name that Python in PYTHON.")


def check(folder: Path) -> list[str]:
    """Every difference between the feeds of a folder and their entries, in words."""
    problems: list[str] = []
    for feed in sorted(folder.glob("*.ics")):
        entries = {entry["uid"]: entry for entry in json.loads(feed.with_suffix(".json").read_text("utf-8"))}
        calendar = Calendar.from_ical(feed.read_bytes())
        rules = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
        events = list(calendar.walk("VEVENT"))
        if len(events) != len(entries):
            problems.append(f"{feed.name}: {len(events)} events for {len(entries)} entries")
        for event in events:
            problems += [f"{feed.name}: {event['UID']}: {what}" for what in differences(event, entries, rules)]
    return problems


def differences(event, entries, rules) -> list[str]:
    entry = entries.get(str(event["UID"]))
    if entry is None:
        return ["there is no such entry"]
    found = []
    when, start, end = entry["when"], event["DTSTART"].dt, event["DTEND"].dt
    if when["known"] == "times":
        zone = when["timeZone"]
        if zone not in rules:
            return [f"{zone} is used and not defined"]
        for wall, read in ((when["begins"], start), (when["ends"], end)):
            naive = datetime.fromisoformat(f"{when['day']}T{wall}:00")
            by_system = naive.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
            by_feed = rules[zone].localize(naive) if hasattr(rules[zone], "localize") else naive.replace(tzinfo=rules[zone])
            if by_feed.astimezone(timezone.utc) != by_system:
                found.append(f"{naive} is {by_feed.astimezone(timezone.utc)} by the feed, {by_system} by the system")
            if read.replace(tzinfo=None) != naive:
                found.append(f"{naive} was read as {read}")
    else:
        first = when["from"] if when["known"] == "days" else f"{when['year']}-01-01"
        last = when["until"] if when["known"] == "days" else f"{when['year'] + 1}-01-01"
        if type(start) is not date or (start.isoformat(), end.isoformat()) != (first, last):
            found.append(f"{first} to {last} was read as {start} to {end}")
    confirmed = str(event["STATUS"]) == "CONFIRMED"
    if confirmed != (entry["certainty"] == "dated"):
        found.append(f"status {event['STATUS']} of an entry that is {entry['certainty']}")
    if int(event["SEQUENCE"]) != 3 or "LAST-MODIFIED" not in event:
        found.append("has no sequence number or day of change")
    return found


problems = check(Path(sys.argv[1]))
for problem in problems:
    print(problem)
print("calendar feeds: " + ("all as written" if not problems else f"{len(problems)} wrong"))
sys.exit(1 if problems else 0)
