package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The slow and plain way to see what was known: for every entry ask everything recorded after it,
 * which asks everything recorded after that. It shares no code with the fold.
 */
final class NaiveViews {

    /**
     * An entry as told.
     *
     * @param counts whether it stands
     * @param disputes positions of disputes about it and of answers, in the order recorded
     */
    record Seen(Happened happened, Fact fact, boolean counts, List<Long> disputes) {}

    private final List<Recorded> known;
    private final Map<Long, Seen> asked = new HashMap<>();

    /** Sees what had been recorded up to a position. */
    NaiveViews(List<Recorded> facts, long position) {
        known = facts.stream().filter(one -> one.position() <= position).toList();
    }

    /** Every entry that can have happened by a day, by position; all if it is absent. */
    Map<Long, Seen> about(@Nullable LocalDate day) {
        Map<Long, Seen> seen = new HashMap<>();
        for (Recorded one : known) {
            Seen told = seen(one);
            LocalDate first = told.happened().earliest().orElse(LocalDate.MIN);
            if (day == null || first.isEqual(day) || first.isBefore(day)) {
                seen.put(one.position(), told);
            }
        }
        return seen;
    }

    /** Asked once only: the answer hangs on what was recorded later alone. */
    private Seen seen(Recorded one) {
        Seen before = asked.get(one.position());
        if (before != null) {
            return before;
        }
        Seen now = askEveryLaterEntry(one);
        asked.put(one.position(), now);
        return now;
    }

    private Seen askEveryLaterEntry(Recorded one) {
        Happened happened = one.envelope().happened();
        Fact fact = one.fact();
        Recorded last = null;
        for (Recorded later : known) {
            CorrectionFact says = changes(later, one);
            if (says instanceof EntryCorrected || says instanceof EntryVoided) {
                last = later;
            }
        }
        CorrectionFact change = last == null ? null : changes(last, one);
        boolean withdrawn = change instanceof EntryVoided;
        if (change instanceof EntryCorrected c) {
            if (fact instanceof EntryCorrected was && !(c.fact() instanceof EntryCorrected)) {
                fact =
                        new EntryCorrected(
                                was.entry(),
                                c.happened(),
                                c.fact(),
                                was.reason(),
                                was.authorisedBy());
            } else {
                happened = c.happened();
                fact = c.fact();
            }
        }
        boolean ofNothing =
                fact instanceof CorrectionFact about && !isEarlier(about.entry(), one.position());
        List<Long> disputes =
                known.stream()
                        .filter(later -> {
                            CorrectionFact says = changes(later, one);
                            return says instanceof EntryDisputed || says instanceof DisputeAnswered;
                        })
                        .map(Recorded::position)
                        .toList();
        return new Seen(happened, fact, !withdrawn && !ofNothing, disputes);
    }

    /** What a later entry, as it is itself told, says about an earlier one; null if nothing. */
    private @Nullable CorrectionFact changes(Recorded later, Recorded earlier) {
        if (later.position() <= earlier.position()) {
            return null;
        }
        Seen told = seen(later);
        return told.counts()
                        && told.fact() instanceof CorrectionFact about
                        && Objects.equals(about.entry(), earlier.envelope().eventId())
                ? about
                : null;
    }

    private boolean isEarlier(UUID event, long position) {
        return known.stream()
                .anyMatch(
                        one -> one.envelope().eventId().equals(event) && one.position() < position);
    }
}
