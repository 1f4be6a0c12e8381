package uk.carejourney.gateway.given;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Robin, who is invented: one entry of every standing a timeline can show. */
public final class RobinsStory {

    public static final Subject ROBIN = Subject.child(new UUID(7, 7));
    public static final String NUMBER = "INVENTED-0";
    public static final String NAME = "Robin Example";
    public static final String CIRCUMSTANCES = "A neighbour rang the duty desk.";
    public static final String STATEMENT = "I was never told about this move.";

    private static final Actor WORKER = Actor.person("worker-101", Role.PRACTITIONER);

    private final List<AtPosition> entries = new ArrayList<>();
    private long sequence;

    private RobinsStory() {}

    static ChildLine line() {
        return new ChildLine(
                ROBIN.id(),
                NUMBER,
                NAME,
                Happened.on("2017-05-04"),
                false,
                true,
                entries().size(),
                entries().getLast().recordedAt(),
                entries().getFirst().position(),
                null,
                List.of(),
                false);
    }

    /** All of it, in the order recorded. */
    public static List<AtPosition> entries() {
        RobinsStory story = new RobinsStory();
        story.arrival();
        story.placements();
        story.corrections();
        return List.copyOf(story.entries);
    }

    private void arrival() {
        tell(
                "2026-01-05T09:30:00Z",
                "2026-01-04",
                new ChildRegistered(NUMBER, Happened.on("2017-05-04"), null, null),
                null);
        tell(
                "2026-01-05T09:31:00Z",
                "2026-01-04",
                new NameRecorded(new Code("preferred"), "Robin", "Example"),
                null);
        tell(
                "2026-01-07T10:00:00Z",
                "2026-01-06T18:45:00Z",
                new ChildBecameLookedAfter(
                        null, new Code("V2"), new Code("N1"), true, List.of(), null, CIRCUMSTANCES),
                null);
    }

    private void placements() {
        Source late =
                new Source(
                        "case-system",
                        "2026-02",
                        "placement:12",
                        LocalDate.of(2026, 1, 30),
                        Map.of(),
                        List.of());
        tell("2026-02-02T08:00:00Z", "2026-01-06", started("p1", "U1"), late);
        Source flagged =
                new Source(
                        "ssda903",
                        "2025-26",
                        "episodes:17",
                        null,
                        Map.of("DECOM", "31/02/2026", "PLACE", "U1"),
                        List.of(new Source.Flag("IMPOSSIBLE_DATE", "DECOM")));
        tell("2026-03-01T11:00:00Z", "?31/02/2026", started("p2", "U4"), flagged);
        tell(
                "2026-03-02T11:00:00Z",
                "2026-03",
                new PlacementEnded(new Ref("p1"), new Code("PLACE"), true),
                null);
        tell("2026-03-03T11:00:00Z", "2026-03-02", started("p3", "U1"), null);
        entries.add(
                new Erased(
                        90 + sequence,
                        sequence++,
                        Instant.parse("2026-03-04T11:00:00Z"),
                        ROBIN.id()));
    }

    private void corrections() {
        tell(
                "2026-03-10T14:05:00Z",
                "2026-03-10",
                new EntryCorrected(
                        event(6),
                        Happened.on("2026-03-09"),
                        started("p3", "K2"),
                        "Wrong date keyed.",
                        "worker-201"),
                null);
        tell(
                "2026-03-11T15:00:00Z",
                "2026-03-11",
                new EntryVoided(event(4), "Meant for another child.", "worker-201"),
                null);
        tell(
                "2026-03-12T15:00:00Z",
                "2026-03-12",
                new EntryDisputed(event(5), "the child", STATEMENT),
                null);
    }

    private static PlacementStarted started(String placement, String type) {
        return new PlacementStarted(
                new Ref(placement), new Code(type), null, null, null, null, null, null);
    }

    private void tell(String recordedAt, String happened, Fact fact, @Nullable Source source) {
        Envelope envelope =
                new Envelope(
                        event(sequence),
                        ROBIN,
                        Happened.parse(happened),
                        WORKER,
                        source,
                        null,
                        null,
                        null);
        entries.add(
                new Recorded(
                        90 + sequence,
                        sequence,
                        Instant.parse(recordedAt),
                        new Entry(envelope, fact)));
        sequence++;
    }

    /** The identifier of the entry of this sequence number. */
    public static UUID event(long sequence) {
        return new UUID(0x0196_0000_0000_7000L, sequence);
    }
}
