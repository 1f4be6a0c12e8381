package uk.carejourney.infra.verify;

import uk.carejourney.proof.DisclosedEntry;
import uk.carejourney.proof.DisclosedEntry.Shown;
import uk.carejourney.proof.DisclosureBundle;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Checks a bundle of disclosed fields, with no network, and says what it proves. */
final class DisclosureCheck {

    private DisclosureCheck() {}

    /**
     * Checks the bundle a request names.
     *
     * @throws uk.carejourney.proof.NotProven if it doesn't hold
     * @throws IllegalArgumentException if no key is given
     */
    static Findings run(Request request, byte[] file) {
        if (request.keys().isEmpty()) {
            throw new IllegalArgumentException(
                    "a disclosure proves nothing without the log's key: give it with --key");
        }
        DisclosureBundle bundle = DisclosureBundle.parse(file);
        String origin = request.origin().orElseGet(() -> request.keys().getFirst().name());
        TrustedKeys keys = new TrustedKeys(request.keys());
        Checkpoint signed = bundle.verify(origin, keys);
        SortedSet<String> signers = new TreeSet<>();
        keys.verify(bundle.checkpoint()).forEach(by -> signers.add(by.key().name()));
        return findings(bundle, signed, signers);
    }

    private static Findings findings(
            DisclosureBundle bundle, Checkpoint signed, SortedSet<String> signers) {
        List<String> said = new ArrayList<>();
        said.add("log       %s, %,d entries".formatted(signed.origin(), signed.size()));
        said.add("signed    by %s".formatted(String.join(", ", signers)));
        SortedSet<UUID> records = new TreeSet<>();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (DisclosedEntry entry : bundle.entries()) {
            LeafText leaf = LeafText.read(entry.index(), entry.leaf());
            records.add(leaf.stream());
            int kept = entry.fields().size() - entry.shown().size();
            said.add("");
            said.add(
                    "entry     %d, recorded %s, number %d of record %s"
                            .formatted(
                                    entry.index(),
                                    leaf.recorded(),
                                    leaf.sequence(),
                                    leaf.stream()));
            entry.shown().forEach(shown -> said.add(line(shown)));
            said.add("          and %d fields that are kept back".formatted(kept));
            entries.add(json(entry, leaf, kept));
        }
        said.add("");
        said.add(
                records.size() == 1
                        ? "All entries are of one record. Of other entries this says nothing."
                        : "The entries are of %d records. Of other entries this says nothing."
                                .formatted(records.size()));
        return new Findings(
                Map.of(
                        "origin",
                        signed.origin(),
                        "size",
                        signed.size(),
                        "signedBy",
                        List.copyOf(signers),
                        "disclosed",
                        entries),
                said);
    }

    // Of characters that could move a terminal's cursor none is printed as it stands.
    private static String line(Shown shown) {
        String line = "          %s  %s".formatted(shown.name(), shown.value());
        StringBuilder plain = new StringBuilder();
        line.codePoints()
                .forEach(c -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        plain.append("\\u%04x".formatted(c));
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }

    private static Map<String, Object> json(DisclosedEntry entry, LeafText leaf, int kept) {
        Map<String, Object> shown = new TreeMap<>();
        entry.shown().forEach(field -> shown.put(field.name(), field.value()));
        return Map.of(
                "position",
                entry.index(),
                "recorded",
                leaf.recorded(),
                "record",
                leaf.stream().toString(),
                "sequence",
                leaf.sequence(),
                "shown",
                shown,
                "keptBack",
                kept);
    }
}
