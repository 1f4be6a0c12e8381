package uk.carejourney.search;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.identity.IdentityFact.AgeAssessmentCompleted;
import uk.carejourney.identity.IdentityFact.ChildBorn;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms a child is found by: every name, birth date and number the record holds. A name or date
 * that was replaced or corrected still finds the child, as an earlier one; what was withdrawn,
 * because it was another child's, finds nobody, and neither does a number that was corrected.
 */
public final class FoundBy {

    private static final Code FORMER = new Code("former");

    private FoundBy() {}

    /** The terms of a child, by all records read as one. */
    public static Set<String> terms(Journey journey) {
        Set<String> now = now(journey).collect(Collectors.toCollection(TreeSet::new));
        Set<String> terms = new TreeSet<>(now);
        Stream.concat(ever(journey), former(journey))
                .filter(term -> !now.contains(term))
                .map(Terms::earlier)
                .forEach(terms::add);
        return terms;
    }

    /** Of each kind of name the last is in use, but for former ones. */
    private static Stream<String> now(Journey journey) {
        Map<Code, NameRecorded> names = new HashMap<>();
        journey.told(NameRecorded.class)
                .map(told -> (NameRecorded) told.fact())
                .filter(name -> !name.kind().equals(FORMER))
                .forEach(name -> names.put(name.kind(), name));
        return Stream.of(
                        names.values().stream().flatMap(FoundBy::name),
                        journey.identity().born().flatMap(Terms::ofBirth).stream(),
                        journey.identity().expected().map(Terms::expected).stream(),
                        numbers(journey, "nhs", "nhs"),
                        numbers(journey, "upn", "upn"))
                .flatMap(terms -> terms);
    }

    private static Stream<String> former(Journey journey) {
        return numbers(journey, "former-upn", "upn");
    }

    private static Stream<String> numbers(Journey journey, String kind, String as) {
        return journey.told(NumberRecorded.class)
                .map(told -> (NumberRecorded) told.fact())
                .filter(number -> number.kind().is(kind))
                .map(number -> Terms.number(as, Numbers.written(number.number())));
    }

    /** All that was ever said of names and birth dates and not withdrawn. */
    private static Stream<String> ever(Journey journey) {
        Map<UUID, Told> entries = new HashMap<>();
        journey.entries().forEach(told -> entries.put(told.recorded().envelope().eventId(), told));
        return journey.entries().stream()
                .filter(Told::counts)
                .flatMap(told -> {
                    Fact recorded = told.recorded().fact();
                    if (recorded instanceof EntryCorrected correction) {
                        Told of = entries.get(correction.entry());
                        return of == null || !of.counts()
                                ? Stream.<String>of()
                                : said(correction.fact(), correction.happened());
                    }
                    return said(recorded, told.recorded().envelope().happened());
                });
    }

    private static Stream<String> said(Fact fact, Happened happened) {
        return switch (fact) {
            case NameRecorded name -> name(name);
            case ChildRegistered child -> birth(child.dateOfBirth());
            case ChildBorn _ -> birth(happened);
            case DateOfBirthRecorded date -> birth(date.dateOfBirth());
            case AgeAssessmentCompleted assessed -> birth(assessed.dateOfBirth());
            default -> Stream.of();
        };
    }

    private static Stream<String> birth(@Nullable Happened born) {
        return Optional.ofNullable(born).flatMap(Terms::ofBirth).stream();
    }

    private static Stream<String> name(NameRecorded name) {
        return Stream.of(name.givenNames(), name.familyName())
                .flatMap(Stream::ofNullable)
                .flatMap(part -> Terms.ofName(part).stream());
    }
}
