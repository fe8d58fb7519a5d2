"""Own-worded reports of about 400 words, made from templates: each different, the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2025, 2, 1)
STATES = {
    "France": ("French", "Paris", "Macron", "President"),
    "Britain": ("British", "London", "Starmer", "Prime Minister"),
    "Poland": ("Polish", "Warsaw", "Tusk", "Prime Minister"),
    "Italy": ("Italian", "Rome", "Meloni", "Prime Minister"),
    "Estonia": ("Estonian", "Tallinn", "Michal", "Prime Minister"),
    "Norway": ("Norwegian", "Oslo", "Store", "Prime Minister"),
    "Canada": ("Canadian", "Ottawa", "Carney", "Prime Minister"),
    "Spain": ("Spanish", "Madrid", "Sanchez", "Prime Minister"),
}
OUTLETS = ("The Harbour Post", "Coast Wire", "Morning Ledger", "Hill Gazette", "Northern Echo Review")
THINGS = (
    "{count} soldiers",
    "peacekeepers",
    "four fighter jets",
    "two mine hunters",
    "air defence batteries",
    "instructors for Ukrainian recruits",
    "engineers and field hospitals",
)
ENDS = (
    "after a ceasefire",
    "once a peace deal is signed",
    "if the United States gives a backstop",
    "as soon as parliament agrees",
    "if others take part as well",
    "before the winter",
)
TELLING = (
    "{title} {person} said on {weekday} that {state} was ready to send {thing} {end}.",
    "“We will send {thing} {end},” {person} told reporters in {capital}.",
    "{state} could send {thing} {end}, a {adjective} official said.",
    "{state} ruled out sending {thing}, according to its defence ministry.",
    "{capital} expects a backstop from the United States, {person} said.",
    "{person} met the Ukrainian president in {capital} on {weekday}.",
    "The {adjective} government has promised {thing} {end}.",
    "Moscow rejects {adjective} troops in Ukraine, the Kremlin said on {weekday}.",
    "{count} countries have said that they would take part, {person} added.",
    "{state} has no plans to send {thing}, its foreign minister said.",
)
OTHER = (
    "Snow had fallen on the square in front of the ministry, and the cameras waited under umbrellas.",
    "The talks ran longer than planned, and the dinner that was to follow was put off by an hour.",
    "Opinion polls show that voters care more about prices than about anything that happens abroad.",
    "A new bridge over the river was opened in the morning by the mayor and a brass band.",
    "Diplomats who prepared the meeting spoke of a long list of small questions and one large one.",
    "The harvest has been poor this year, and the price of bread is debated in every market hall.",
    "Officers of several armies have studied maps for months, and none expects the work to end soon.",
    "The parliament debates the budget next week; nobody in the lobby would guess at how it votes.",
    "Trains were late in the whole region because of a storm that came in from the sea at night.",
    "Analysts differ on what the words mean, and say so at length in the evening programmes.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
WORDS = 400


def make_report(number: int) -> dict[str, str]:
    """Return one report as a line of a collection."""
    chance = random.Random(number)  # noqa: S311 -- nothing secret
    paragraphs = [f"{_telling(chance)[:-1]}, in report {number}."]
    while sum(len(paragraph.split()) for paragraph in paragraphs) < WORDS:
        paragraphs.append(" ".join(_sentence(chance) for _ in range(chance.randint(1, 3))))
    return {
        "text": "\n\n".join(paragraphs),
        "outlet": chance.choice(OUTLETS),
        "title": f"Report {number}",
        "published": (FIRST_DAY + timedelta(days=number % 300)).isoformat(),
        "url": f"https://news.example/{number}",
    }


def write_reports(place: Path, count: int) -> int:
    """Write reports as JSON Lines and return how many words they have."""
    words = 0
    with place.open("w", encoding="utf-8") as file:
        for report in _reports(count):
            file.write(json.dumps(report) + "\n")
            words += len(report["text"].split())
    return words


def _reports(count: int) -> Iterator[dict[str, str]]:
    return (make_report(number) for number in range(count))


def _sentence(chance: random.Random) -> str:
    return _telling(chance) if chance.random() < 0.35 else chance.choice(OTHER)


def _telling(chance: random.Random) -> str:
    state, (adjective, capital, person, title) = chance.choice(list(STATES.items()))
    count = f"{chance.randint(2, 90) * 100:,}"
    return chance.choice(TELLING).format(
        state=state,
        adjective=adjective,
        capital=capital,
        person=person,
        title=title,
        weekday=chance.choice(WEEKDAYS),
        thing=chance.choice(THINGS).format(count=count),
        end=chance.choice(ENDS),
        count=chance.randint(5, 40),
    )
