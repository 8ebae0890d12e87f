"""One word for one thing, on every page."""

from __future__ import annotations

from typing import NamedTuple

from smtpcodes.data.model import Language


class Term(NamedTuple):
    """A thing, its word in each language, and what is not said for it."""

    en: str
    de: str
    avoid: str
    """For people."""
    patterns: dict[Language, str] = {}  # noqa: RUF012 - nobody changes a default
    """By language, what no text may hold; where it cannot be told from a good word, nothing."""


GLOSSARY = (
    Term("email (“mail” in technical compounds)", "E-Mail, Plural E-Mails", "Email, eMail, e-mail",
         {"de": "Email|eMail|e-mail", "en": "e-mail|E-mail"}),
    Term("bounce message", "Unzustellbarkeitsnachricht",
         "Bounce-Nachricht, Rückläufer; NDR except as Microsoft's word", {"de": "Bounces?"}),
    Term("reply code, enhanced status code, code", "Antwortcode, erweiterter Statuscode, Code",
         "Errorcode, Fehlercode", {"de": r"Errorcodes?|Fehlercodes?"}),
    Term("sender, recipient", "Absender, Empfänger", "Versender, Adressat",
         {"de": r"Versenders?|Adressat(?:en)?"}),
    Term("sending server, receiving server, mail server",
         "sendender Server, empfangender Server, Mailserver", "Mail-Server, MTA",
         {"de": "Mail-Server"}),
    Term("mailbox", "Postfach", "Mailbox, Inbox", {"de": "Mailbox|Inbox"}),
    Term("delivery, deliver", "Zustellung, zustellen", "Auslieferung, Delivery"),
    Term("retry, try again (the server)", "erneuter Zustellversuch, es erneut versuchen", "Retry",
         {"de": "Retry"}),
    Term("queue", "Warteschlange", "Queue", {"de": "Queue"}),
    Term("temporary, permanent", "vorübergehend, dauerhaft", "temporär, permanent, endgültig",
         {"de": r"temporär\w*|permanent\w*|endgültig\w*"}),
    Term("reject, refuse", "ablehnen", "rejecten, zurückweisen, abweisen",
         {"de": "zurückgewiesen|abgewiesen"}),
    Term("blocklist", "Sperrliste", "blacklist, Blacklist, Blocklist",
         {"de": "Blacklist|Blocklist", "en": r"blacklist\w*"}),
    Term("allowlist", "Freigabeliste", "whitelist, Whitelist",
         {"de": "Whitelist", "en": r"whitelist\w*"}),
    Term("forwarding", "Weiterleitung", "Forwarding"),
    Term("attachment", "Anhang", "Attachment", {"de": "Attachment"}),
    Term("sign in (SMTP AUTH), credentials", "Anmeldung, Zugangsdaten", "Login, Credentials",
         {"de": "Logins?"}),
    Term("authentication (SPF, DKIM, DMARC)", "Authentifizierung", "Authentication"),
    Term("account", "Konto", "Account", {"de": "Accounts?"}),
    Term("provider", "Anbieter", "Provider", {"de": "Provider"}),
    Term("administrator", "Administrator", "Admin", {"de": "Admins?"}),
    Term("DNS record", "DNS-Eintrag (MX-Eintrag, TXT-Eintrag, PTR-Eintrag)", "DNS-Record",
         {"de": "DNS-Record"}),
    Term("header field", "Kopfzeile", "Header", {"de": "Headers?"}),
    Term("mail log", "Maillog", "Logfile, Log-Datei", {"de": "Logfile|Log-Datei"}),
    Term("spam filter", "Spamfilter", "Spam-Filter", {"de": "Spam-Filter"}),
    Term("mailing list", "Mailingliste", "Mailing-Liste", {"de": "Mailing-Liste"}),
    Term("rate limit", "Mengenbegrenzung", "Rate Limit"),
    Term("reply (to a command), response (its literal text)", "Antwort", "“answer” for either"),
    Term("spam complaint rate", "Beschwerderate", "“spam rate” except as Google's word"),
    Term("domain, domains", "Domain, Domains", "Domäne", {"de": "Domänen?"}),
    Term("accept (email)", "annehmen", "take mail",
         {"en": r"takes? (?:no |your |the )?(?:e?mails?|messages?)(?! (?:for|by))"}),
    Term("again", "neu, noch einmal", "anew", {"en": "anew"}),
    Term("responsible for", "zuständig für", "in charge of", {"en": "in charge of"}),
    Term("the text says", "der Text sagt", "is said by the text",
         {"en": "(?:is|are) (?:said|told) (?:only )?by"}),
    Term("under RFC 5321", "nach RFC 5321", "by RFC 5321", {"en": "By RFC|By the standard"}),
    Term("has to act", "muss handeln", "ist am Zug", {"de": "[Aa]m Zug"}),
    Term("according to Microsoft", "laut Microsoft", "nach Microsoft",
         {"de": "[Nn]ach (?:Microsoft|Google|Yahoo)"}),
    Term("on its own", "von selbst", "by itself (happens, without help), von allein",
         {"de": "von allein",
          "en": r"(?:arrives?|ends?|succeeds|pass(?:es)?|tries again|goes? \w+) by itself"}),
    Term("is in, comes before", "steht in, steht vor", "stands in, stands before",
         {"en": "stands? (?:in|at|after|before|behind|beside|here|there)"}),
    Term("RFC 5321 defines", "RFC 5321 kennt", "RFC 5321 knows",
         {"en": r"(?:RFC \d+|standard) knows"}),
    Term("there was no connection", "es kam keine Verbindung zustande", "no connection came about",
         {"en": "connection came about"}),
    Term("typical examples are", "typisch sind", "typical are", {"en": "Typical (?:are|is)"}),
    Term("by phone", "telefonisch", "auf anderem Weg (Telefon), by phone or another channel",
         {"de": r"auf anderem Weg \(Telefon", "en": "by (?:phone or )?another channel"}),
    Term("default", "Voreinstellung", "Vorgabewert, ab Werk, ohne andere Einstellung",
         {"de": "Vorgabewert|ab Werk|ohne andere Einstellung"}),
    Term("put off, defer (one email)", "zurückstellen", "aufschieben", {"de": "aufgeschoben"}),
    Term("release, permit", "Freigabe, freigeben", "Freischaltung, Delisting",
         {"de": r"Freischalt\w*|freigeschaltet|freischalten|Delisting\w*"}),
    Term("mail flood", "Mailflut", "E-Mail-Flut, Mailbombe",
         {"de": "E-Mail-Flut(?:en)?|Mailbomben?"}),
    Term("after the @", "hinter dem @", "rechts vom @", {"de": "rechts vom"}),
    Term("not supported", "nicht unterstützt", "nicht implementiert", {"de": "implementiert"}),
    Term("code list (of codes, on the web)", "Codeliste", "list alone, which may be a blocklist",
         {"de": r"Listen (?:nennen|führen|erklären|geben|deuten|drucken)",
          "en": r"Lists (?:call|give|explain|print)"}),
    Term("connector, connectors", "Connector, Connectors", "Connectoren",
         {"de": r"\w*[Cc]onnectoren"}),
    Term("thousands with a comma (5,000 emails)", "Tausender mit Punkt (5.000 E-Mails)",
         "5000 E-Mails",
         {"de": r"\d{4,} (?:E-Mails|Empfängern?|am Tag)", "en": r"\d{4,} (?:emails|recipients)"}),
    Term("(left out)", "(entfällt)",
         "please note, it is important to, „bitte beachten Sie“, „in der Regel“",
         {"de": "[Bb]itte beachten|[Ii]n der Regel",
          "en": "[Pp]lease note|[Ii]t is important to"}),
)  # fmt: skip
