package uk.carejourney.recording;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who restricts records and breaks the glass, and what could never be so. Local standards. */
public final class RestrictionRules {

    /** For how long broken glass opens a record. */
    public static final Duration OPEN = Duration.ofHours(24);

    /** The fewest words of a reason to break the glass. */
    public static final int FEWEST_WORDS = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private final Actor by;
    private final Optional<Restriction> before;
    private final String at;
    private final List<Problem> problems = new ArrayList<>();

    private RestrictionRules(Actor by, Optional<Restriction> before, String at) {
        this.by = by;
        this.before = before;
        this.at = at;
    }

    /** Whether someone in this role may restrict a record, whoever answers for it. */
    public static boolean mayRestrict(Role role) {
        return role == Role.MANAGER || role == Role.ADOPTION_TEAM || role == Role.RECORDS_OFFICER;
    }

    /**
     * Whether someone in this role may break the glass of a record they would see if it was open.
     */
    public static boolean mayBreakGlass(Role role) {
        return role.worksWithChildren();
    }

    /** Everything that speaks against a fact about a restriction; empty if nothing does. */
    static List<Problem> problems(
            RestrictionFact fact,
            Subject own,
            Actor by,
            RecordSoFar soFar,
            LocalDate today,
            String at) {
        Optional<Restriction> before = Optional.empty();
        for (Entry entry : soFar.entries()) {
            before = Restriction.after(before, entry);
        }
        RestrictionRules rules = new RestrictionRules(by, before, at);
        if (own.kind() != SubjectKind.CHILD) {
            rules.problem("NOT_A_CHILD", "subject", "only a child's record is restricted");
        }
        if (before.filter(Restriction::sealed).isPresent()) {
            rules.problem("SEALED", "fact", "this record is sealed, which closes it to everyone");
            return rules.problems;
        }
        switch (fact) {
            case RecordRestricted made -> rules.restricted(made);
            case RestrictionReviewed reviewed -> rules.reviewed(reviewed);
            case RestrictionLifted(var reason) -> {
                rules.answers();
                rules.said(reason, "fact.reason", "say why it is lifted");
            }
            case GlassBroken glass -> rules.broken(glass, today);
        }
        return rules.problems;
    }

    private void restricted(RecordRestricted made) {
        if (!mayRestrict(by.role())) {
            problem(
                    "ROLE_MAY_NOT_ACT",
                    "by",
                    "managers, the adoption team and records officers restrict records");
        }
        if (before.isPresent()) {
            problem(
                    "ALREADY_RESTRICTED",
                    "fact",
                    "this record is restricted; review the restriction to change who may open it");
        }
        said(made.owner(), "fact.owner", "name the worker who answers for it");
        said(made.reason(), "fact.reason", "say why it is restricted");
    }

    private void reviewed(RestrictionReviewed reviewed) {
        answers();
        if (reviewed.owner() != null && !reviewed.outcome().is("changed")) {
            problem("OTHER_OUTCOME", "fact.outcome", "a new owner is 'changed'");
        }
        if (reviewed.owner() != null) {
            said(reviewed.owner(), "fact.owner", "name the worker who answers for it");
        }
    }

    private void answers() {
        inForce();
        boolean owner = before.filter(one -> one.owners().contains(by.id())).isPresent();
        if (!owner && !mayRestrict(by.role())) {
            problem(
                    "ROLE_MAY_NOT_ACT",
                    "by",
                    "its owner reviews and lifts a restriction, or a manager, the adoption team or"
                            + " a records officer");
        }
    }

    private void inForce() {
        if (before.isEmpty()) {
            problem("NOT_RESTRICTED", "fact", "this record is not restricted");
        }
    }

    private void broken(GlassBroken glass, LocalDate today) {
        if (!mayBreakGlass(by.role()) || by.kind() != Actor.Kind.PERSON) {
            problem("ROLE_MAY_NOT_ACT", "by", "this role can't break the glass");
        }
        inForce();
        if (words(glass.reason()) < FEWEST_WORDS) {
            problem(
                    "REASON_TOO_SHORT",
                    "fact.reason",
                    "say in at least four words why it can't wait; the owner reads it");
        }
        if (Calendar.dayOf(glass.until()).isAfter(today.plusDays(1))) {
            problem("OPEN_TOO_LONG", "fact.until", "broken glass opens a record for 24 hours");
        }
    }

    /** How many words there are. */
    static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : BETWEEN_WORDS.split(stripped).length;
    }

    private void said(@Nullable String words, String field, String what) {
        if (words == null || words.isBlank()) {
            problem("MISSING", field, what);
        }
    }

    private void problem(String code, String field, String sentence) {
        problems.add(new Problem(code, at + field, sentence));
    }
}
