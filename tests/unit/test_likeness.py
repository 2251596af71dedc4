"""One story that many accounts tell, and stories that only sound alike."""

import random
import time

from storage.likeness import Crowd, crowds, nearly_same, twins, words
from storage.models import Signal, SignalKind

STORY = "Torin kulmalla oleva kioski aiotaan sulkea vaikka vanhukset tarvitsevat sitä joka päivä"


def signal(number: int, text: str, person: int | None = None, association: int | None = None, **more: object) -> Signal:
    return Signal.model_validate(
        {
            "id": number,
            "reference": f"R{number}",
            "kind": SignalKind.CONCERN,
            "category": "older",
            "area": None,
            "text": text,
            "language": "fi",
            "person_id": person,
            "association_id": association,
            "received_at": 0,
            **more,
        }
    )


def test_ten_accounts_with_one_story() -> None:
    tellings = [
        STORY,
        STORY.upper(),
        f"{STORY}!!!",
        f"Hei. {STORY}, tehkää jotain",
        STORY.replace("aiotaan sulkea", "suljetaan"),
        STORY.replace("vanhukset", "kaikki vanhukset"),
        f"Kerron että {STORY.lower()}",
        STORY.replace("joka päivä", "päivittäin"),
        STORY.replace("Torin", "Meidän torin"),
        " ".join(reversed(STORY.split())),
    ]
    others = ["Bussi ei kulje enää iltaisin Varissuolle", "Kioski on kiva ja sen kahvi hyvää", "Puistossa ei ole valoja"]
    told = [signal(n, text, person=n, association=n % 2) for n, text in enumerate(tellings, 1)]
    found = crowds([*told, *(signal(100 + n, text) for n, text in enumerate(others))])
    assert [len(story) for story in found] == [10, 1, 1, 1]
    crowd = Crowd(found[0])
    assert crowd.people == 10 and crowd.associations == 1


def test_one_person_with_many_accounts_of_one_association_is_seen_as_such() -> None:
    crowd = Crowd(tuple(signal(n, STORY, person=n % 3 + 1, association=7) for n in range(9)))
    assert crowd.people == 3 and crowd.associations == 1
    assert Crowd((signal(1, STORY), signal(2, STORY))).people == 2  # recorded for others: nobody knows for whom


def test_short_texts_and_sensitive_ones_are_never_alike() -> None:
    assert not nearly_same(words("penkki rikki"), words("penkki rikki"))
    assert [len(story) for story in crowds([signal(1, STORY), signal(2, STORY, sensitive=True)])] == [1, 1]
    assert twins(signal(1, STORY), [signal(1, STORY), signal(2, STORY), signal(3, "Aivan muuta asiaa torilta")]) == (
        signal(2, STORY),
    )


def test_thousands_are_compared_in_a_moment() -> None:
    chance = random.Random(1)
    dictionary = ["".join(chance.choices("aeiouhklmnprstv", k=9)) for _ in range(3000)]
    found = [signal(n, " ".join(chance.choices(dictionary, k=25))) for n in range(2000)]
    found += [signal(5000 + n, STORY) for n in range(500)]
    started = time.process_time()
    stories = crowds(found)
    assert time.process_time() - started < 2
    assert max(len(story) for story in stories) == 500 and len(stories) == 2001
