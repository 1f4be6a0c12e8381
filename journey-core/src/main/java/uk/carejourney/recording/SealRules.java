package uk.carejourney.recording;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.SealFact;
import uk.carejourney.restriction.SealFact.AdoptionVaultOpened;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.RecordUnsealed;
import uk.carejourney.restriction.SealFact.SealedRecordOpened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who seals the record of a child since adopted and opens it again, and what could never be so.
 *
 * <p>Law: Adoption and Children Act 2002 sections 56 to 65 protect what identifies an adopted
 * person; that only an order seals a record, and that one role keeps it, are local standards.
 */
public final class SealRules {

    private static final String ADOPTION_ORDER = "adoption-order";

    private final List<Recorded> record;
    private final boolean sealed;
    private final String at;
    private final List<Problem> problems = new ArrayList<>();

    private SealRules(List<Recorded> record, String at) {
        this.record = record;
        this.sealed = Restriction.in(record).filter(Restriction::sealed).isPresent();
        this.at = at;
    }

    /** Whether somebody seals records and opens sealed ones: a person in one role. */
    public static boolean mayKeep(Actor by) {
        return by.role() == Role.ADOPTION_RECORDS && by.kind() == Actor.Kind.PERSON;
    }

    /** Everything that speaks against a fact about a seal; empty if nothing does. */
    static List<Problem> problems(
            SealFact fact, Subject own, Actor by, RecordSoFar soFar, LocalDate today, String at) {
        SealRules rules = new SealRules(soFar.recorded(), at);
        if (!mayKeep(by)) {
            rules.problem(
                    "ROLE_MAY_NOT_ACT",
                    "by",
                    "only those who keep adoption records seal a record and open it");
        }
        if (own.kind() != SubjectKind.CHILD) {
            rules.problem("NOT_A_CHILD", "subject", "only a child's record is sealed");
        }
        switch (fact) {
            case RecordSealed made -> rules.sealed(made);
            case RecordUnsealed(var reason) -> rules.of(reason);
            case SealedRecordOpened opened -> {
                rules.of(opened.reason());
                if (Calendar.dayOf(opened.until()).isAfter(today.plusDays(1))) {
                    rules.problem(
                            "OPEN_TOO_LONG", "fact.until", "an opened seal closes after 24 hours");
                }
            }
            case AdoptionVaultOpened opened -> rules.of(opened.reason());
        }
        return rules.problems;
    }

    private void sealed(RecordSealed made) {
        if (sealed) {
            problem("ALREADY_SEALED", "fact", "this record is sealed");
        }
        // Of records read as one the order need stand in one of them only.
        if (Merges.in(record).merged().isEmpty() && !tellsOfAdoption(record)) {
            problem(
                    "NO_ADOPTION_ORDER",
                    "fact",
                    "this record tells of no adoption order: record the court's order first");
        }
        said(made.reason());
    }

    /** Whether some entries tell of an adoption order that was made. */
    public static boolean tellsOfAdoption(List<Recorded> entries) {
        return Journey.of(entries)
                .told(OrderMade.class)
                .map(Told::fact)
                .anyMatch(
                        fact -> fact instanceof OrderMade order && order.kind().is(ADOPTION_ORDER));
    }

    private void of(String reason) {
        if (!sealed) {
            problem("NOT_SEALED", "fact", "this record is not sealed");
        }
        said(reason);
    }

    private void said(String reason) {
        if (RestrictionRules.words(reason) < RestrictionRules.FEWEST_WORDS) {
            problem("REASON_TOO_SHORT", "fact.reason", "say why in at least four words");
        }
    }

    private void problem(String code, String field, String sentence) {
        problems.add(new Problem(code, at + field, sentence));
    }
}
