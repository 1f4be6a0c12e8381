package uk.carejourney.gateway.proving;

import org.springframework.stereotype.Component;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.proof.DisclosedEntry;
import uk.carejourney.proof.DisclosureBundle;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Shows chosen fields of chosen entries, with all that proves them. */
@Component
public final class Disclosing {

    private final Published published;
    private final LedgerReading ledger;

    Disclosing(Published published, LedgerReading ledger) {
        this.published = published;
        this.ledger = ledger;
    }

    /**
     * A bundle under the newest checkpoint.
     *
     * @param chosen the names of the fields to show, by the entry's position; at least one entry
     * @throws RefusedRequest if an entry is not signed yet, is erased, or has no such field
     */
    public DisclosureBundle bundle(SortedMap<Long, Set<String>> chosen) {
        SignedNote note = published.newest();
        Checkpoint signed = Checkpoint.parse(note.text());
        Published.refuseBeyond(signed, chosen.lastKey());
        TiledTree tree = new TiledTree(signed.size(), published.log().tiles());
        List<DisclosedEntry> entries = new ArrayList<>();
        chosen.forEach((position, fields) ->
                entries.add(
                        DisclosedEntry.of(
                                ledger.leaf(position).orElseThrow(NotHere::position),
                                InclusionProof.of(position, signed.size(), tree),
                                disclosure(position, fields))));
        DisclosureBundle bundle = new DisclosureBundle(entries, note);
        // One that doesn't hold must not go out: it would look like forgery.
        bundle.verify(signed.origin(), published.trusted());
        return bundle;
    }

    private Disclosure disclosure(long position, Set<String> fields) {
        try {
            return ledger.disclose(position, fields)
                    .orElseThrow(() -> RefusedRequest.of(Refusal.ENTRY_ERASED));
        } catch (IllegalArgumentException noSuchField) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE,
                    ("Of the fields asked for, the entry at position %d lacks one: name them as"
                                    + " JSON Pointers, such as /type or /fact/placement.")
                            .formatted(position));
        }
    }
}
