package uk.carejourney.gateway.reading;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much the ledger holds.
 *
 * @param children how many children have a record
 * @param factsByArea how many facts each business area has
 * @param headPosition the last position taken; -1 while the ledger is empty
 * @param lastRecordedAt when it was taken
 * @param since when this ledger began
 */
public record Numbers(
        long children,
        Map<String, Long> factsByArea,
        long headPosition,
        Instant lastRecordedAt,
        Instant since) {

    public Numbers {
        factsByArea = java.util.Collections.unmodifiableMap(new TreeMap<>(factsByArea));
    }

    public long facts() {
        return factsByArea.values().stream().mapToLong(Long::longValue).sum();
    }
}
