"""Verifies files of a journal after its description alone (docs/guides/journal.md), and shares no code with the bridge.

Prints "whole <entries> <hash of the head>" or "broken <place>: <why>". Signatures are checked where the module
cryptography is there; "signatures" or "chain" says which.
"""
import hashlib
import json
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None


def number(value):
    if isinstance(value, int):
        return str(value)
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    text = repr(value)
    if "e" in text:
        raise ValueError("exponents are not needed here")
    return text


def canonical(value):
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"


def signed_by(key, digest, signature):
    if Ed25519PublicKey is None:
        return True
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        public.verify(bytes.fromhex(signature), b"tillbook.journal.v1\n" + digest)
        return True
    except (InvalidSignature, ValueError):
        return False


def verify(lines):
    head, seq, key, number_of_key, device, commands = "0" * 64, 0, None, 1, None, set()
    for line in lines:
        try:
            parsed = json.loads(line)
            entry = parsed["entry"]
            if len(parsed["sig"]) != 128 or set(parsed["sig"]) - set("0123456789abcdef"):
                return seq, head, "form"
            if canonical(parsed).encode() != line or set(parsed) - {"entry", "body", "sig"} or entry["v"] != 1:
                return seq, head, "form"
            if entry["seq"] != seq or (entry["kind"] == "GENESIS") != (seq == 0):
                return seq, head, "sequence"
            if entry["prev"] != head or (device or entry["device"]) != entry["device"]:
                return seq, head, "predecessor"
            if "body" in parsed:
                if hashlib.sha256(canonical(parsed["body"]).encode()).hexdigest() != entry["bodyHash"]:
                    return seq, head, "body"
            if entry["kind"] == "GENESIS":
                key = entry["publicKey"]
            digest = hashlib.sha256(b"\0" + canonical(entry).encode()).digest()
            if entry["key"] != number_of_key or not signed_by(key, digest, parsed["sig"]):
                return seq, head, "signature"
            if entry["kind"] == "KEY":
                key, number_of_key = entry["publicKey"], number_of_key + 1
            if entry["kind"] == "COMMAND":
                if entry["commandId"] in commands:
                    return seq, head, "doubled"
                commands.add(entry["commandId"])
        except (ValueError, KeyError, TypeError, UnicodeDecodeError):
            return seq, head, "form"
        device, head, seq = entry["device"], digest.hex(), seq + 1
    return seq, head, None


def main(files):
    content = b"".join(open(file, "rb").read() for file in sorted(files))
    whole, torn = content.rsplit(b"\n", 1) if b"\n" in content else (b"", content)
    seq, head, why = verify(whole.split(b"\n"))
    proof = "chain" if Ed25519PublicKey is None else "signatures"
    print(f"broken {seq}: {why}" if why else f"whole {seq} {head} torn {len(torn)} {proof}")


main(sys.argv[1:])
