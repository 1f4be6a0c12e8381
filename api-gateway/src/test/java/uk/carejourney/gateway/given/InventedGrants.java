package uk.carejourney.gateway.given;

import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an invented council passes on: to a school still, to a health trust no more. */
final class InventedGrants {

    private static final Actor OFFICER = Actor.person("worker-701", Role.RECORDS_OFFICER);

    private InventedGrants() {}

    static List<Recorded> entries() {
        return List.of(
                recorded(
                        101,
                        granted(
                                "virtual-school",
                                List.of("education", "placement"),
                                List.of("placement.placement-started.v1/postcode"))),
                recorded(102, granted("health-trust", List.of("self-harm"), List.of())),
                recorded(103, new GrantWithdrawn(event(102), "The project has ended")));
    }

    private static GrantMade granted(String name, List<String> topics, List<String> fields) {
        return new GrantMade(
                new Subject(SubjectKind.PARTNER, new UUID(3, name.hashCode())),
                name,
                topics,
                fields,
                "Planning around the child",
                "DSA-12",
                LocalDate.of(2026, 4, 1),
                null,
                true);
    }

    private static UUID event(long position) {
        return new UUID(5, position);
    }

    private static Recorded recorded(long position, Fact fact) {
        return new Recorded(
                position,
                position,
                Instant.parse("2026-04-01T09:00:00Z").plusSeconds(position),
                new Entry(
                        Envelope.of(
                                event(position),
                                InventedFigures.COUNCIL,
                                Happened.on("2026-04-01"),
                                OFFICER),
                        fact));
    }
}
