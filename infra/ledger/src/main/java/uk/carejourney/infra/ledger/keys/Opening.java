package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.ledger.keys.SubjectKeys.State;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.UnreadableEntry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns what is stored back into entries, or into what is left of them. */
public final class Opening {

    /** From so many on, opening them on every processor repays the handing over. */
    private static final int MANY = 64;

    private static final Base64.Encoder REFERENCES = Base64.getUrlEncoder().withoutPadding();

    private final EntryForm form;
    private final SubjectKeys keys;

    public Opening(EntryForm form, SubjectKeys keys) {
        this.form = form;
        this.keys = keys;
    }

    /**
     * Opens stored events, asking the key store at most once.
     *
     * @throws KeyStoreUnreachable if it does not answer: none of them is then taken for erased
     * @throws UnreadableEntry if one cannot be read by this program, or was altered
     */
    public List<AtPosition> open(List<StoredEvent> events) {
        Map<UUID, State> states = keys.states(keysOf(events));
        Stream<StoredEvent> each = events.size() < MANY ? events.stream() : events.parallelStream();
        return each.map(event -> open(event, states)).toList();
    }

    private AtPosition open(StoredEvent event, Map<UUID, State> states) {
        return body(event, states)
                .<AtPosition>map(body -> recorded(event, body))
                .orElseGet(() -> erased(event));
    }

    /** The commitments of one event, from which its fields can be disclosed; empty if erased. */
    public Optional<Commitments> commitments(StoredEvent event) {
        return body(event, keys.states(keysOf(List.of(event))))
                .map(body -> new Commitments(body.entry(), body.seed()));
    }

    /** The canonical JSON of every entry, as it was recorded; empty if one of them is erased. */
    Optional<List<byte[]>> trees(List<StoredEvent> events) {
        Map<UUID, State> states = keys.states(keysOf(events));
        List<byte[]> trees = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            Optional<Body> body = body(event, states);
            if (body.isEmpty()) {
                return Optional.empty();
            }
            trees.add(CanonicalJson.bytes(body.get().entry()));
        }
        return Optional.of(trees);
    }

    /**
     * Opens consecutive stored events with what proves them, asking the key store at most once.
     *
     * @param leaves one for each
     * @throws KeyStoreUnreachable if it does not answer
     * @throws UnreadableEntry if a later version recorded one, or the key store is another's
     */
    public List<Provable> provable(List<StoredEvent> events, List<byte[]> leaves) {
        Map<UUID, State> states = keys.states(keysOf(events));
        IntStream each = IntStream.range(0, events.size());
        return (events.size() < MANY ? each : each.parallel())
                .mapToObj(i -> provable(events.get(i), leaves.get(i), states))
                .toList();
    }

    private Provable provable(StoredEvent event, byte[] leaf, Map<UUID, State> states) {
        SubjectKey key = event.body().map(body -> held(event, body, states)).orElse(null);
        if (key == null) {
            return new Provable.Gone(erased(event), leaf);
        }
        Body body;
        try {
            body = ofThisRow(event, opened(event, key, event.body().orElseThrow()));
        } catch (UnreadableEntry altered) {
            return new Provable.Damaged(event.position(), event.recordedAt(), event.stream(), leaf);
        }
        return new Provable.Whole(
                recorded(event, body),
                body.entry(),
                new Commitments(body.entry(), body.seed()),
                name -> REFERENCES.encodeToString(Arrays.copyOf(key.ofReference(name), 16)),
                leaf);
    }

    private static Set<UUID> keysOf(List<StoredEvent> events) {
        Set<UUID> keyIds = new HashSet<>();
        events.forEach(event -> event.body().ifPresent(body -> keyIds.add(StoredBody.keyOf(body))));
        return keyIds;
    }

    private static Optional<Body> body(StoredEvent event, Map<UUID, State> states) {
        return event.body()
                .flatMap(stored ->
                        Optional.ofNullable(held(event, stored, states))
                                .map(key -> ofThisRow(event, opened(event, key, stored))));
    }

    /** The key of a stored body; null once destroyed. */
    private static @Nullable SubjectKey held(
            StoredEvent event, byte[] stored, Map<UUID, State> states) {
        UUID keyId = StoredBody.keyOf(stored);
        return switch (states.get(keyId)) {
            case State.Held(var key) -> key;
            case State.Destroyed() -> null;
            case null ->
                    throw new UnreadableEntry(
                            ("position %d is under key %s, which the key store never held: is "
                                            + "it the right key store?")
                                    .formatted(event.position(), keyId));
        };
    }

    private static Body opened(StoredEvent event, SubjectKey key, byte[] stored) {
        return Body.read(StoredBody.open(key, place(event), stored));
    }

    private static BoundTo place(StoredEvent event) {
        return BoundTo.event(event.event(), event.stream());
    }

    private static Body ofThisRow(StoredEvent event, Body body) {
        String subject = String.valueOf(body.entry().get("subject"));
        if (event.event().toString().equals(body.entry().get("event"))
                && subject.endsWith("/" + event.stream())) {
            return body;
        }
        throw new UnreadableEntry(
                "position %d holds another event than its row says, or one of another subject"
                        .formatted(event.position()));
    }

    private Recorded recorded(StoredEvent event, Body body) {
        try {
            return new Recorded(
                    event.position(),
                    event.sequence(),
                    event.recordedAt(),
                    form.fromTree(body.entry()));
        } catch (UnreadableEntry unreadable) {
            throw new UnreadableEntry(
                    "position %d: %s".formatted(event.position(), unreadable.getMessage()));
        }
    }

    private static Erased erased(StoredEvent event) {
        return new Erased(event.position(), event.sequence(), event.recordedAt(), event.stream());
    }
}
