"""What reaches the terminal, whatever texts hold."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muster.cli.terminal import say_json, say_json_lines

ANY = st.text(st.characters(codec=None) | st.sampled_from("\x1b\x9b\u202e\u2028\x7f"))


@given(ANY)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_json_on_a_terminal_holds_no_control_and_comes_back_whole(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    say_json_lines([{"words": text}])
    say_json(text)
    line, document = capsys.readouterr().out.splitlines()
    assert [each for each in line + document if unicodedata.category(each) == "Cc"] == []
    assert (json.loads(line)["words"], json.loads(document)) == (text, text)
