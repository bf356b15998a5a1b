"""Check a sealed contract (PDF), or the negotiation file taken out of it, with Python 3.11 and nothing else.

`python verifier.py FILE [FINGERPRINT [en]]`, with the fingerprint on your receipts. Exit status 0: everything holds.
"""

import hashlib
import json
import re
import sys
import zlib
from pathlib import Path
from typing import Any

EVENT, VERSION = ("contract", "seq", "at", "author", "kind", "body", "request", "versions", "previous"), ("contract", "number", "at", "author", "body", "digest")  # fmt: skip
FORM, SPKI = "clausier.negotiation/1", bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200")  # and a P-256 point  # fmt: skip
WORDS = {"contractor": "prestataire|contractor", "client": "client|client", "passphrase": "phrase de passe saisie de nouveau|passphrase typed once more", "link": "session ouverte par le lien secret|session opened through the secret link", "code": "code personnel saisi de nouveau|personal code typed once more", "other_link": "un autre lien que celui du contrat signé|another link than the signed contract's", "demo": "rien (démonstration)|nothing (demonstration)"}  # fmt: skip
P, N, G = 2**256 - 2**224 + 2**192 + 2**96 - 1, 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551, (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296, 0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)  # fmt: skip
SAID = {
    "sealed": "Fichier entier : le sceau couvre chaque octet, rien n’y a été ajouté.|Whole file: the seal covers every byte, nothing was added.",
    "bare": "Ce n’est pas le PDF scellé mais son dossier de négociation, signé par la même clé.|This is not the sealed PDF but its negotiation file, signed by the same key.",
    "pinned": "La clé est bien celle que vous attendiez : {key}|The key is the one you expected: {key}",
    "unpinned": "Clé : {key}. Comparez-la à celle de vos reçus : sinon ce fichier ne prouve que sa propre cohérence.|Key: {key}. Compare it with the one on your receipts: else this file only agrees with itself.",
    "chain": "Chaîne entière : {events} évènements, {versions} versions, pièces privées non jointes (notes, projets) : {withheld}.|Chain whole: {events} events, {versions} versions, private pieces left out (notes, drafts): {withheld}.",
    "text": "Texte inchangé : les deux parties ont signé la version {number}, d’empreinte {text}.|Text unchanged: both parties signed version {number}, whose digest is {text}.",
    "end": "Fin d’un commun accord au {last_day[day]}, dernier jour : signée par les deux parties, sous l’empreinte {text}.|End by mutual agreement, last day {last_day[day]}: signed by both parties, under the digest {text}.",
    "signed": "{name}, {capacity} ({author}), a signé le {at}. Vérifié alors : {checked}. A coché : « {consent} »|{name}, {capacity} ({author}), signed on {at}. Checked then: {checked}. Ticked: “{consent}”",
    "form": "NON VÉRIFIÉ : ce n’est pas un contrat scellé par Clausier, ou il est abîmé.|NOT VERIFIED: this is no contract sealed by Clausier, or it is damaged.",
    "changed": "NON VÉRIFIÉ : quelque chose a été modifié ou ajouté après le sceau.|NOT VERIFIED: something was changed or added after the seal.",
    "key": "NON VÉRIFIÉ : la clé du sceau n’est pas celle attendue ({key}).|NOT VERIFIED: the key of the seal is not the expected one ({key}).",
    "event": "NON VÉRIFIÉ : la chaîne est rompue à l’évènement {seq}.|NOT VERIFIED: the chain is broken at event {seq}.",
    "open": "Pas encore signé par les deux parties.|Not signed by both parties yet.",
    "unsigned": "NON VÉRIFIÉ : les deux parties n’ont pas signé ce même texte.|NOT VERIFIED: the two parties did not sign this same text.",
}


def _need(holds: object, code: str, **values: object) -> None:
    if not holds:
        raise ValueError(code, values)


def canonical(body: object) -> bytes:
    """The one JSON of a value."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(point: bytes) -> str:
    """A public key's name: SHA-256 of its SubjectPublicKeyInfo."""
    return hashlib.sha256(SPKI + point).hexdigest()


def _digest(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    if row["body"] is None:
        return str(row["hidden"])  # its words are private: what they add up to is all that is told
    return hashlib.sha256(b"".join(b"%d:%b" % (len(r), r) for r in (str(row[c]).encode() for c in columns))).hexdigest()  # fmt: skip


def _add(p: Any, q: Any) -> Any:  # noqa: ANN401 - a point of P-256, or None for nought
    if p is None or q is None or (p[0] == q[0] and (p[1] + q[1]) % P == 0):
        return (p or q) if p is None or q is None else None
    slope = (3 * p[0] ** 2 - 3) * pow(2 * p[1], -1, P) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope**2 - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def _times(k: int, p: Any) -> Any:  # noqa: ANN401
    return _add(_times(k >> 1, _add(p, p)), p if k & 1 else None) if k else None


def _signs(point: bytes, r: int, s: int, message: bytes) -> bool:  # ECDSA, FIPS 186-5
    x, y = int.from_bytes(point[1:33], "big"), int.from_bytes(point[33:], "big")
    if len(point) != 65 or not (0 < r < N and 0 < s < N):
        return False
    w, z = pow(s, -1, N), int.from_bytes(hashlib.sha256(message).digest(), "big")
    found = _add(_times(z * w % N, G), _times(r * w % N, (x, y)))
    return found is not None and found[0] % N == r


def _der(data: bytes, *path: int) -> list[tuple[int, bytes, bytes]]:  # tag, content, whole
    found: list[tuple[int, bytes, bytes]] = []
    while len(data) > 1:
        start = 2 + (data[1] & 0x7F if data[1] & 0x80 else 0)
        end = start + (int.from_bytes(data[2:start], "big") if start > 2 else data[1])
        found, data = [*found, (data[0], data[start:end], data[:end])], data[end:]
    return _der(found[path[0]][1], *path[1:]) if path else found


def opened(data: bytes) -> tuple[bytes, bytes]:
    """A sealed PDF's negotiation file, and the public key whose seal covers every byte."""
    ranges = re.findall(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", data)
    a, b, c, d = map(int, ranges[0])
    _need(len(ranges) == 1 and a == 0 < b < c and c + d == len(data) and data[b : b + 1] == b"<", "changed")
    parts = _der(bytes.fromhex(data[b + 1 : c - 1].decode()), 0, 1, 0)
    attributes, signature = (next(v for v in _der(parts[-1][1], 0) if v[0] == tag) for tag in (0xA0, 4))
    told = {_der(v[1])[0][1].hex(): _der(v[1], 1)[0][1] for v in _der(attributes[1])}
    point = next(v for v in parts if v[0] == 0xA0)[1].partition(SPKI)[2][:65]
    r, s = (int.from_bytes(v[1], "big") for v in _der(signature[1], 0))
    _need(told["2a864886f70d010904"] == hashlib.sha256(data[:b] + data[c:]).digest(), "changed")
    _need(_signs(point, r, s, b"\x31" + attributes[2][1:]), "changed")
    (file,) = re.findall(rb"/Type\s*/EmbeddedFile\b.*?stream\r?\n(.*?)\nendstream", data, re.DOTALL)
    return zlib.decompressobj().decompress(file), point  # it knows its end, whatever ends the line


def _checked(data: bytes, pin: str) -> list[Any]:
    bare, pin = not data.startswith(b"%PDF-"), pin.replace(" ", "").lower()
    inner, point = (data, b"") if bare else opened(data)
    body = json.loads(inner)
    events, versions, sig = body["events"], body["versions"], body.pop("signature")
    key, whole = bytes.fromhex(body["key"]), canonical({**body, "signature": sig})
    about: dict[str, object] = {"key": fingerprint(key), "events": len(events), "versions": len(versions), "withheld": sum(row["body"] is None for row in events + versions)}  # fmt: skip
    _need(body["format"] == FORM and whole == inner and len(sig) == 128, "form")
    _need(point in {b"", key} and pin in {"", about["key"]}, "key", **about)
    _need(_signs(key, int(sig[:64], 16), int(sig[64:], 16), canonical(body)), "changed")
    for seq, (row, before) in enumerate(zip(events, [{"digest": ""}, *events], strict=False), start=1):
        holds = (row["seq"], row["previous"], row["contract"]) == (seq, before["digest"], body["contract"])
        holds &= row["body"] is not None or row["kind"] in {"Commented", "Saved", "Restored"}
        _need(holds and _digest(row, EVENT) == row["digest"], "event", seq=seq)
    kept = {f"{v['number']}={_digest(v, VERSION)}": (v["number"], v["digest"]) for v in versions}
    _need(sorted(kept) == sorted(n for row in events for n in row["versions"].split(",") if n), "event", seq=len(events) + 1)  # fmt: skip
    found = [(c, about) for c in ("bare" if bare else "sealed", "pinned" if pin else "unpinned", "chain")]
    rounds: list[Any] = []  # the contract, each amendment, each end by agreement; then who signed it
    for e in ({**e, **json.loads(e["body"])} for e in events if e["kind"] in {"SigningOpened", "Signed", "EndOffered", "EndSigned"}):  # fmt: skip
        rounds += [[]] if e["kind"] in {"SigningOpened", "EndOffered"} else []
        next(r for r in reversed(rounds) if not r or r[0].get("offer") == e.get("offer")).append(e)
    _need(bare or len([r for r in rounds if "version" in r[0]][-1]) > 2, "unsigned")
    for what, one, other, *more in (r for r in rounds if len(r) > 2):
        text, end = (one.get("version"), one["digest"]), (None, hashlib.sha256(what["body"].encode()).hexdigest())  # fmt: skip
        _need(text == (other.get("version"), other["digest"]) and one["author"] != other["author"] and not more and text in {end, *kept.values()}, "unsigned")  # fmt: skip
        found += [("text" if "version" in what else "end", {**what, "number": text[0], "text": text[1]}), ("signed", one), ("signed", other)]  # fmt: skip
    return found if len(found) > 3 else [*found, ("open", about)]


def check(data: bytes, pin: str = "") -> list[Any]:
    """What a file proves, as codes of SAID with their values; one alone where something does not hold."""
    try:
        return _checked(data, pin)
    except Exception as fault:  # noqa: BLE001 - a file can be broken in any way
        return [fault.args if fault.args and fault.args[0] in SAID else ("form", {})]


def said(code: str, values: dict[str, Any], language: str = "fr") -> str:
    """A finding in words."""
    side, codes = int(language == "en"), (values.get("author", ""), *values.get("checked", ()))
    who, *what = (WORDS.get(code, code).split("|")[-side] for code in codes)
    return SAID[code].split("|")[side].format(**{**values, "author": who, "checked": ", ".join(what)})


if __name__ == "__main__":
    proved = check(Path(sys.argv[1]).read_bytes(), *sys.argv[2:3])
    sys.stdout.writelines(said(code, values, *sys.argv[3:4]) + "\n" for code, values in proved)
    sys.exit(len(proved) == 1)
