"""From the reasons of a bounce parser to our causes, for measuring only.

The corpus names a reason for each mail in the words of go-sisimai; several of our causes can
stand for one of them. An empty set: the mail reports nothing that went wrong with a delivery,
and the decoder names no cause.
"""

from __future__ import annotations

REASONS: dict[str, frozenset[str]] = {
    reason: frozenset(causes.split())
    for reason, causes in {
        "authfailure": "dmarc-failed spf-failed spf-error dkim-failed arc-failed"
        " sender-unauthenticated forwarding-breaks-spf",
        "badreputation": "poor-reputation ip-blocklisted domain-blocklisted rate-limited",
        "blocked": "ip-blocklisted domain-blocklisted poor-reputation dialup-address helo-invalid"
        " policy-rejected rate-limited reverse-dns-missing greylisting server-unavailable"
        " blocked-by-recipient too-many-connections",
        "contenterror": "message-malformed attachment-blocked content-conversion url-blocked"
        " spam-content policy-rejected protocol-error",
        "exceedlimit": "message-too-large sending-limit rate-limited",
        "expired": "delivery-expired no-answer connection-lost greylisting dns-failure"
        " server-unavailable mail-loop routed-to-itself outgoing-port-closed",
        "failedstarttls": "tls-failed tls-required requiretls-unsupported",
        "filtered": "recipient-unknown mailbox-disabled blocked-by-recipient policy-rejected"
        " spam-content sender-not-permitted mailbox-unavailable sender-server-fault",
        "hasmoved": "mailbox-moved",
        "hostunknown": "domain-not-found dns-failure no-route null-mx",
        "mailboxfull": "mailbox-full storage-full",
        "mailererror": "receiver-fault sender-server-fault mailbox-unavailable",
        "mesgtoobig": "message-too-large",
        "networkerror": "no-answer dns-failure mail-loop connection-lost domain-not-found no-route"
        " routed-to-itself outgoing-port-closed"
        " server-unavailable",
        "norelaying": "relay-denied domain-not-accepted authentication-required",
        "notaccept": "null-mx host-accepts-no-mail domain-not-accepted",
        "notcompliantrfc": "message-malformed protocol-error",
        "onhold": "receiver-fault mailbox-unavailable server-unavailable",
        "policyviolation": "policy-rejected message-malformed attachment-blocked url-blocked"
        " spam-content sender-not-permitted sender-unauthenticated",
        "ratelimited": "rate-limited too-many-connections recipient-rate-limited sending-limit"
        " poor-reputation too-many-recipients",
        "rejected": "sender-address-rejected sender-domain-unresolvable sender-not-permitted"
        " policy-rejected blocked-by-recipient domain-blocklisted poor-reputation"
        " sender-unauthenticated send-as-denied spam-content spf-failed sender-account-blocked",
        "requireptr": "reverse-dns-missing dialup-address",
        "securityerror": "authentication-failed authentication-required policy-rejected"
        " tls-required encryption-failed authentication-mechanism spam-content virus-found"
        " sender-unauthenticated attachment-blocked sender-not-permitted requiretls-unsupported",
        "spamdetected": "spam-content url-blocked poor-reputation policy-rejected",
        "speeding": "rate-limited too-many-connections recipient-rate-limited sending-limit"
        " poor-reputation too-many-recipients",
        "suppressed": "address-suppressed recipient-unknown mailbox-disabled policy-rejected",
        "suspend": "mailbox-disabled",
        "syntaxerror": "protocol-error address-syntax feature-unsupported",
        "systemerror": "receiver-fault mail-loop routed-to-itself sender-server-fault"
        " server-unavailable mailbox-unavailable connection-lost protocol-error delivery-expired",
        "systemfull": "storage-full mailbox-full receiver-fault",
        "toomanyconn": "too-many-connections rate-limited server-unavailable too-many-recipients"
        " recipient-rate-limited poor-reputation",
        "userunknown": "recipient-unknown address-typo address-syntax mailbox-moved"
        " mailbox-disabled",
        "virusdetected": "virus-found attachment-blocked",
        "delivered": "",
        "feedback": "",
        "vacation": "",
    }.items()
}

UNKNOWN = frozenset({"undefined"})
"""Reasons that say nothing."""
