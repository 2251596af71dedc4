"""Texts, buttons and the database table that the Python peers share."""

from __future__ import annotations

import os

ROOT, TOKEN, DATABASE = os.environ["BENCH_API"], os.environ["BENCH_TOKEN"], os.environ["BENCH_DATABASE"]

TOPICS = [f"{i} {name}" for i, name in enumerate(("Loneliness", "Housing", "Money", "Health", "Young people", "Safety"), 1)]
AREAS = [f"{i} Area {i}" for i in range(1, 9)]
TOPIC_BUTTONS = [(label, f"c:{i}") for i, label in enumerate(TOPICS)] + [
    ("Others", "c:x"),
    ("I don't know", "c:y"),
    ("Stop", "x"),
]
AREA_BUTTONS = [(label, f"a:{i}") for i, label in enumerate(AREAS)] + [("I don't know", "a:y"), ("Back", "b"), ("Stop", "x")]
REVIEW_BUTTONS = [("Send", "y:0")] + [
    (label, f"e:{label[:8]}")
    for label in (
        "Change the text",
        "Change the topic",
        "Change the area",
        "It is an observation",
        "It is a proposal",
        "It is in Finnish",
        "Delete",
    )
]
ASK_TOPIC = "What is it about?"
ASK_AREA = "Which part of town?"
ANSWERED = "Thank you. Below is your message as it would go."

SCHEMA = """
PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
CREATE TABLE IF NOT EXISTS signals (id INTEGER PRIMARY KEY, person INTEGER, topic TEXT, area TEXT, text TEXT);
"""
INSERT = "INSERT INTO signals (person, topic, area, text) VALUES (?, ?, ?, ?)"


def review(text: str, topic: int, area: int) -> str:
    return f"This is your message\n\n{text}\n\nTopic: {TOPICS[topic]}\nArea: {AREAS[area]}\n\nShall I send it?"


def receipt(number: int | None) -> str:
    return f"Your message has arrived. Its number is {number}. The team reads it on Monday."
