package uk.carejourney.recording;

import uk.carejourney.council.GrantFact;
import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.council.GrantFact.PseudonymTold;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.sharing.Grant;
import uk.carejourney.sharing.Grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may pass facts on to partners, and which grants nobody can make. */
public final class GrantRules {

    /** A partner's name is part of its topic's. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private GrantRules() {}

    /** Whether someone in this role may make and withdraw grants. A local standard, not law. */
    private static boolean mayGrant(Role role) {
        return role == Role.RECORDS_OFFICER || role == Role.ADMINISTRATOR;
    }

    /** Whether a partner can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The refusal of a name no partner can have. */
    public static Problem noName(String at) {
        return new Problem(
                "NOT_A_PARTNER",
                at,
                "a partner's name begins with a small letter and has small letters, digits and"
                        + " dashes, 60 at most");
    }

    /**
     * Everything that speaks against a fact about grants; empty if nothing does.
     *
     * @param subject in whose record it would stand
     * @param at the path of the entry, such as {@code entries[0].}
     */
    static List<Problem> problems(
            GrantFact fact,
            Subject subject,
            Actor by,
            RecordSoFar soFar,
            FactCatalogue catalogue,
            String at) {
        List<Problem> problems = new ArrayList<>();
        if (!(fact instanceof PseudonymTold)) {
            standing(subject, by, at, problems);
        }
        String path = at + "fact.";
        switch (fact) {
            case GrantMade made -> made(made, catalogue, path, problems);
            case GrantWithdrawn withdrawn -> withdrawn(withdrawn, soFar, path, problems);
            case PseudonymTold _ -> {}
        }
        return problems;
    }

    private static void standing(Subject subject, Actor by, String at, List<Problem> problems) {
        if (!mayGrant(by.role())) {
            problems.add(
                    new Problem(
                            "ROLE_MAY_NOT_ACT",
                            at + "by",
                            "records officers and administrators make and withdraw grants"));
        }
        if (subject.kind() != SubjectKind.COUNCIL) {
            problems.add(
                    new Problem(
                            "OTHER_SUBJECT",
                            at + "subject",
                            "a grant is the council's and stands in its own record"));
        }
    }

    private static void made(
            GrantMade made, FactCatalogue catalogue, String path, List<Problem> problems) {
        if (made.partner().kind() != SubjectKind.PARTNER || !isName(made.name())) {
            problems.add(noName(path + "name"));
        }
        said(made.purpose(), path + "purpose", "say what the partner needs it for", problems);
        said(made.agreement(), path + "agreement", "say where the agreement is kept", problems);
        if (made.topics().isEmpty()) {
            said("", path + "topics", "name at least one topic", problems);
        }
        LocalDate last = made.to();
        if (last != null && last.isBefore(made.from())) {
            problems.add(
                    new Problem("END_BEFORE_START", path + "to", "it cannot end before it begins"));
        }
        for (int i = 0; i < made.fields().size(); i++) {
            if (!mayBeGranted(made.fields().get(i), catalogue)) {
                problems.add(
                        new Problem(
                                "NOT_A_FIELD_TO_GRANT",
                                path + "fields[" + i + "]",
                                "name a field by its fact, such as"
                                        + " placement.placement-started.v1/postcode; one that names"
                                        + " another record or holds a fact is never granted"));
            }
        }
    }

    private static void said(String words, String at, String what, List<Problem> problems) {
        if (words.isBlank()) {
            problems.add(new Problem("MISSING", at, what));
        }
    }

    /** Whether there is such a field, and it is not of a kind that joins records. */
    private static boolean mayBeGranted(String field, FactCatalogue catalogue) {
        int slash = field.indexOf('/');
        Optional<FactType> type =
                slash < 0 ? Optional.empty() : catalogue.named(field.substring(0, slash));
        return type.stream()
                .flatMap(known -> known.fields().stream())
                .filter(known -> known.name().equals(field.substring(slash + 1)))
                .anyMatch(known -> {
                    String kind = known.component().getGenericType().getTypeName();
                    return !kind.contains(Subject.class.getName())
                            && !kind.contains(Fact.class.getName())
                            && known.parts().isEmpty();
                });
    }

    private static void withdrawn(
            GrantWithdrawn withdrawn, RecordSoFar soFar, String path, List<Problem> problems) {
        said(withdrawn.reason(), path + "reason", "say why it is withdrawn", problems);
        Optional<Grant> grant = Grants.among(soFar.recorded()).one(withdrawn.grant());
        if (grant.isEmpty()) {
            problems.add(new Problem("NO_GRANT", path + "grant", "no entry made this grant"));
        } else if (grant.get().withdrawn().isPresent()) {
            problems.add(
                    new Problem("ALREADY_WITHDRAWN", path + "grant", "it was withdrawn before"));
        }
    }
}
