"""Promises of the trained reader."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import date

import numpy as np

from muster.extraction.trained_reader import TrainedReader
from muster.intake.readers import load_trained_reader
from muster.language.network import Numbers, Scores
from muster.model.record import Commitment, RecordKind
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Firmness, Undertaking
from muster.text.article import Article
from muster.text.reading import read_article

DAY = Known(date(2025, 9, 5), KnownFrom.MANIFEST)
TEXT = (
    "Peru will send 300 soldiers to the bay after a ceasefire, Defence Minister Ana Rojas said on Friday. "
    "Chile has ruled out ground troops. Bolivia wants the United Nations to pay."
)


def article(text: str) -> Article:
    return read_article(Report(text, "test", Publication(published_on=DAY)))


class Silent:
    """A network that thinks nothing likely."""

    def run(self, arrays: Mapping[str, Numbers]) -> list[Scores]:
        rows = len(arrays["features"])
        shapes = ((10,), (7, 19), (9,), (8,), (3,), (len(arrays["people"]),))
        noticed = ((len(arrays["own"]), 8), (len(arrays["own"]), len(arrays["people"])), (len(arrays["counts"]),))
        return [np.zeros(shape, dtype=np.float32) for shape in (*((rows, *shape) for shape in shapes), *noticed)]


def test_who_will_and_who_will_not_is_read_with_speaker_and_condition() -> None:
    records = load_trained_reader().read(article(TEXT)).records
    troops = {record.doer: record for record in records if isinstance(record, Commitment)}
    assert troops["PE"].stance.firmness is Firmness.FIRM
    assert troops["PE"].speaker is not None
    assert troops["PE"].speaker.name == "Rojas"
    assert [condition.code for condition in troops["PE"].conditions] == ["ceasefire"]
    assert troops["CL"].stance.firmness is Firmness.NO
    assert {record.undertaking for record in troops.values()} == {Undertaking.TROOPS}


def test_reading_twice_gives_the_same_and_so_does_a_reader_that_travelled() -> None:
    reader = load_trained_reader()
    once, travelled = reader.read(article(TEXT)), pickle.loads(pickle.dumps(reader))
    assert reader.read(article(TEXT)) == once
    assert travelled.read(article(TEXT)) == once


def test_every_record_is_proved_by_words_of_the_text() -> None:
    read = article(TEXT)
    for record in load_trained_reader().read(read).records:
        assert record.evidence
        assert all(0 <= span.start < span.end <= len(read.text) for span in record.evidence)


def test_a_record_tells_why_it_was_made() -> None:
    claims = [
        record for record in load_trained_reader().read(article(TEXT)).records if record.kind is RecordKind.COMMITMENT
    ]
    assert claims
    assert all(record.why and record.why.rule for record in claims)


def test_what_no_word_list_foresees_is_read_by_the_network_alone() -> None:
    trained = load_trained_reader()
    silent = TrainedReader(trained.lexicon, trained.weights, trained.vocabulary, Silent())
    unforeseen = article("Peru has put a battalion on the table for the mission.")
    (record,) = trained.read(unforeseen).records
    assert isinstance(record, Commitment)
    assert (record.doer, record.undertaking) == ("PE", Undertaking.TROOPS)
    assert silent.read(unforeseen).records == ()
