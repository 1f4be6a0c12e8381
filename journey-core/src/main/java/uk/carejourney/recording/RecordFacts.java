package uk.carejourney.recording;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;

import java.util.List;

/**
 * Records entries about one subject, all or none.
 *
 * @param key the idempotency key, at most 200 characters, never reused for other content: recording
 *     again about the same subject under the same key gives the first positions back. A key belongs
 *     to its subject: the same key for two subjects is two keys. Identifiers, group, correlation,
 *     causation and the recorder do not count as content
 * @param subject whose stream they go to; every entry's envelope names the same subject. It must be
 *     registered first ({@link SubjectRegister}), or it is refused as {@code SUBJECT_UNKNOWN}
 * @param by who records them
 * @param door which way they come in
 * @param entries at least one, in the order they are to stand
 */
public record RecordFacts(String key, Subject subject, Actor by, Door door, List<Entry> entries) {

    public RecordFacts {
        entries = List.copyOf(entries);
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("an idempotency key has 1 to 200 characters");
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to record");
        }
    }

    /** Records one entry that a person says, about whom and by whom its envelope names. */
    public static RecordFacts said(String key, Entry entry) {
        return new RecordFacts(
                key,
                entry.envelope().subject(),
                entry.envelope().recordedBy(),
                Door.PERSON,
                List.of(entry));
    }
}
