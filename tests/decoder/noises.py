"""One megabyte of anything, as expressions of JavaScript: the decoder answers at once."""

from __future__ import annotations

SIZE = 1 << 20

_HEAD = (
    "From: MAILER-DAEMON@example.org\\nSubject: Undelivered Mail Returned to Sender\\n"
    "MIME-Version: 1.0\\n"
)


def _repeated(unit: str, before: str = "") -> str:
    return f'("{before}" + "{unit}".repeat({SIZE})).slice(0, {SIZE})'


def _random(letters: str) -> str:
    return (
        f'((letters) => {{ let seed = 7; let text = ""; while (text.length < {SIZE}) {{'
        " seed = (seed * 1103515245 + 12345) & 0x7fffffff;"
        f' text += letters[(seed >> 8) % letters.length]; }} return text; }})("{letters}")'
    )


def _counted(unit: str, before: str = "") -> str:
    return (
        f'(() => {{ let text = "{before}"; for (let i = 0; text.length < {SIZE}; i++)'
        f" text += `{unit}`; return text.slice(0, {SIZE}); }})()"
    )


NOISES: dict[str, str] = {
    "letters and signs": _random("abcdefghijklmnopqrstuvwxyz     .,;:@<>#0123456789"),
    "digits": _random("0123456789"),
    "digits and dots": _random("245.0 "),
    "dots": _repeated("."),
    "5.": _repeated("5."),
    "5.1.1": _repeated("5.1.1 "),
    "550": _repeated("550 "),
    "550-5.1.1": _repeated("550-5.1.1 "),
    "line feeds": _repeated("\\n"),
    "spaces": _repeated(" "),
    "zeros": _repeated("\\0"),
    "angle brackets": _repeated("<"),
    "quoted": _repeated("> "),
    "at signs": _repeated("a@"),
    "equal signs": _repeated("= "),
    "addresses": _repeated("a@b.c "),
    "links": _repeated("http://"),
    "phrases": _repeated("user unknown: mailbox full "),
    "Japanese": _repeated("宛先不明です。"),
    "letters that grow": _repeated("\\u0130"),
    "replies": _repeated("550 5.1.1 User unknown\\n"),
    "nested replies": _repeated("said: 550 5.1.1 user unknown ; "),
    "dialogue": _repeated(">>> RCPT TO:<a@b.c>\\n<<< 550 5.1.1 no\\n"),
    "log": _counted(
        "Nov 23 22:03:01 mx postfix/smtp[1]: ABC: to=<u${i}@example.org>, dsn=5.1.1,"
        " status=bounced (host x[192.0.2.1] said: 550 5.1.1 User unknown)\\n"
    ),
    "reports": _repeated(
        "Final-Recipient: rfc822; a@b.c\\nAction: failed\\nStatus: 5.1.1\\n"
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown\\n\\n"
    ),
    "header fields": _repeated("X-A: b\\n", "From: a\\nSubject: b\\n"),
    "a folded field": _repeated(" x\\n", "From: a\\nSubject: b\\n"),
    "encoded words": _repeated("=?utf-8?B?YQ==?= ", "From: a\\nSubject: "),
    "HTML": _repeated("<p>&amp;&#65;", "<html>"),
    "open tags": _repeated("<style", "<html>"),
    "base64": _repeated(
        "NTUwIDUuMS4xIFVzZXIgdW5rbm93bgo=\\n",
        _HEAD + "Content-Type: text/plain\\nContent-Transfer-Encoding: base64\\n\\n",
    ),
    "quoted-printable": _repeated(
        "a=C3=BC",
        _HEAD + "Content-Type: text/plain\\nContent-Transfer-Encoding: quoted-printable\\n\\n",
    ),
    "nested multiparts": _counted(
        'Content-Type: multipart/mixed; boundary="b${i}"\\n\\n--b${i}\\n', _HEAD
    ),
    "nested mails": _repeated(
        "Content-Type: message/rfc822\\n\\n", _HEAD + "Content-Type: message/rfc822\\n\\n"
    ),
    "parts": _repeated("--b\\n\\nx\\n", _HEAD + "Content-Type: multipart/mixed; boundary=b\\n\\n"),
    "beginnings of a boundary": _repeated(
        "--", _HEAD + "Content-Type: multipart/mixed; boundary=b\\n\\n"
    ),
    "ISO-2022-JP": _repeated("\\u001b$B$\\u001b(B\\n"),
}
