package uk.carejourney.gateway.wiring;

import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.journey.AtPosition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The records of an instance that has no ledger: none. */
record NothingRecorded(Instant since) implements ChildReading {

    static NothingRecorded since(Clock clock) {
        return new NothingRecorded(clock.instant());
    }

    @Override
    public Numbers numbers() {
        return new Numbers(0, Map.of(), -1, since, since);
    }

    @Override
    public ChildPage children(ChildSearch search) {
        return ChildPage.cut(List.of(), search);
    }

    @Override
    public Optional<ChildLine> line(UUID child) {
        return Optional.empty();
    }

    @Override
    public JourneyAnswer journey(UUID child, KnownBy known) {
        return new JourneyAnswer.NoSuchChild();
    }

    @Override
    public Optional<AtPosition> entry(long position) {
        return Optional.empty();
    }

    @Override
    public Optional<String> leafHash(long position) {
        return Optional.empty();
    }
}
