package uk.carejourney.gateway.proving;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The signed ledger as this node can show it.
 *
 * @param folder what the notary wrote; absent where this node is not told of a notary's folder
 * @param keys the public keys checkpoints are checked with; none where this node has no key file
 */
public record Published(Optional<PublishedLog> folder, List<VerifierKey> keys) {

    public Published {
        keys = List.copyOf(keys);
    }

    /**
     * What the notary wrote.
     *
     * @throws RefusedRequest as {@code NOT_SIGNED_HERE} where this node is told of none
     */
    public PublishedLog log() {
        return folder.orElseThrow(() -> RefusedRequest.of(Refusal.NOT_SIGNED_HERE));
    }

    /**
     * The newest signed checkpoint.
     *
     * @throws RefusedRequest as {@code NOT_SIGNED_YET} if there is none
     */
    public SignedNote newest() {
        return log().newest()
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.NOT_SIGNED_YET, "Nothing in this ledger is signed yet."));
    }

    /**
     * Proves where an entry stands, against the newest checkpoint; without the leaf itself.
     *
     * @throws RefusedRequest as {@code NOT_SIGNED_YET} if that doesn't cover the position
     * @throws uk.carejourney.proof.NotProven if what is published does not hold
     */
    public TlogProof proof(long position) {
        SignedNote note = newest();
        Checkpoint signed = Checkpoint.parse(note.text());
        refuseBeyond(signed, position);
        TiledTree tree = new TiledTree(signed.size(), log().tiles());
        InclusionProof proof = InclusionProof.of(position, signed.size(), tree);
        // A proof that doesn't hold must not go out: it would look like forgery.
        proof.verify(tree.hash(0, position), signed.root());
        return new TlogProof(Optional.empty(), position, proof.hashes(), note);
    }

    /**
     * Proves that the ledger of one size is the beginning of that of another.
     *
     * @param from at least 1
     * @param to at least {@code from}
     * @throws RefusedRequest as {@code NOT_SIGNED_YET} if so many are not signed
     */
    public ConsistencyProof consistency(long from, long to) {
        Checkpoint signed = Checkpoint.parse(newest().text());
        refuseBeyond(signed, to - 1);
        return ConsistencyProof.of(from, to, new TiledTree(signed.size(), log().tiles()));
    }

    /** What the checkpoints are checked with. */
    TrustedKeys trusted() {
        if (keys.isEmpty()) {
            throw RefusedRequest.of(Refusal.NOT_SIGNED_HERE);
        }
        return new TrustedKeys(keys);
    }

    /**
     * Refuses a position the checkpoint does not cover.
     *
     * @throws RefusedRequest as {@code NOT_SIGNED_YET}
     */
    static void refuseBeyond(Checkpoint signed, long position) {
        if (position >= signed.size()) {
            throw RefusedRequest.of(
                    Refusal.NOT_SIGNED_YET,
                    "The newest signed checkpoint has %d entries: position %d is the last signed."
                            .formatted(signed.size(), signed.size() - 1));
        }
    }

    /** How an entry stands in the signed ledger. */
    public Evidence evidence(long position) {
        if (folder.isEmpty()) {
            return Evidence.NOT_SIGNED_HERE;
        }
        OptionalLong size = folder.get().firstCovering(position);
        return size.isPresent() ? Evidence.since(size.getAsLong()) : Evidence.NOT_YET;
    }
}
