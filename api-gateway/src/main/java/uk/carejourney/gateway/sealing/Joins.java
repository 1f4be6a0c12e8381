package uk.carejourney.gateway.sealing;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fact.Problem;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What would join the record a child had before adoption and the one it has now: a person, carer,
 * household or court case, a reference, a number, a postcode or a group of entries both name.
 *
 * <p>Names and birth dates are not among them: many adopted children keep theirs, and many other
 * children have the same.
 */
final class Joins {

    /** Of these many children have something to do with the same one. */
    private static final Set<SubjectKind> EVERYONES =
            EnumSet.of(
                    SubjectKind.COUNCIL,
                    SubjectKind.HOME,
                    SubjectKind.PROVIDER,
                    SubjectKind.PARTNER);

    /** Schools and practices, which many children have in common. */
    private static final Set<String> SHARED = Set.of("school", "practice");

    private static final String REFERENCE = "ref ";

    /** What a reference both use is called: two systems may number alike. */
    static final String SAME_REFERENCE = "SAME_REFERENCE";

    private Joins() {}

    /** Every entry of the record now that says something the record before said. */
    static List<Problem> between(List<Recorded> before, List<Recorded> now) {
        Set<String> said = new HashSet<>();
        for (Recorded entry : before) {
            said.addAll(said(entry));
            said.add(Subject.child(entry.stream()).toString());
        }
        return now.stream().flatMap(entry -> problem(entry, said).stream()).toList();
    }

    private static Optional<Problem> problem(Recorded entry, Set<String> before) {
        Set<String> both = said(entry);
        both.retainAll(before);
        String field = "now.entries[" + entry.position() + "]";
        if (both.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                both.stream().allMatch(one -> one.startsWith(REFERENCE))
                        ? new Problem(
                                SAME_REFERENCE,
                                field,
                                "this entry uses a reference the record before uses too: record it"
                                        + " under another, or say that they only look alike")
                        : new Problem(
                                "JOINS_BOTH",
                                field,
                                "this entry names what the record before names too: withdraw it,"
                                        + " and record it again with a carer, household or number"
                                        + " of its own"));
    }

    private static Set<String> said(Recorded entry) {
        Set<String> said = new HashSet<>();
        for (FieldValue value : Facts.CATALOGUE.of(entry.fact()).values(entry.fact())) {
            switch (value.value()) {
                case Subject other when !EVERYONES.contains(other.kind()) ->
                        said.add(other.toString());
                case Ref ref -> said.add(REFERENCE + ref.value());
                case String text when isIdentifying(entry, value) -> said.add(plain(text));
                default -> {}
            }
        }
        UUID group = entry.envelope().group();
        if (group != null) {
            said.add("group " + group);
        }
        return said;
    }

    private static boolean isIdentifying(Recorded entry, FieldValue value) {
        return value.field().sensitivity() == Sensitivity.IDENTIFYING
                && !SHARED.contains(value.field().name())
                && !(entry.fact() instanceof NameRecorded);
    }

    /** As numbers and postcodes are compared. */
    private static String plain(String text) {
        return "text " + text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
