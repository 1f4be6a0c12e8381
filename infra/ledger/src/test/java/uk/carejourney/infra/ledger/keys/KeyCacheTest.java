package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.UUID;

class KeyCacheTest {

    private final KeyCache cache = new KeyCache();
    private final Subject child = Subject.child(new UUID(7, 7));
    private final SubjectKey key = new SubjectKey(new UUID(1, 1), new byte[32]);

    @Test
    void an_answer_from_before_a_key_was_destroyed_does_not_bring_it_back() {
        long asked = cache.epoch();
        cache.forget(child.id());
        cache.putInUse(child, key, asked);
        cache.put(child.id(), key, asked);
        assertThat(cache.byId(key.id())).isEmpty();
        assertThat(cache.inUseBy(child)).isEmpty();
    }

    @Test
    void a_key_is_kept_for_its_own_subject_until_it_is_forgotten() {
        cache.putInUse(child, key, cache.epoch());
        assertThat(cache.inUseBy(child)).contains(key);
        assertThat(cache.inUseBy(new Subject(SubjectKind.COUNCIL, child.id()))).isEmpty();
        cache.forget(child.id());
        assertThat(cache.inUseBy(child)).isEmpty();
        assertThat(cache.byId(key.id())).isEmpty();
    }
}
