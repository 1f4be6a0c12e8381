package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.findings.Finding;
import uk.carejourney.findings.Findings;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.OneChild;
import uk.carejourney.projections.children.Seen;
import uk.carejourney.projections.findings.FindingsReader;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** One child's findings are worked out from the record shown; boards read what is stored. */
public final class FindingsOfRecords implements FindingReading {

    private final ChildReading records;
    private final FindingsReader stored;

    public FindingsOfRecords(ChildReading records, FindingsReader stored) {
        this.records = records;
        this.stored = stored;
    }

    @Override
    public FindingsThen of(UUID child, AsOf asOf) {
        JourneyAnswer.Held held = records.held(child, asOf.known());
        OneChild known =
                new OneChild(child, held.records(), Set.copyOf(held.records()), held.entries());
        return new FindingsThen(
                held.knownPosition(), about(Findings.of(known), held, asOf.about()));
    }

    private static List<Finding> about(
            List<Finding> findings, JourneyAnswer.Held held, @Nullable LocalDate day) {
        if (day == null) {
            return findings;
        }
        Set<Long> byThen = new HashSet<>();
        Journey.of(held.readable())
                .about(day)
                .forEach(told -> byThen.add(told.recorded().position()));
        return findings.stream().filter(one -> byThen.containsAll(one.positions())).toList();
    }

    @Override
    public FindingsReader.Page having(String code, int page, int size, Optional<Seen> seen) {
        return stored.having(code, page, size, seen.map(Seen::children));
    }

    @Override
    public FindingsReader.Page havingAfter(
            String code, Optional<UUID> after, int size, Optional<Seen> seen) {
        return stored.havingAfter(code, after, size, seen.map(Seen::children));
    }

    @Override
    public SortedMap<String, Long> byCode() {
        return stored.byCode();
    }
}
