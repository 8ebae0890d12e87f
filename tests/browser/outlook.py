"""A message as Outlook saves it: a compound file with the text in a stream of its own."""

from __future__ import annotations

import struct

SECTOR = 512
END, TABLE, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def saved_by_outlook(text: str) -> bytes:
    """Return the bytes of a ``.msg`` with this body."""
    body = text.encode("utf-16-le")
    count = -(-len(body) // SECTOR)
    directory, table = count, count + 1
    entries = _entry("Root Entry", 5, 1, END, 0) + _entry(
        "__substg1.0_1000001F", 2, FREE, 0, len(body)
    )
    links = [*range(1, count), END, END, TABLE]
    return (
        _header(directory, table)
        + body.ljust(count * SECTOR, b"\0")
        + entries.ljust(SECTOR, b"\0")
        + struct.pack(f"<{len(links)}I", *links).ljust(SECTOR, b"\xff")
    )


def _header(directory: int, table: int) -> bytes:
    signature = bytes.fromhex("d0cf11e0a1b11ae1").ljust(30, b"\0")
    sizes = struct.pack("<HH10xII", 9, 6, 1, directory)
    small = struct.pack("<4xIIIII", 0, END, 0, END, 0)
    return signature + sizes + small + struct.pack("<I", table) + b"\xff" * (SECTOR - 80)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, kind, 1)
    return head + struct.pack("<III36xII4x", FREE, FREE, child, start, size)
