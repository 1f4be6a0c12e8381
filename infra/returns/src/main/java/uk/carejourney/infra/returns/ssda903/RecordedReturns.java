package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.infra.returns.ssda903.mapping.ChildMapping;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.util.List;

/**
 * What earlier returns said, read from the ledger itself: one reading of the child's stream. A read
 * model would not do, for it may lag behind what is recorded.
 *
 * @param ledger where it is recorded
 */
public record RecordedReturns(LedgerReading ledger) implements EarlierReturns {

    @Override
    public List<Entry> of(Subject child) {
        return Recorded.among(ledger.stream(child.id())).stream()
                .map(Recorded::entry)
                .filter(RecordedReturns::isFromReturn)
                .toList();
    }

    private static boolean isFromReturn(Entry entry) {
        Source source = entry.envelope().source();
        return source != null && source.system().equals(ChildMapping.SYSTEM);
    }
}
