package uk.carejourney.infra.publisher;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.LedgerReading;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds the topic of an entry. A correction stands where the entry it corrects stands: whoever has
 * the one needs the other, and whoever may not have the one may not hear of the other.
 */
final class Routes {

    // Corrections of corrections speak of the original, so that one step is usual.
    private static final int DEEPEST = 16;

    private final Topics topics;
    private final FactCatalogue catalogue;
    private final LedgerReading reading;

    Routes(Topics topics, FactCatalogue catalogue, LedgerReading reading) {
        this.topics = topics;
        this.catalogue = catalogue;
        this.reading = reading;
    }

    /** The topic of an entry; empty for a correction of what can no longer be read. */
    Optional<Topic> of(Recorded entry) {
        return topics.of(entry.envelope().subject().kind()).or(() -> of(entry.fact()));
    }

    /** The topic of a fact about a child. */
    Optional<Topic> of(Fact fact) {
        return of(fact, 0);
    }

    /** Whether a fact inside another, as in a correction, stands in the same topic. */
    boolean mayShowInside(Fact fact, Topic topic) {
        return fact instanceof EntryCorrected corrected
                && of(corrected.fact()).filter(topic::equals).isPresent();
    }

    private Optional<Topic> of(Fact fact, int depth) {
        if (!(fact instanceof CorrectionFact correction)) {
            return Optional.of(topics.of(catalogue.of(fact)));
        }
        return depth < DEEPEST
                ? entry(correction.entry()).flatMap(original -> of(original, depth + 1))
                : Optional.empty();
    }

    private Optional<Fact> entry(UUID event) {
        Optional<AtPosition> at = reading.positionOf(event).flatMap(reading::at);
        return at.filter(Recorded.class::isInstance).map(entry -> ((Recorded) entry).fact());
    }
}
