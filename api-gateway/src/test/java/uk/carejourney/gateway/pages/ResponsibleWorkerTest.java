package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

final class ResponsibleWorkerTest {

    private final List<Recorded> recorded = new ArrayList<>();

    @Test
    void the_last_worker_allocated_is_responsible_until_the_allocation_ends() {
        tell("2026-01-05", allocated("w-1", false));
        tell("2026-02-02", allocated("w-2", false));
        tell("2026-03-02", new SocialWorkerDeallocated("w-2", null, null));

        assertThat(workerOn("2026-01-04")).isEmpty();
        assertThat(workerOn("2026-01-05")).isEqualTo("w-1 since 5 January 2026");
        assertThat(workerOn("2026-02-02")).isEqualTo("w-2 since 2 February 2026");
        assertThat(workerOn("2026-03-02")).isEmpty();
    }

    @Test
    void who_only_covers_and_who_left_before_change_nothing() {
        tell("2026-01-05", allocated("w-1", false));
        tell("2026-02-02", allocated("w-9", true));
        tell("2026-02-03", new SocialWorkerDeallocated("w-0", null, null));

        assertThat(workerOn("2026-03-01")).startsWith("w-1");
    }

    private String workerOn(String day) {
        return ResponsibleWorker.on(Journey.of(recorded), LocalDate.parse(day))
                .map(panel -> panel.value() + " " + panel.since())
                .orElse("");
    }

    private static SocialWorkerAllocated allocated(String worker, boolean cover) {
        return new SocialWorkerAllocated(worker, null, null, null, cover, null);
    }

    private void tell(String day, Fact fact) {
        long position = recorded.size();
        Envelope envelope =
                Envelope.of(
                        new UUID(1, position),
                        Subject.child(new UUID(7, 7)),
                        Happened.on(day),
                        Actor.person("worker-101", Role.PRACTITIONER));
        recorded.add(
                new Recorded(
                        position,
                        position,
                        Instant.parse("2026-04-01T09:00:00Z").plusSeconds(position),
                        new Entry(envelope, fact)));
    }
}
