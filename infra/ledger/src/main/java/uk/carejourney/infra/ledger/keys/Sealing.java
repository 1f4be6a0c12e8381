package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.Sha256;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns entries into what is stored: canonical, committed to field by field, encrypted. */
public final class Sealing {

    private static final int NONCE_BYTES = 16;

    private final EntryForm form;
    private final CouncilKeys council;
    private final SubjectKeys keys;
    private final SecureRandom random;

    public Sealing(EntryForm form, CouncilKeys council, SubjectKeys keys, SecureRandom random) {
        this.form = form;
        this.council = council;
        this.keys = keys;
        this.random = random;
    }

    /** An idempotency key and what was said under it, as digests. */
    public record Said(byte[] key, byte[] content) {}

    /**
     * What a job under this key says, without sealing it: enough to recognise a repetition.
     *
     * @throws RecordDestroyed if the subject's key was destroyed
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public Said said(String key, Subject subject, List<Entry> entries) {
        return new Said(
                council.ofIdempotencyKey(key), content(keys.inUseBy(subject), trees(entries)));
    }

    /**
     * Seals entries about one subject.
     *
     * @throws RecordDestroyed if the subject's key was destroyed
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public SealedJob seal(String key, Subject subject, List<Entry> entries) {
        SubjectKey subjectKey = keys.inUseBy(subject);
        List<Map<String, Object>> trees = trees(entries);
        byte[] content = content(subjectKey, trees);
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        for (int i = 0; i < trees.size(); i++) {
            sealed.add(seal(entries.get(i), trees.get(i), subjectKey, content, i, trees.size()));
        }
        return new SealedJob(council.ofIdempotencyKey(key), content, List.copyOf(sealed));
    }

    private SealedEntry seal(
            Entry entry, Map<String, Object> tree, SubjectKey key, byte[] content, int i, int of) {
        byte[] seed = bytes(Commitments.SEED_BYTES);
        byte[] plain = new Body(tree, seed, content, i, of).bytes();
        byte[] body = StoredBody.seal(key, entry.envelope().eventId(), plain);
        return new SealedEntry(
                entry.envelope().eventId(),
                body,
                Sha256.of(body),
                new Commitments(tree, seed).root(),
                bytes(NONCE_BYTES));
    }

    private List<Map<String, Object>> trees(List<Entry> entries) {
        return entries.stream().map(form::toTree).toList();
    }

    private static byte[] content(SubjectKey key, List<Map<String, Object>> trees) {
        List<Map<String, Object>> said = new ArrayList<>(trees.size());
        for (Map<String, Object> tree : trees) {
            Map<String, Object> repeatable = new TreeMap<>(tree);
            repeatable.remove("event");
            repeatable.remove("correlation");
            said.add(repeatable);
        }
        return key.digest(CanonicalJson.bytes(said));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
