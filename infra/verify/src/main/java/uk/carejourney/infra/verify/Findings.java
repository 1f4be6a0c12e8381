package uk.carejourney.infra.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was found to hold.
 *
 * @param facts members of the answer in JSON
 * @param sentences the same in words, one a line
 */
record Findings(Map<String, Object> facts, List<String> sentences) {

    static Findings of(LedgerCheck.Sound sound, Trust trust) {
        var checkpoint = sound.checkpoint();
        List<String> said = new ArrayList<>();
        said.add("log          %s".formatted(checkpoint.origin()));
        said.add("entries      %,d, each hashed again".formatted(checkpoint.size()));
        said.add("tiles        %,d, each what its entries give".formatted(sound.tiles()));
        said.add("checkpoints  %,d, signed, all of this one tree".formatted(sound.checkpoints()));
        said.add(
                "order        recorded times rise; %,d streams, none with a hole"
                        .formatted(sound.streams()));
        said.add(trustLine(trust));
        return new Findings(
                Map.of(
                        "origin",
                        checkpoint.origin(),
                        "entries",
                        checkpoint.size(),
                        "tiles",
                        sound.tiles(),
                        "checkpoints",
                        sound.checkpoints(),
                        "streams",
                        sound.streams(),
                        "keysPinned",
                        trust.pinned()),
                said);
    }

    static Findings of(ProofCheck.Proven proven) {
        return new Findings(
                Map.of(
                        "origin", proven.checkpoint().origin(),
                        "position", proven.position(),
                        "entries", proven.checkpoint().size()),
                List.of(
                        "log       %s".formatted(proven.checkpoint().origin()),
                        "position  %d of %,d, proven against the signed checkpoint"
                                .formatted(proven.position(), proven.checkpoint().size())));
    }

    private static String trustLine(Trust trust) {
        return trust.pinned()
                ? "keys         the ones you gave"
                : "keys         taken on first use from the place itself: keep them and give them"
                        + " with --key next time\n             "
                        + String.join(
                                "\n             ",
                                trust.keys().keys().stream().map(Object::toString).toList());
    }
}
