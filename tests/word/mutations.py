"""Word files damaged at random, and hostile ones made on purpose."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator

from kjreport.word.package import pack
from tests.word.documents import parts_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TAG = re.compile(rb"<[^<>]+>")
_VALUE = re.compile(rb'w:[a-zA-Z]+="[^"]*"')
_ODD_VALUES = (
    b"",
    b"-1",
    b"99999999999999999999",
    b"1e9",
    b"NaN",
    b"0",
    "二".encode(),
    b"true",
    b"12.5pt",
    b"9" * 5000,
)

Change = Callable[[random.Random, bytes], bytes]


def _truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.randrange(1, 30)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _in_part(change: Change) -> Change:
    def changed(chance: random.Random, data: bytes) -> bytes:
        parts = parts_of(data)
        name = chance.choice(list(parts))
        parts[name] = change(chance, parts[name])
        return pack(parts.items())

    return changed


def _without_part(chance: random.Random, data: bytes) -> bytes:
    parts = parts_of(data)
    del parts[chance.choice(list(parts))]
    return pack(parts.items())


def _swapped_parts(chance: random.Random, data: bytes) -> bytes:
    parts = parts_of(data)
    one, other = chance.sample(list(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]
    return pack(parts.items())


def _cut(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start + chance.randrange(400) :]


def _without_tag(chance: random.Random, content: bytes) -> bytes:
    tags = list(_TAG.finditer(content))
    if not tags:
        return content
    tag = chance.choice(tags)
    return content[: tag.start()] + content[tag.end() :]


def _doubled_tags(chance: random.Random, content: bytes) -> bytes:
    tags = list(_TAG.finditer(content))
    if not tags:
        return content
    first, last = sorted(chance.choices(range(len(tags)), k=2))
    piece = content[tags[first].start() : tags[last].end()]
    return content[: tags[last].end()] + piece + content[tags[last].end() :]


def _renamed_tags(chance: random.Random, content: bytes) -> bytes:
    names = [
        b"w:p",
        b"w:r",
        b"w:t",
        b"w:tbl",
        b"w:pPr",
        b"w:rPr",
        b"w:sectPr",
        b"w:style",
        b"w:ind",
    ]
    one, other = chance.sample(names, 2)
    return content.replace(b"<" + one, b"<" + other).replace(b"</" + one, b"</" + other)


def _odd_values(chance: random.Random, content: bytes) -> bytes:
    def odd(match: re.Match[bytes]) -> bytes:
        if chance.random() < 0.8:
            return match[0]
        name = match[0].split(b"=", 1)[0]
        return name + b'="' + chance.choice(_ODD_VALUES) + b'"'

    return _VALUE.sub(odd, content)


def _noise(chance: random.Random, content: bytes) -> bytes:
    return chance.randbytes(len(content) % 2000)


def _with_doctype(_: random.Random, content: bytes) -> bytes:
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return content.replace(b"?>", b"?>" + entity, 1)


CHANGES: tuple[Change, ...] = (
    _truncated,
    _flipped,
    _without_part,
    _swapped_parts,
    *map(
        _in_part,
        (_cut, _without_tag, _doubled_tags, _renamed_tags, _odd_values, _noise, _with_doctype),
    ),
)


def mutated(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield damaged copies, the same ones for a seed; every third is damaged twice."""
    chance = random.Random(seed)
    for number in range(count):
        change = CHANGES[number % len(CHANGES)]
        spoilt = change(chance, data)
        if number % 3 == 0 and zipfile.is_zipfile(io.BytesIO(spoilt)):
            try:
                spoilt = chance.choice(CHANGES[2:])(chance, spoilt)
            except (zipfile.BadZipFile, OSError, ValueError, KeyError, EOFError, RuntimeError):
                pass
            except Exception as error:  # noqa: BLE001 - zlib names its own
                assert "rror" in type(error).__name__  # noqa: PT017
        yield spoilt


def with_document(data: bytes, content: bytes) -> bytes:
    """Put another text into a Word file."""
    return pack([*{**parts_of(data), "word/document.xml": content}.items()])


def document(body: str) -> bytes:
    """Write a document.xml."""
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()


def _locked(data: bytes) -> bytes:
    """Mark every part as encrypted, as an archive with a password does."""
    locked = bytearray(pack(parts_of(data).items()))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(sign)
        while at >= 0:
            locked[at + flags] |= 1
            at = locked.find(sign, at + 4)
    return bytes(locked)


def _compound(*streams: str) -> bytes:
    """Write the beginning of a compound file, which old Word and locked files are."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"
    entries = b"".join(
        name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams)
    )
    return header.ljust(512, b"\xff") + entries.ljust(4096, b"\0")


def _drawings(count: int) -> str:
    line = (
        '<w:pict xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:line from="0,0" to="442pt,0" strokecolor="red"/></w:pict>'
    )
    return f"<w:p>{f'<w:r>{line}</w:r>' * count}</w:p>"


def hostile(data: bytes) -> dict[str, bytes]:
    """Return files made to exhaust or mislead whoever reads them."""
    cell = "<w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr>{cell * 10}</w:tr>"
    deep = "<w:tbl><w:tr><w:tc>" * 200 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 200
    runs = "".join(
        f'<w:r><w:rPr><w:sz w:val="{20 + n % 50}"/></w:rPr><w:t>字</w:t></w:r>'
        for n in range(60_000)
    )
    endless = "".join(map(chr, random.Random(1).choices(range(0x4E00, 0x9FA5), k=3_000_000)))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(data).items():
            archive.writestr(name, content)
        archive.writestr("word/media/image1.bmp", b"0" * 150_000_000)
    macros = pack(
        [*parts_of(data).items(), ("word/vbaProject.bin", random.Random(2).randbytes(9000))]
    )
    nested = "<w:tbl><w:tr><w:tc>" * 10_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 10_000
    side_by_side = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 10_000
    borders = '<w:tcBorders><w:top w:val="single" w:sz="8"/></w:tcBorders>'
    ruled = f"<w:tr>{f'<w:tc><w:tcPr>{borders}</w:tcPr><w:p/></w:tc>' * 10}</w:tr>" * 2_900
    external = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return {
        "huge table": with_document(data, document(f"<w:tbl>{row * 2_900}</w:tbl>")),
        "too many paragraphs": with_document(data, document("<w:p/>" * 300_000)),
        "elements without meaning": with_document(data, document("<w:x/>" * 900_000)),
        "tags beyond number": with_document(data, document("<w:x/>" * 3_000_000)),
        "deep tables": with_document(data, document(deep)),
        "very many runs": with_document(data, document(f"<w:p>{runs}</w:p>")),
        "one endless word": with_document(
            data, document(f"<w:p><w:r><w:t>{endless}</w:t></w:r></w:p>")
        ),
        "a very long word": with_document(
            data, document(f"<w:p><w:r><w:t>{endless[:990_000]}</w:t></w:r></w:p>")
        ),
        "zip bomb": bomb.getvalue(),
        "billion laughs": with_document(
            data,
            f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>'.encode() + document("<w:p>&a9;</w:p>"),
        ),
        "macros": macros,
        "locked archive": _locked(data),
        "password of an office program": _compound("EncryptedPackage", "EncryptionInfo"),
        "old word renamed": _compound("WordDocument", "1Table"),
        "nested tables": with_document(data, document(nested)),
        "ten thousand tables": with_document(data, document(side_by_side)),
        "huge table with lines": with_document(data, document(f"<w:tbl>{ruled}</w:tbl>")),
        "entity of another file": with_document(data, external + document("<w:p>&e;</w:p>")),
        "entity in the styles": pack(
            [*{**parts_of(data), "word/styles.xml": external + b"<x>&e;</x>"}.items()]
        ),
        "many drawings": with_document(data, document(_drawings(20_000))),
        "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
        "empty": b"",
        "text": "这不是 Word 文件".encode(),
        "rtf": rb"{\rtf1 hello}",
    }
