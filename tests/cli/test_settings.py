"""Which setting wins, and how a wrong settings file is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from muster.cli.settings import SettingsError, find_setting, read_settings, settle


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("MUSTER_LEDGER", raising=False)


def test_an_option_wins_over_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSTER_LEDGER", "environment.db")
    assert settle("ledger", "option.db") == "option.db"


def test_the_environment_wins_over_the_settings_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("muster.toml").write_text('ledger = "file.db"', encoding="utf-8")
    monkeypatch.setenv("MUSTER_LEDGER", "environment.db")
    found = find_setting("ledger")
    assert (found.value, found.set_by) == ("environment.db", "MUSTER_LEDGER")


def test_the_near_settings_file_wins_over_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "config" / "muster").mkdir(parents=True)
    (tmp_path / "config" / "muster" / "muster.toml").write_text('ledger = "far.db"', encoding="utf-8")
    assert find_setting("ledger").value == "far.db"
    Path("muster.toml").write_text('ledger = "near.db"', encoding="utf-8")
    assert find_setting("ledger").value == "near.db"


def test_nothing_set_gives_the_default() -> None:
    assert (find_setting("ledger").value, find_setting("ledger").set_by) == ("muster.db", "default")


@pytest.mark.parametrize("written", ["ledger = ", 'colour = "red"', "ledger = true", "ledger = []"])
def test_a_wrong_settings_file_is_named_in_the_error(written: str) -> None:
    path = Path("muster.toml")
    path.write_text(written, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"muster\.toml"):
        read_settings(path)
