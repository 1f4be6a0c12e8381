package uk.carejourney.infra.verify;

import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whose signatures count, and for which log.
 *
 * @param origin the log's name
 * @param keys the keys that count
 * @param pinned false if the keys were given by the very place that is checked
 */
record Trust(String origin, TrustedKeys keys, boolean pinned) {

    private static final String PUBLISHED = "keys";

    /**
     * The keys asked for, else those the place publishes.
     *
     * @throws IllegalArgumentException if there are neither
     */
    static Trust in(Request request, Place place) {
        boolean pinned = !request.keys().isEmpty();
        List<VerifierKey> keys = pinned ? request.keys() : published(place);
        return new Trust(
                request.origin().orElseGet(() -> origin(place)), new TrustedKeys(keys), pinned);
    }

    private static List<VerifierKey> published(Place place) {
        String text =
                place.read(PUBLISHED)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no keys are published there: give the log's with --key"));
        try {
            return text.lines().map(VerifierKey::parse).toList();
        } catch (MalformedNote malformed) {
            throw new NotProven("KEYS_MALFORMED", String.valueOf(malformed.getMessage()));
        }
    }

    private static String origin(Place place) {
        byte[] newest =
                place.read(Checkpoints.NEWEST)
                        .orElseThrow(() ->
                                new NotProven(
                                        "CHECKPOINT_MISSING", "no checkpoint is published there"));
        try {
            return Checkpoint.parse(SignedNote.parse(newest).text()).origin();
        } catch (MalformedNote malformed) {
            throw new NotProven("CHECKPOINT_MALFORMED", String.valueOf(malformed.getMessage()));
        }
    }
}
