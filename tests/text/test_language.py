"""Which language a text is in."""

from __future__ import annotations

import pytest

from muster.text.language import detect_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The government will decide on sending soldiers only once a ceasefire has been signed by both sides."),
        ("de", "Die Regierung wird erst nach einem Waffenstillstand über die Entsendung von Soldaten entscheiden."),
        ("fr", "Le gouvernement ne décidera de l’envoi de soldats qu’après la signature d’un cessez-le-feu."),
        ("es", "El gobierno decidirá sobre el envío de soldados solo cuando se haya firmado un alto el fuego."),
        ("uk", "Уряд вирішуватиме питання про відправлення військових лише після підписання припинення вогню."),
        ("ru", "Правительство примет решение об отправке военных только после подписания соглашения о перемирии."),
        ("ar", "لن تقرر الحكومة إرسال جنود إلا بعد توقيع اتفاق لوقف إطلاق النار بين الجانبين"),
        ("pl", "Rząd podejmie decyzję o wysłaniu żołnierzy dopiero po podpisaniu zawieszenia broni przez obie strony."),
        ("tr", "Hükümet asker gönderme kararını ancak iki tarafın ateşkes imzalamasından sonra verecek."),
    ],
)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize("text", ["", "Paris", "1234 5678 " * 20, "– " * 100])
def test_too_little_to_tell_is_not_guessed_at(text: str) -> None:
    assert detect_language(text) is None


def test_a_menu_in_another_language_does_not_decide() -> None:
    text = (
        "Nachrichten Politik Wirtschaft Wetter\n" + "The government will decide once a ceasefire has been signed. " * 20
    )
    assert detect_language(text) == "en"
