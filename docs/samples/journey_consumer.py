"""Prints journeys from the topics and checks each record against its leaf.

Ends when nothing has come for SECONDS. Given the address of the application, it also leads one fact to the root of a checkpoint; check
that checkpoint's signature with `./journey verify`.

    python3 journey_consumer.py BROKER PREFIX SECONDS [URL]

The application wants a token, with the scope read, in JOURNEY_TOKEN.
Needs confluent-kafka (Debian: python3-confluent-kafka).
"""

import base64
import hashlib
import json
import os
import sys
import time
import urllib.request

from confluent_kafka import Consumer, KafkaError, KafkaException

DOMAIN = b"journey-ledger/field/v1\n"

# What was applied last in each partition: kept with one's own data, in one transaction.
last = {}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def shown(path, value, fields):
    """Every field shown, by its JSON Pointer."""
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            shown(path + "/" + name, inner, fields)
    else:
        fields[path] = value
    return fields


def tree(hashes):
    """The RFC 6962 tree hash over leaf hashes."""
    if len(hashes) == 1:
        return hashes[0]
    left = 1 << ((len(hashes) - 1).bit_length() - 1)
    return sha256(b"\x01", tree(hashes[:left]), tree(hashes[left:]))


def root(parts, entry):
    """The root of the commitments to all fields: those shown made from their salts."""
    fields = iter(sorted(shown("", entry, {}).items()))
    commitments, at = [], 0
    while at < len(parts):
        is_shown, length = parts[at] == 1, 16 if parts[at] == 1 else 32
        part = parts[at + 1 : at + 1 + length]
        at += 1 + length
        if is_shown:
            # Values hold no floats, so that this is canonical JSON.
            named = json.dumps(
                list(next(fields)), ensure_ascii=False, separators=(",", ":"), sort_keys=True
            )
            part = sha256(DOMAIN, part, named.encode())
        commitments.append(sha256(b"\x00", part))
    if next(fields, None) is not None:
        raise ValueError("a field has no salt")
    return tree(commitments)


def apply(record):
    """Applies a record once; its headers if it shows fields that prove, else nothing."""
    headers = {name: value.decode() for name, value in record.headers()}
    place, position = (record.topic(), record.partition()), int(headers["ce_sequence"])
    if position <= last.get(place, -1):
        return None
    last[place] = position
    proof = headers.get("ce_ledgerfields")
    if proof:
        entry = json.loads(record.value())["entry"]
        computed = root(base64.b64decode(proof), entry).hex()
        if json.loads(headers["ce_ledgerleaf"])["fields"] != computed:
            raise ValueError("position %d is not what it says" % position)
    print(
        headers["ce_sequence"],
        headers.get("ce_subject", ""),
        headers.get("ce_happened", ""),
        headers["ce_type"],
        "fields proven" if proof else "",
        flush=True,
    )
    return headers if proof else None


def lead(leaf_hash, index, size, path):
    """The root an inclusion proof leads to (RFC 9162, section 2.1.3.2)."""
    result, at, end = leaf_hash, index, size - 1
    for beside in path:
        if at & 1 or at == end:
            result = sha256(b"\x01", beside, result)
            while not at & 1 and at:
                at, end = at >> 1, end >> 1
        else:
            result = sha256(b"\x01", result, beside)
        at, end = at >> 1, end >> 1
    return result


def prove(headers, url):
    """Leads from a leaf to the root of a checkpoint."""
    position = int(headers["ce_sequence"])
    request = urllib.request.Request("%s/api/v1/facts/%d/proof" % (url, position))
    if "JOURNEY_TOKEN" in os.environ:
        request.add_header("Authorization", "Bearer " + os.environ["JOURNEY_TOKEN"])
    with urllib.request.urlopen(request) as answer:
        proof, note = answer.read().decode().split("\n\n", 1)
    path = [
        base64.b64decode(line)
        for line in proof.split("\n")
        if " " not in line and not line.startswith("c2sp.org/")
    ]
    _, size, signed = note.split("\n")[:3]
    leaf_hash = sha256(b"\x00", headers["ce_ledgerleaf"].encode())
    if lead(leaf_hash, position, int(size), path) != base64.b64decode(signed):
        raise ValueError("position %d is not in the signed tree" % position)
    print("position %d is in the signed tree of %s entries" % (position, size), flush=True)


def main(broker, prefix, seconds, url=None):
    consumer = Consumer(
        {
            "bootstrap.servers": broker,
            "group.id": "sample-consumer-python." + prefix,
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
            "auto.offset.reset": "earliest",
        }
    )
    consumer.subscribe(["^" + prefix.replace(".", "\\.") + "\\.facts\\..*"])
    to_prove, last_news = None, time.monotonic()
    while time.monotonic() - last_news < float(seconds):
        record = consumer.poll(0.2)
        if record is not None or not consumer.assignment():
            last_news = time.monotonic()
        if record is None:
            continue
        if record.error():
            if record.error().code() != KafkaError._PARTITION_EOF:
                raise KafkaException(record.error())
            continue
        headers = apply(record)
        if headers and headers["ce_type"].startswith("review."):
            to_prove = headers
    consumer.close()
    if url and to_prove:
        prove(to_prove, url)


if __name__ == "__main__":
    main(*sys.argv[1:])
