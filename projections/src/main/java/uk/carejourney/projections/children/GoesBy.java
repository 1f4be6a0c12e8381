package uk.carejourney.projections.children;

import uk.carejourney.fold.Journey;
import uk.carejourney.identity.IdentityFact.NameRecorded;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name a child goes by, else the legal one, else any; of several, the last. */
final class GoesBy {

    private static final List<Predicate<NameRecorded>> BEST_FIRST =
            List.of(name -> name.kind().is("known-as"), name -> name.kind().is("legal"), _ -> true);

    private GoesBy() {}

    static Optional<String> in(Journey journey) {
        List<NameRecorded> names =
                journey.told(NameRecorded.class).map(told -> (NameRecorded) told.fact()).toList();
        return BEST_FIRST.stream()
                .flatMap(kind -> names.stream().filter(kind).reduce((_, last) -> last).stream())
                .map(GoesBy::written)
                .findFirst();
    }

    private static String written(NameRecorded name) {
        return Stream.of(name.givenNames(), name.familyName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
