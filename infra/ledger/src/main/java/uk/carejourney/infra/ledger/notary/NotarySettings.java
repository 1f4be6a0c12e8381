package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.ledger.LedgerRefusal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a notary needs.
 *
 * @param folder where tiles and checkpoints are written; shared by all nodes that notarise
 * @param keys the file of the signing keys
 * @param retiringKeys the file of former keys that still sign beside the new ones
 * @param makeKeys whether to make the key file when it is missing (the embedded stack only)
 * @param witnesses who is shown every checkpoint
 * @param quorum how many of them must have signed before it counts as witnessed
 * @param pace how long to wait between two checkpoints while the head moves
 */
public record NotarySettings(
        Path folder,
        Path keys,
        Optional<Path> retiringKeys,
        boolean makeKeys,
        List<WitnessAddress> witnesses,
        int quorum,
        Duration pace) {

    public static final String FOLDER = "journey.notary.folder";
    public static final String KEYS = "journey.notary.keys";
    public static final String RETIRING_KEYS = "journey.notary.retiring-keys";
    public static final String WITNESSES = "journey.notary.witnesses";
    public static final String QUORUM = "journey.notary.quorum";

    /** A checkpoint about every second while the head moves. */
    public static final Duration USUAL_PACE = Duration.ofSeconds(1);

    public NotarySettings {
        witnesses = List.copyOf(witnesses);
        if (quorum < Math.min(1, witnesses.size()) || quorum > witnesses.size()) {
            throw new LedgerRefusal(
                    "%s=%d is not possible with %d witnesses: give 1 to their number, or 0 without"
                            .formatted(QUORUM, quorum, witnesses.size()));
        }
    }
}
