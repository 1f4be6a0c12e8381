package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.ledger.UnreadableEntry;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns entries into what is stored: canonical, committed to field by field, encrypted. */
public final class Sealing {

    private static final int NONCE_BYTES = 16;

    /** What makes two recordings the same: a repetition has new identifiers, another recorder. */
    private static final Set<String> SAID = Set.of("fact", "happened", "source", "subject", "type");

    private final EntryForm form;
    private final SubjectKeys keys;
    private final SecureRandom random;

    public Sealing(EntryForm form, SubjectKeys keys, SecureRandom random) {
        this.form = form;
        this.keys = keys;
        this.random = random;
    }

    /** An idempotency key and what was said under it, as digests. */
    public record Said(byte[] key, byte[] content) {}

    /**
     * What a job under this key says, without sealing it: enough to recognise a repetition.
     *
     * @throws RecordDestroyed if the subject's key was destroyed
     * @throws SubjectUnknown if nobody of its kind is registered under its pseudonym
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public Said said(String key, Subject subject, List<Entry> entries) {
        SubjectKey subjectKey = keys.keyOf(subject);
        return new Said(subjectKey.ofIdempotencyKey(key), content(subjectKey, trees(entries)));
    }

    /**
     * Seals entries about one subject, under a key that may be from memory: whoever records them
     * asks {@link KeysInUse} about it.
     *
     * @throws IllegalArgumentException if what would be stored does not read back as what was given
     * @throws RecordDestroyed if the subject's key was destroyed
     * @throws SubjectUnknown if nobody of its kind is registered under its pseudonym
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public SealedJob seal(String key, Subject subject, List<Entry> entries) {
        SubjectKey subjectKey = keys.keyOf(subject);
        List<Map<String, Object>> trees = trees(entries);
        byte[] content = content(subjectKey, trees);
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        for (int i = 0; i < trees.size(); i++) {
            sealed.add(seal(entries.get(i), trees.get(i), subjectKey, content, i, trees.size()));
        }
        return new SealedJob(
                subjectKey.id(), subjectKey.ofIdempotencyKey(key), content, List.copyOf(sealed));
    }

    /** Makes ready to seal about many subjects: asks for their keys once instead of one by one. */
    public void prepare(Collection<Subject> subjects) {
        keys.prepare(subjects);
    }

    private SealedEntry seal(
            Entry entry, Map<String, Object> tree, SubjectKey key, byte[] content, int i, int of) {
        byte[] seed = bytes(Commitments.SEED_BYTES);
        byte[] plain = new Body(tree, seed, content, i, of).bytes();
        refuseUnlessReadBack(entry, plain);
        Envelope envelope = entry.envelope();
        BoundTo place = BoundTo.event(envelope.eventId(), envelope.subject().id());
        byte[] body = StoredBody.seal(key, place, plain);
        return new SealedEntry(
                envelope.eventId(),
                body,
                Sha256.of(body),
                new Commitments(tree, seed).root(),
                bytes(NONCE_BYTES));
    }

    // Stored bytes never change: what could not be read again must never be stored.
    private void refuseUnlessReadBack(Entry entry, byte[] plain) {
        try {
            if (entry.equals(form.fromTree(Body.read(plain).entry()))) {
                return;
            }
        } catch (UnreadableEntry unreadable) {
            throw doesNotReadBack(entry, unreadable);
        }
        throw doesNotReadBack(entry, null);
    }

    private static IllegalArgumentException doesNotReadBack(
            Entry entry, @Nullable UnreadableEntry cause) {
        return new IllegalArgumentException(
                ("nothing was recorded: event %s (%s) would not read back as it was given; check"
                                + " its dates and the lengths of its names")
                        .formatted(
                                entry.envelope().eventId(),
                                entry.fact().getClass().getSimpleName()),
                cause);
    }

    private List<Map<String, Object>> trees(List<Entry> entries) {
        return entries.stream().map(form::toTree).toList();
    }

    private static byte[] content(SubjectKey key, List<Map<String, Object>> trees) {
        List<Map<String, Object>> said = new ArrayList<>(trees.size());
        for (Map<String, Object> tree : trees) {
            Map<String, Object> repeatable = new TreeMap<>(tree);
            repeatable.keySet().retainAll(SAID);
            said.add(repeatable);
        }
        return key.ofContent(CanonicalJson.bytes(said));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
