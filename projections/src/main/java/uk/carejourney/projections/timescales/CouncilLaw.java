package uk.carejourney.projections.timescales;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.PublishedCalendar;
import uk.carejourney.clocks.Settings;
import uk.carejourney.council.RuleFact;
import uk.carejourney.coverage.CoverageFact;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.rulebook.Rulebook;

import java.util.List;
import java.util.Optional;

/**
 * The law as the council's own facts make it: the rules that ship with the product, with the
 * calendar, settings and declarations recorded in the council's stream, which begins the ledger.
 */
public final class CouncilLaw {

    private final Rulebook rulebook;
    private final LedgerReading ledger;
    private volatile @Nullable Law current;
    private long size = -1;

    /**
     * @param rulebook the rules
     * @param ledger holds the council's facts
     */
    public CouncilLaw(Rulebook rulebook, LedgerReading ledger) {
        this.rulebook = rulebook;
        this.ledger = ledger;
    }

    /** The law as it was when last looked at. */
    public Law now() {
        @Nullable Law known = current;
        if (known == null) {
            look();
            known = current;
        }
        return known == null ? asKnown(Long.MAX_VALUE) : known;
    }

    /**
     * Looks whether the council has recorded anything since.
     *
     * @return whether the law is another now
     */
    public synchronized boolean look() {
        long grown = ledger.head().size();
        @Nullable Law before = current;
        if (grown == size && before != null) {
            return false;
        }
        Law law = asKnown(Long.MAX_VALUE);
        size = grown;
        if (before != null && before.position() == law.position()) {
            return false;
        }
        current = law;
        return true;
    }

    /** The law as known when a position was the last one taken. */
    public Law asKnown(long position) {
        List<Recorded> facts =
                council().map(council -> ledger.stream(council.id())).orElse(List.of()).stream()
                        .filter(entry -> entry.position() <= position)
                        .filter(Recorded.class::isInstance)
                        .map(Recorded.class::cast)
                        .filter(CouncilLaw::decides)
                        .toList();
        return new Law(
                rulebook,
                PublishedCalendar.of(facts),
                Settings.of(facts),
                facts,
                facts.isEmpty() ? -1 : facts.getLast().position());
    }

    private static boolean decides(Recorded recorded) {
        return recorded.fact() instanceof RuleFact || recorded.fact() instanceof CoverageFact;
    }

    private Optional<Subject> council() {
        Optional<AtPosition> first = ledger.at(0);
        return first.filter(Recorded.class::isInstance)
                .map(entry -> ((Recorded) entry).envelope().subject())
                .filter(subject -> subject.kind() == SubjectKind.COUNCIL);
    }
}
