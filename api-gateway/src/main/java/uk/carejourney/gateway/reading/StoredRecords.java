package uk.carejourney.gateway.reading;

import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.ReadUnderAnother;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerHead;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildrenPage;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.chronology.About;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.projections.chronology.Known;
import uk.carejourney.projections.chronology.Timeline;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records as the chronology, the ledger and the subjects' register hold them. */
public final class StoredRecords implements ChildReading {

    /** The systems whose numbers a child may be looked up by, in the order they are shown. */
    public static final List<String> SYSTEMS = List.of("council", "ssda903", "demonstration");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ChronologyReader chronology;
    private final LedgerReading ledger;
    private final SubjectRegister subjects;
    private final Clock clock;

    /**
     * @param clock tells which moments have not come yet
     */
    public StoredRecords(
            ChronologyReader chronology,
            LedgerReading ledger,
            SubjectRegister subjects,
            Clock clock) {
        this.chronology = chronology;
        this.ledger = ledger;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public Numbers numbers() {
        LedgerHead head = ledger.head();
        long children =
                chronology.children(new ChildrenWanted(ChildrenWanted.Care.ANY, 1, 1)).total();
        return new Numbers(
                children, chronology.areas(), head.size() - 1, head.lastRecorded(), began());
    }

    private Instant began() {
        return ledger.at(0).map(AtPosition::recordedAt).orElseThrow();
    }

    private HeldMoments moments() {
        LedgerHead head = ledger.head();
        Instant now = clock.instant();
        Instant last = head.lastRecorded();
        return new HeldMoments(
                began(), head.size() - 1, last.isAfter(now) ? last : now, ledger::recordedBy);
    }

    @Override
    public long position(KnownBy known) {
        return moments().position(known);
    }

    @Override
    public ChildPage children(ChildSearch search) {
        if (!search.asOf().isNow()) {
            long then = position(search.asOf().known());
            return ChildPage.cut(told(new ChildrenAsKnown(chronology).list(search, then)), search);
        }
        if (search.localId() != null) {
            return ChildPage.cut(told(known(search.localId(), search.reach())), search);
        }
        ChildrenWanted.Care care = ChildrenWanted.Care.valueOf(search.care().name());
        ChildrenPage found =
                chronology.children(
                        new ChildrenWanted(
                                care,
                                search.after(),
                                search.page(),
                                search.size(),
                                search.reach()));
        int pages = Math.max(1, Math.ceilDiv(Math.toIntExact(found.total()), search.size()));
        return new ChildPage(told(found.children()), found.total(), search.page(), pages);
    }

    private List<Child> known(String number, Reach reach) {
        List<LocalId> ids =
                SYSTEMS.stream()
                        .map(system -> new LocalId(system, SubjectKind.CHILD, number))
                        .toList();
        return subjects.find(ids).values().stream()
                .distinct()
                .flatMap(subject -> chronology.child(subject.id()).stream())
                .map(this::readUnder)
                .flatMap(subject -> chronology.child(subject).stream())
                .distinct()
                .filter(child -> reach.reaches(child) && !child.isSealed())
                .map(child -> reach.shows(child) ? child : child.asWithheld())
                .toList();
    }

    private UUID readUnder(Child child) {
        UUID readUnder = child.readUnder();
        return readUnder == null ? child.subject() : readUnder;
    }

    private List<ChildLine> told(Collection<Child> children) {
        Map<Subject, List<LocalId>> numbers =
                subjects.localIds(
                        children.stream()
                                .filter(child -> !child.withheld())
                                .map(child -> Subject.child(child.subject()))
                                .toList());
        return children.stream()
                .map(child ->
                        line(
                                child,
                                numbers.getOrDefault(Subject.child(child.subject()), List.of())))
                .toList();
    }

    private static ChildLine line(Child child, List<LocalId> numbers) {
        String number =
                numbers.stream()
                        .filter(one -> SYSTEMS.contains(one.system()))
                        .min(Comparator.comparingInt(one -> SYSTEMS.indexOf(one.system())))
                        .map(LocalId::id)
                        .orElse(null);
        return new ChildLine(
                child.subject(),
                number,
                child.name(),
                child.born(),
                child.born() == null && child.expected() != null,
                child.lookedAfterSince() != null,
                child.entries(),
                child.lastRecordedAt(),
                child.firstPosition(),
                child.readUnder(),
                child.others(),
                child.withheld());
    }

    @Override
    public Map<UUID, ChildLine> lines(Collection<UUID> children) {
        return told(chronology.children(children)).stream()
                .collect(Collectors.toMap(ChildLine::child, line -> line));
    }

    @Override
    public JourneyAnswer journey(UUID child, KnownBy known) {
        HeldMoments moments = moments();
        if (moments.isBefore(known)) {
            return new JourneyAnswer.NotHeldBefore(moments.began());
        }
        long position = moments.position(known);
        boolean now = known instanceof KnownBy.Now;
        if (!now && !shows(child, position)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        Known then = now ? Known.NOW : new Known(position);
        return chronology
                .timeline(child, then, About.EVERYTHING)
                .flatMap(timeline -> now ? Optional.of(timeline) : whole(timeline, then))
                .map(timeline -> held(child, timeline, position))
                .orElseGet(JourneyAnswer.NoSuchChild::new);
    }

    /** The same with all that was known then in every record that may be of the child. */
    private Optional<Timeline> whole(Timeline timeline, Known known) {
        UUID asked = timeline.child().asked();
        for (UUID one : timeline.child().looked()) {
            if (!one.equals(asked) && !shows(one, known.position())) {
                throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
            }
        }
        return timeline.child().looked().size() == 1
                ? Optional.of(timeline)
                : chronology.timeline(asked, known, About.EVERYTHING);
    }

    private JourneyAnswer held(UUID asked, Timeline timeline, long position) {
        if (!timeline.child().isReadHere()) {
            throw new ReadUnderAnother(asked, timeline.child().readUnder());
        }
        Instant at = ledger.at(position).map(AtPosition::recordedAt).orElseThrow();
        return new JourneyAnswer.Held(
                timeline.child().records(), timeline.entries(), timeline.later(), position, at);
    }

    @Override
    public OneChild oneChild(UUID child) {
        if (chronology.child(child).isEmpty()) {
            throw NotHere.child();
        }
        return chronology
                .timeline(child, Known.NOW, About.EVERYTHING)
                .map(Timeline::child)
                .orElseThrow(NotHere::child);
    }

    @Override
    public boolean shows(UUID child, long position) {
        try {
            return chronology.awaitAtLeast(child, position, PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<AtPosition> entry(long position) {
        return ledger.at(position);
    }

    @Override
    public Optional<String> leafHash(long position) {
        return ledger.leaf(position).map(MerkleFrontier::leafHash).map(HexFormat.of()::formatHex);
    }
}
