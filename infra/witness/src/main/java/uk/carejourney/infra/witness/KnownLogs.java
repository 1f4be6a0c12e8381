package uk.carejourney.infra.witness;

import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The logs a witness watches; a log's keys bear its origin as their name. */
public final class KnownLogs {

    private final Map<String, TrustedKeys> byOrigin = new HashMap<>();

    /**
     * The logs these keys belong to.
     *
     * @throws uk.carejourney.proof.note.MalformedNote if two keys cannot be told apart
     */
    public KnownLogs(List<VerifierKey> keys) {
        keys.stream()
                .collect(Collectors.groupingBy(VerifierKey::name))
                .forEach((origin, its) -> byOrigin.put(origin, new TrustedKeys(its)));
    }

    Optional<TrustedKeys> of(String origin) {
        return Optional.ofNullable(byOrigin.get(origin));
    }
}
