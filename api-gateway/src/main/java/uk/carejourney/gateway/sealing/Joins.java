package uk.carejourney.gateway.sealing;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fact.Problem;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private Joins() {}

    /** Every entry of the record now that says something the record before said. */
    static List<Problem> between(List<Recorded> before, List<Recorded> now) {
        Set<String> said = new HashSet<>();
        before.forEach(entry -> said.addAll(said(entry)));
        before.forEach(entry -> said.add(Subject.child(entry.stream()).toString()));
        return now.stream()
                .filter(entry -> said(entry).stream().anyMatch(said::contains))
                .map(Joins::problem)
                .toList();
    }

    private static Problem problem(Recorded entry) {
        return new Problem(
                "JOINS_BOTH",
                "now.entries[" + entry.position() + "]",
                "this entry names what the record before names too: withdraw it, and record it"
                        + " again under a reference, number, carer or household of its own");
    }

    private static Set<String> said(Recorded entry) {
        Set<String> said = new HashSet<>();
        for (FieldValue value : Facts.CATALOGUE.of(entry.fact()).values(entry.fact())) {
            switch (value.value()) {
                case Subject other when !EVERYONES.contains(other.kind()) ->
                        said.add(other.toString());
                case Ref ref -> said.add("ref " + ref);
                case String text when isIdentifying(entry, value) -> said.add(plain(text));
                default -> {}
            }
        }
        Envelope envelope = entry.envelope();
        UUID group = envelope.group();
        if (group != null) {
            said.add("group " + group);
        }
        return said;
    }

    private static boolean isIdentifying(Recorded entry, FieldValue value) {
        return value.field().sensitivity() == Sensitivity.IDENTIFYING
                && !(entry.fact() instanceof NameRecorded);
    }

    /** As numbers and postcodes are compared. */
    private static String plain(String text) {
        return "text " + text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
