package uk.carejourney.projections.rebuilding;

import uk.carejourney.projections.documents.Generation;

import java.util.List;
import java.util.UUID;

/**
 * What came of a rebuild.
 *
 * @param generation what was built
 * @param builtTo the position it was built to; -1 for an empty ledger
 * @param subjects how many subjects it has documents about
 * @param digest the digest of all its documents
 * @param compared how many subjects of the live read model it was compared with; 0 if there was no
 *     live one, or it has another shape
 * @param differing the subjects whose documents differ at equal position
 * @param inUse whether readers are pointed to it now
 */
public record Rebuilt(
        Generation generation,
        long builtTo,
        int subjects,
        String digest,
        int compared,
        List<UUID> differing,
        boolean inUse) {

    public Rebuilt {
        differing = List.copyOf(differing);
    }
}
