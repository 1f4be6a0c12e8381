package uk.carejourney.infra.ledger;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;

import uk.carejourney.frontdoor.FrontDoorFact.ContactReceived;
import uk.carejourney.infra.ledger.disposal.BackupsKept;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.infra.ledger.disposal.Forgetting;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RetentionFact.DestructionApproved;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.KeptFor;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Records whose time has ended, and the people who decide about them. */
final class GivenDisposals {

    static final Actor ASKS = Actor.person("w-701", Role.RECORDS_OFFICER);
    static final Actor SECONDS = Actor.person("w-702", Role.RECORDS_OFFICER);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private GivenDisposals() {}

    static Disposals in(Ledger ledger, Forgetting forgetting) {
        return ledger.disposals(
                TestLedger.recorderAboutTheKnown(ledger),
                new EventIds(Clock.systemUTC(), new SecureRandom()),
                forgetting,
                new BackupsKept(14, 35),
                () -> TODAY);
    }

    static Disposals in(Ledger ledger) {
        return in(ledger, subject -> {});
    }

    /** A child somebody once told the council about, which is kept for six years. */
    static Subject contactedIn2010(Ledger ledger) {
        in(ledger)
                .adopt(
                        new RetentionScheduleAdopted(
                                new Ref("2026"),
                                List.of(
                                        new KeptFor(
                                                new Code("referral-only"),
                                                6,
                                                new Code("last-event")))),
                        ASKS);
        Subject child = aChild();
        TestLedger.recorder(ledger)
                .record(
                        PlacementFacts.record(
                                "contact",
                                new Entry(
                                        Envelope.of(
                                                UUID.randomUUID(),
                                                child,
                                                Happened.on("2010-03-02"),
                                                ASKS),
                                        new ContactReceived(
                                                new Ref("c1"), null, null, null, "a worry"))));
        return child;
    }

    static DestructionProposed proposal(Subject child) {
        return new DestructionProposed(child, new Code("time-ended"), null, null);
    }

    /** The approval of what stands proposed. */
    static DestructionApproved approval(Disposals disposals, Subject child) {
        return new DestructionApproved(child, event(disposals.of(child).proposal().orElseThrow()));
    }

    static UUID event(Recorded recorded) {
        return recorded.envelope().eventId();
    }

    /** What the council's own record says of one kind. */
    static <T> List<T> said(Ledger ledger, Class<T> kind) {
        return ledger.reading().stream(ledger.council().id()).stream()
                .map(at -> ((Recorded) at).fact())
                .flatMap(fact -> kind.isInstance(fact) ? Stream.of(kind.cast(fact)) : Stream.of())
                .toList();
    }
}
