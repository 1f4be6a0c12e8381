package uk.carejourney.gateway.demonstration;

import uk.carejourney.infra.demonstration.Demonstration;
import uk.carejourney.infra.demonstration.Recording;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When the invented ledger begins: the day before anything is recorded in it. */
public final class Beginning {

    private static final Duration BEFORE = Duration.ofDays(1);

    private Beginning() {}

    /** Asked before the ledger is open, so with pseudonyms that are thrown away. */
    public static Instant of(Demonstration demonstration) {
        Map<LocalId, Subject> pretended = new HashMap<>();
        for (LocalId id : demonstration.subjects()) {
            pretended.put(id, new Subject(id.kind(), new UUID(0, pretended.size())));
        }
        return demonstration.recordings(pretended).stream()
                .map(Recording::at)
                .findFirst()
                .orElse(Instant.EPOCH)
                .minus(BEFORE);
    }
}
