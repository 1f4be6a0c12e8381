package uk.carejourney.gateway.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.StoredRecords;
import uk.carejourney.gateway.searching.SearchedChildren;
import uk.carejourney.gateway.searching.StoredChildren;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.recording.SubjectRegister;

import java.time.Clock;

/** Wires who answers what the pages ask of the records. */
@Configuration(proxyBeanMethods = false)
class RecordsWiring {

    @Bean
    ChildReading storedRecords(
            ChronologyReader chronology,
            LedgerReading ledger,
            SubjectRegister subjects,
            Clock clock) {
        return new StoredRecords(chronology, ledger, subjects, clock);
    }

    @Bean
    SearchedChildren searchedChildren(
            ChronologyReader chronology, SubjectRegister subjects, ChildReading reading) {
        return new StoredChildren(chronology, subjects, reading);
    }
}
