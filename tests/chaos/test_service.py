"""The bot as a service: it reports to systemd, stops without losing messages, and can be restored from a copy."""

from __future__ import annotations

import asyncio
import re
import socket
from pathlib import Path
from typing import Any

import pytest

from bot.maintenance import backup
from bot.sandbox.faults import Fault
from storage.town import Town
from tests.chaos.people import Reporter
from tests.chaos.town import content, dying_town

pytestmark = pytest.mark.long

Content = dict[str, list[tuple[object, ...]]]


async def test_a_stop_finishes_what_is_under_way_and_ends_with_0(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=False) as stage:
        aino = await stage.volunteer()
        await aino.says("Juuri ennen sammutusta kerrottu asia")
        await aino.taps("^1 ")
        await aino.taps("^1 ")
        stage.api.faults.append(Fault("sendMessage", 429, "Too Many Requests", {"retry_after": 1}))
        await stage.world.say(1, "lähetä")
        while stage.world.updates:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        assert await stage.stop_kindly() == 0
        assert "on perillä" in aino.heard
        stage.check()


async def test_what_cannot_be_sent_before_a_stop_is_sent_after_the_next_start(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=False) as stage:
        aino = await stage.volunteer()
        stage.api.faults.append(Fault("sendMessage", 429, "Too Many Requests", {"retry_after": 60}))
        await stage.world.say(1, "/apua")
        while stage.world.updates:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        began = asyncio.get_running_loop().time()
        assert await stage.stop_kindly() == 0
        assert 8 < asyncio.get_running_loop().time() - began < 14 and "Näin tämä toimii" not in aino.heard
        await stage.start()
        await stage.rest()
        assert "Näin tämä toimii" in aino.heard


async def test_systemd_hears_of_the_start_the_life_and_the_stop(town: Town, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.setblocking(False)
        heard: list[str] = []
        loop = asyncio.get_running_loop()
        loop.add_reader(systemd, lambda: heard.append(systemd.recv(100).decode()))
        more = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "200000"}
        async with dying_town(town, tmp_path, armed=False, **more) as stage:
            await stage.volunteer()
            await asyncio.sleep(0.5)
            assert await stage.stop_kindly() == 0
            await asyncio.sleep(0.05)
        loop.remove_reader(systemd)
    assert heard[0] == "READY=1" and heard[-1] == "STOPPING=1" and heard.count("WATCHDOG=1") >= 4


@pytest.mark.long
async def test_restore_drill(town: Town, tmp_path: Path) -> None:
    """A copy taken under load is restored and compared row by row; then the bot goes on from there."""
    async with dying_town(town, tmp_path, armed=False) as stage:
        await stage.rest()
        crowd = [Reporter(stage.world, number, number) for number in range(1, 11)]
        load: Any = asyncio.gather(*(person.run(40) for person in crowd))
        copies = []
        while not load.done():
            code, said = await stage.command("backup")
            assert code == 0, said
            copies.append(Path(said.strip()))
            await asyncio.sleep(1.1)  # the names of copies have a resolution of one second
        await stage.while_alive(load)
        await stage.rest()
        await stage.stop_kindly()
        final = content(stage.database)
        under_load = [path for path in copies if 0 < len(content(path)["signals"]) < len(final["signals"])]
        assert under_load, "not taken under load"
        copy = under_load[-1]
        taken = content(copy)
        assert set(taken["signals"]) <= set(final["signals"]) and set(taken["people"]) <= set(final["people"])
        code, said = await stage.command("restore", str(copy))
        assert code == 0, said
        restored = content(stage.database)
        assert restored == taken
        kept = Path(re.findall(r"What was there is in (.+)\.", said)[0])
        assert content(kept) == final
        for path in copies:
            backup.verify(path)
        await stage.start()
        newcomer = await stage.volunteer(500)
        reference = await newcomer.reports("Palautuksen jälkeen kerrottu")
        assert len(content(stage.database)["signals"]) == len(taken["signals"]) + 1 and reference
        rows = sum(len(table) for table in restored.values())
        print(f"{len(copies)} copies under load; {rows} rows in {len(restored)} tables restored and compared")
