package uk.carejourney.projections.timescales;

import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.Law;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.util.List;

/**
 * The law as the council's own facts make it: the rules that ship with the product and those
 * adopted over them, with the calendar, settings and declarations recorded in the council's stream.
 */
public final class CouncilLaw {

    private final RulesInForce rules;
    private final LedgerReading ledger;
    private final Subject council;
    private volatile @Nullable Law current;
    private volatile @Nullable Opened opened;
    private long looked = -1;

    /** What the council had recorded when it had recorded so much. */
    private record Opened(long grown, List<Recorded> facts) {

        Opened {
            facts = List.copyOf(facts);
        }
    }

    /**
     * @param rules the rules as shipped, and what councils adopt over them
     * @param ledger holds the council's facts
     * @param council the council's own subject
     */
    public CouncilLaw(RulesInForce rules, LedgerReading ledger, Subject council) {
        this.rules = rules;
        this.ledger = ledger;
        this.council = council;
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
        Opened now = opened();
        @Nullable Law before = current;
        if (now.grown() == looked && before != null) {
            return false;
        }
        Law law = Law.of(rules, now.facts());
        looked = now.grown();
        if (before != null && before.position() == law.position()) {
            return false;
        }
        current = law;
        return true;
    }

    /** The law as known when a position was the last one taken. */
    public Law asKnown(long position) {
        return Law.of(
                rules, facts().stream().filter(entry -> entry.position() <= position).toList());
    }

    /**
     * All the council ever recorded in its own stream, in its order; opened again only once it has
     * recorded more, for many pages ask and each opening deciphers every entry.
     */
    public List<Recorded> facts() {
        return opened().facts();
    }

    private Opened opened() {
        long grown = ledger.recordedAbout(council.id());
        @Nullable Opened last = opened;
        if (last == null || last.grown() != grown) {
            last = new Opened(grown, Recorded.among(ledger.stream(council.id())));
            opened = last;
        }
        return last;
    }

    /** The last position there is. */
    public long lastPosition() {
        return ledger.head().size() - 1;
    }
}
