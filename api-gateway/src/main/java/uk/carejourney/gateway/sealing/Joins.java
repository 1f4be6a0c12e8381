package uk.carejourney.gateway.sealing;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fact.Problem;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would join the record a child had before adoption and the one it has now: a person, carer,
 * household or court case, a reference, a number, a postcode or a group of entries both name, an
 * entry of the one that led to one of the other, or either record named in the other.
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

    private static final String BOTH = "JOINS_BOTH";

    private Joins() {}

    /**
     * Every entry of the record now that says something the record before said, and every one of
     * the record before that names the record now.
     */
    static List<Problem> between(List<Recorded> before, List<Recorded> now) {
        Set<String> said = records(before);
        before.forEach(entry -> said.addAll(said(entry)));
        Set<String> named = records(now);
        return Stream.concat(
                        now.stream().flatMap(entry -> problem("now", entry, said).stream()),
                        before.stream().flatMap(entry -> problem("before", entry, named).stream()))
                .toList();
    }

    /** That a third child's record names both. */
    static Problem inThird(UUID record) {
        return new Problem(
                BOTH,
                "others[" + record + "]",
                "this child's record names both, or what both had a part in: have what it says of"
                        + " one of them removed");
    }

    private static Set<String> records(List<Recorded> entries) {
        return entries.stream()
                .map(entry -> Subject.child(entry.stream()).toString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Problem> problem(String record, Recorded entry, Set<String> other) {
        Set<String> both = said(entry);
        both.retainAll(other);
        String field = "%s.entries[%d]".formatted(record, entry.position());
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
                                BOTH,
                                field,
                                "this entry names the other record, or what it names too: have"
                                        + " what it says removed, and record it again with a"
                                        + " carer, household or number of its own"));
    }

    private static Set<String> said(Recorded entry) {
        Set<String> said = new HashSet<>();
        say(entry.fact(), said);
        Envelope envelope = entry.envelope();
        Stream.of(
                        Optional.of(envelope.eventId()),
                        Optional.ofNullable(envelope.group()),
                        Optional.ofNullable(envelope.correlation()),
                        Optional.ofNullable(envelope.causation()))
                .flatMap(Optional::stream)
                .forEach(id -> said.add("id " + id));
        return said;
    }

    /** What a correction puts in place counts as what any fact says. */
    private static void say(Fact fact, Set<String> said) {
        for (FieldValue value : Facts.CATALOGUE.of(fact).values(fact)) {
            switch (value.value()) {
                case Subject other when !EVERYONES.contains(other.kind()) ->
                        said.add(other.toString());
                case Ref ref -> said.add(REFERENCE + ref.value());
                case String text when isIdentifying(fact, value) -> said.add(plain(text));
                case Fact inner -> say(inner, said);
                default -> {}
            }
        }
    }

    private static boolean isIdentifying(Fact fact, FieldValue value) {
        return value.field().sensitivity() == Sensitivity.IDENTIFYING
                && !SHARED.contains(value.field().name())
                && !(fact instanceof NameRecorded);
    }

    /** As numbers and postcodes are compared. */
    private static String plain(String text) {
        return "text " + text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
