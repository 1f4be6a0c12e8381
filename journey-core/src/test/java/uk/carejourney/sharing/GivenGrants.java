package uk.carejourney.sharing;

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

/** The virtual school is given reviews and placements in April 2026. */
public final class GivenGrants {

    public static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(3, 1));
    public static final Subject SCHOOL = new Subject(SubjectKind.PARTNER, new UUID(3, 2));
    public static final Actor OFFICER = Actor.person("w-71", Role.RECORDS_OFFICER);
    static final Instant MARCH = Instant.parse("2026-03-20T09:00:00Z");

    private GivenGrants() {}

    /** The grant, from the first to the last of April. */
    public static GrantMade granted() {
        return granted("virtual-school", "Personal education plans", "DSA-12");
    }

    /** The grant in other words. */
    public static GrantMade granted(String name, String purpose, String agreement) {
        return granted(
                name, purpose, agreement, List.of("placement.placement-started.v1/postcode"));
    }

    /** The grant with other fields. */
    public static GrantMade granted(
            String name, String purpose, String agreement, List<String> fields) {
        return new GrantMade(
                SCHOOL,
                name,
                List.of("review", "placement"),
                fields,
                purpose,
                agreement,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                true);
    }

    /** The entry that stands at a position. */
    public static UUID event(long position) {
        return new UUID(5, position);
    }

    static Recorded made(long position) {
        return recorded(position, granted());
    }

    static Recorded withdrawn(long position, long grant) {
        return recorded(position, new GrantWithdrawn(event(grant), "No longer needed"));
    }

    private static Recorded recorded(long position, Fact fact) {
        return new Recorded(
                position,
                position,
                MARCH.plusSeconds(position),
                new Entry(
                        Envelope.of(event(position), COUNCIL, Happened.on("2026-03-20"), OFFICER),
                        fact));
    }
}
