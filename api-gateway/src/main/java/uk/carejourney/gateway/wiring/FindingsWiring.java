package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.FindingReading;
import uk.carejourney.gateway.reading.FindingsOfRecords;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.findings.FindingsModel;
import uk.carejourney.projections.findings.StoredFindings;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;

/** Keeps the findings up to date with the ledger, and reads them. */
@Configuration(proxyBeanMethods = false)
class FindingsWiring {

    @Bean
    FindingsModel findingsModel(Ledger ledger) {
        return new FindingsModel(ledger.reading()::stream);
    }

    @Bean(destroyMethod = "close")
    ReadModel findingsReadModel(
            FindingsModel findingsModel,
            Ledger ledger,
            MongoDatabase database,
            Rebuild findingsRebuild) {
        return ReadModelWiring.started(findingsModel, ledger, database, findingsRebuild);
    }

    @Bean
    Rebuild findingsRebuild(FindingsModel findingsModel, Ledger ledger, MongoDatabase database) {
        return new Rebuild(findingsModel, ledger.reading(), database, Pace.ORDINARY.segments());
    }

    @Bean
    FindingReading findingReading(ChildReading records, MongoDatabase database) {
        return new FindingsOfRecords(records, new StoredFindings(database));
    }
}
