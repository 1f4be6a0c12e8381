package uk.carejourney.restriction;

import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.RecordUnsealed;
import uk.carejourney.restriction.SealFact.SealedRecordOpened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A child whose record is restricted, and what is recorded of it. */
public final class GivenRestrictions {

    public static final Subject CHILD = Subject.child(new UUID(5, 5));
    public static final Actor MANAGER = Actor.person("w-21", Role.MANAGER);
    public static final Actor COLLEAGUE = Actor.person("w-31", Role.PRACTITIONER);
    public static final Actor KEEPER = Actor.person("w-41", Role.ADOPTION_RECORDS);
    public static final Instant TOMORROW = Instant.parse("2026-04-16T09:30:00Z");

    private GivenRestrictions() {}

    /** Owned by w-7, open to w-8 too. */
    public static RecordRestricted restricted() {
        return new RecordRestricted(
                new Code("high-profile"), "w-7", List.of("w-8"), "In the newspapers");
    }

    public static RestrictionReviewed reviewed(String outcome) {
        return new RestrictionReviewed(new Code(outcome), null, List.of(), null);
    }

    public static RestrictionReviewed changed(String owner, String... others) {
        return new RestrictionReviewed(new Code("changed"), owner, List.of(others), null);
    }

    public static RestrictionLifted lifted() {
        return new RestrictionLifted("Nobody asks any more");
    }

    public static GlassBroken broken(Instant until) {
        return new GlassBroken(
                new Code("immediate-safety"), "The child rang and was afraid", until);
    }

    public static OrderMade adopted() {
        return new OrderMade(
                new Ref("order-1"), new Code("adoption-order"), null, null, null, null, null);
    }

    public static RecordSealed sealed() {
        return new RecordSealed(
                LocalDate.parse("2026-04-10"), "The adoption order was made on Friday");
    }

    public static RecordUnsealed unsealed() {
        return new RecordUnsealed("The court set the order aside");
    }

    public static SealedRecordOpened opened(Instant until) {
        return new SealedRecordOpened(
                new Code("adopted-person-asks"), "She asks about her early years", until);
    }

    public static Entry entry(long n, Subject subject, Actor by, Fact fact) {
        return new Entry(Envelope.of(new UUID(n, 1), subject, Happened.on("2026-04-14"), by), fact);
    }

    /** Facts of one record, in their order; broken glass is the colleague's, seals the keeper's. */
    public static List<Recorded> record(Subject subject, long from, Fact... facts) {
        List<Recorded> record = new ArrayList<>();
        for (int i = 0; i < facts.length; i++) {
            Actor by =
                    switch (facts[i]) {
                        case GlassBroken _ -> COLLEAGUE;
                        case SealFact _ -> KEEPER;
                        default -> MANAGER;
                    };
            record.add(
                    new Recorded(
                            from + i,
                            i,
                            Instant.parse("2026-04-15T09:30:00Z").plusSeconds(from + i),
                            entry(from + i, subject, by, facts[i])));
        }
        return record;
    }
}
