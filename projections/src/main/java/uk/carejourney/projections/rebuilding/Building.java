package uk.carejourney.projections.rebuilding;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads the ledger from its beginning into a new generation, in windows far larger than a live
 * batch: a child's entries are spread over the years, and each window writes a child once.
 */
final class Building {

    private static final int PAGE = 5_000;

    private final LedgerReading ledger;
    private final Projection projection;
    private final SubjectDocuments documents;
    private final int window;
    private final LongConsumer progress;
    private long builtTo = -1;

    Building(
            LedgerReading ledger,
            Projection projection,
            SubjectDocuments documents,
            int window,
            LongConsumer progress) {
        this.ledger = ledger;
        this.projection = projection;
        this.documents = documents;
        this.window = window;
        this.progress = progress;
    }

    long builtTo() {
        return builtTo;
    }

    /** Goes on until nothing is left to read. */
    void catchUp() {
        List<AtPosition> gathered = new ArrayList<>();
        List<AtPosition> page = ledger.page(builtTo + 1, PAGE);
        while (!page.isEmpty()) {
            gathered.addAll(page);
            page = ledger.page(gathered.getLast().position() + 1, PAGE);
            if (gathered.size() >= window || page.isEmpty()) {
                write(gathered);
                gathered = new ArrayList<>();
            }
        }
    }

    private void write(List<AtPosition> gathered) {
        documents.add(gathered.stream().filter(projection::takes).toList());
        builtTo = gathered.getLast().position();
        progress.accept(builtTo);
    }
}
