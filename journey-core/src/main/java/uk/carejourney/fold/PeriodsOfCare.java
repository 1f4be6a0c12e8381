package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The periods in which the council looked after the child (Children Act 1989 section 22(1)).
 *
 * <p>A second start while a period is open, and an end while none is, change nothing here: they
 * stand in the timeline and are findings. A child who leaves care and returns on one day begins a
 * new period that day. A start without a date, as a return gives it whose first episode is of
 * another year, counts from the first episode seen, marked as not known.
 */
final class PeriodsOfCare {

    private final List<Spell<ChildBecameLookedAfter>> closed = new ArrayList<>();
    private final Map<Ref, LocalDate> seen;
    private @Nullable Spell<ChildBecameLookedAfter> open;

    static List<Spell<ChildBecameLookedAfter>> in(List<Told> entries) {
        SortedMap<LocalDate, List<Told>> days = new TreeMap<>();
        Map<Ref, LocalDate> seen = Since.seenIn(entries, EpisodeStarted::periodOfCare);
        PeriodsOfCare periods = new PeriodsOfCare(seen);
        for (Told told : entries) {
            if (told.counts() && bears(told.fact())) {
                periods.since(told)
                        .ifPresent(since ->
                                days.computeIfAbsent(since.day(), _ -> new ArrayList<>())
                                        .add(told));
            }
        }
        days.forEach(periods::live);
        if (periods.open != null) {
            periods.closed.add(periods.open);
        }
        return List.copyOf(periods.closed);
    }

    private PeriodsOfCare(Map<Ref, LocalDate> seen) {
        this.seen = seen;
    }

    private Optional<Since> since(Told told) {
        Ref period = told.fact() instanceof ChildBecameLookedAfter b ? b.periodOfCare() : null;
        return Since.of(told, period, seen);
    }

    private static boolean bears(Fact fact) {
        return fact instanceof ChildBecameLookedAfter || ends(fact);
    }

    private static boolean ends(Fact fact) {
        return fact instanceof ChildCeasedToBeLookedAfter || fact instanceof ChildDied;
    }

    /** An end on the day a period is open comes before a start on that day. */
    private void live(LocalDate day, List<Told> told) {
        boolean wasOpen = open != null;
        if (wasOpen) {
            endings(told, day);
        }
        for (Told one : told) {
            if (open == null && one.fact() instanceof ChildBecameLookedAfter begun) {
                open = Spell.open(one, begun, since(one).orElseThrow());
            }
        }
        if (!wasOpen) {
            endings(told, day);
        }
    }

    private void endings(List<Told> told, LocalDate day) {
        for (Told one : told) {
            if (open != null && ends(one.fact())) {
                closed.add(open.endedBy(one, day));
                open = null;
            }
        }
    }
}
