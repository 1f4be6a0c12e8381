package uk.carejourney.infra.witness;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.NoteSignature;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.UntrustedNote;
import uk.carejourney.proof.note.VerifiedSignature;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Judges checkpoints as c2sp.org/tlog-witness says. Remembers the last one it signed of each log,
 * on disk before it answers, and judges one request at a time, so that no tree it once signed can
 * be signed away.
 */
final class Witness {

    private final KnownLogs logs;
    private final List<NoteSigner> signers;
    private final ImmutableFolder folder;
    private final InstantSource clock;

    /**
     * A witness.
     *
     * @param signers its own keys, each a cosigner's
     * @param folder where it remembers; of no other process
     */
    Witness(KnownLogs logs, List<NoteSigner> signers, ImmutableFolder folder, InstantSource clock) {
        this.logs = logs;
        this.signers = signers;
        this.folder = folder;
        this.clock = clock;
    }

    static String hash(String origin) {
        return Sha256.hex(origin);
    }

    /** The last checkpoint signed, under the digest of its log's name. */
    synchronized Answer kept(String originHash) {
        return folder.read(originHash)
                .map(Answer::ok)
                .orElseGet(() -> Answer.refused(404, "nothing of this log was signed here yet"));
    }

    /** Signs a checkpoint, or says why not. */
    synchronized Answer add(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (MalformedNote malformed) {
            return Answer.refused(400, String.valueOf(malformed.getMessage()));
        }
        Optional<TrustedKeys> log = logs.of(request.checkpoint().origin());
        if (log.isEmpty()) {
            return Answer.refused(404, "this log is not watched here");
        }
        try {
            return judge(request, log.get().verify(request.note()));
        } catch (UntrustedNote untrusted) {
            return Answer.refused(403, String.valueOf(untrusted.getMessage()));
        }
    }

    private Answer judge(AddCheckpoint request, List<VerifiedSignature> byLog) {
        Checkpoint next = request.checkpoint();
        if (request.oldSize() > next.size()) {
            return Answer.refused(400, "the old size is above the checkpoint's");
        }
        Optional<Checkpoint> last = last(next.origin());
        long size = last.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != size) {
            return Answer.otherSize(size);
        }
        Optional<String> fault = fault(request, last);
        return fault.map(why -> Answer.refused(422, why)).orElseGet(() -> sign(next, byLog));
    }

    private Optional<Checkpoint> last(String origin) {
        return folder.read(hash(origin))
                .map(SignedNote::parse)
                .map(SignedNote::text)
                .map(Checkpoint::parse);
    }

    private static Optional<String> fault(AddCheckpoint request, Optional<Checkpoint> last) {
        Checkpoint next = request.checkpoint();
        if (next.size() == 0 && !Arrays.equals(next.root(), Sha256.of())) {
            return Optional.of("a tree of no entries has the digest of nothing as its root");
        }
        if (last.isEmpty() || last.get().size() == 0) {
            return request.proof().isEmpty()
                    ? Optional.empty()
                    : Optional.of("nothing needs proof that begins from nothing");
        }
        if (last.get().size() == next.size()) {
            return last.get().equals(next) && request.proof().isEmpty()
                    ? Optional.empty()
                    : Optional.of("another tree of this size was signed before");
        }
        try {
            new ConsistencyProof(last.get().size(), next.size(), request.proof())
                    .verify(last.get().root(), next.root());
            return Optional.empty();
        } catch (NotProven | IllegalArgumentException wrong) {
            return Optional.of("the proof does not show that this tree continues the one signed");
        }
    }

    private Answer sign(Checkpoint next, List<VerifiedSignature> byLog) {
        long seconds = clock.instant().getEpochSecond();
        SignedNote kept =
                new SignedNote(next.text(), byLog.stream().map(VerifiedSignature::line).toList());
        StringBuilder lines = new StringBuilder();
        for (NoteSigner signer : signers) {
            NoteSignature line = signer.sign(next.text(), seconds);
            kept = kept.with(line);
            lines.append(line.line()).append('\n');
        }
        folder.replace(hash(next.origin()), kept.bytes());
        folder.sync();
        return Answer.ok(lines.toString());
    }
}
