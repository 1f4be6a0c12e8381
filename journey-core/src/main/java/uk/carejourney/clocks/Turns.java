package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.admission.AdmissionFact.LegalStatusChanged;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What facts say from one of them to the next. */
final class Turns {

    private Turns() {}

    /** While the last status said is one of these. */
    static Stretches ofLegalStatus(List<String> codes, FactsSoFar facts) {
        List<Told> told =
                Stream.of(
                                ChildBecameLookedAfter.class,
                                LegalStatusChanged.class,
                                EpisodeStarted.class)
                        .flatMap(kind -> facts.of(kind).stream())
                        .sorted(Told.IN_ORDER_OF_LIFE)
                        .toList();
        return of(
                told,
                fact -> legalStatus(fact).map(status -> codes.contains(status.value())),
                (_, _) -> false);
    }

    /**
     * While the last fact that says anything says yes.
     *
     * @param says what a fact says; empty where it says nothing of the matter
     * @param anew whether a fact that says yes, after another that did, begins a stretch of its own
     */
    static Stretches of(
            List<Told> inOrder,
            Function<Fact, Optional<Boolean>> says,
            BiPredicate<Told, Told> anew) {
        List<Stretch> list = new ArrayList<>();
        @Nullable Told since = null;
        for (Told told : inOrder) {
            Optional<Boolean> is = says.apply(told.fact());
            if (since == null && is.orElse(false)) {
                since = told;
            } else if (since != null && !is.orElse(true)) {
                list.add(between(since, told));
                since = null;
            } else if (since != null && is.isPresent() && anew.test(told, since)) {
                list.add(between(since, told));
                since = told;
            }
        }
        if (since != null) {
            list.add(between(since, null));
        }
        return Stretches.of(list);
    }

    private static Optional<Code> legalStatus(Fact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case ChildBecameLookedAfter began -> began.legalStatus();
                    case LegalStatusChanged changed -> changed.legalStatus();
                    case EpisodeStarted episode -> episode.legalStatus();
                    default -> null;
                });
    }

    private static Stretch between(Told since, @Nullable Told until) {
        return new Stretch(
                since.happened().earliest().orElseThrow(),
                until == null ? null : until.happened().earliest().orElseThrow(),
                since,
                until,
                true);
    }
}
