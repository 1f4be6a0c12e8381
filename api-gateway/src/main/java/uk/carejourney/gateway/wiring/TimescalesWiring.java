package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.StoredTimescaleReading;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.measures.MeasuresWorkedOut;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.projections.timescales.Judging;
import uk.carejourney.projections.timescales.StoredTimescales;
import uk.carejourney.projections.timescales.Timescales;
import uk.carejourney.projections.timescales.TimescalesReader;
import uk.carejourney.projections.timescales.Transitions;

import java.time.Clock;

/** Keeps the clocks up to date with the ledger and with time, and reads them. */
@Configuration(proxyBeanMethods = false)
class TimescalesWiring {

    @Bean
    Judging judging(Ledger ledger, CouncilLaw law) {
        return new Judging(ledger.reading()::stream, law);
    }

    @Bean
    Timescales timescales(Judging judging, Ledger ledger, Clock clock) {
        return new Timescales(judging, ledger.reading()::stream, clock);
    }

    @Bean(destroyMethod = "close")
    ReadModel timescalesReadModel(
            Timescales timescales,
            Ledger ledger,
            MongoDatabase database,
            Rebuild timescalesRebuild) {
        return ReadModelWiring.started(timescales, ledger, database, timescalesRebuild);
    }

    @Bean
    Rebuild timescalesRebuild(Timescales timescales, Ledger ledger, MongoDatabase database) {
        return new Rebuild(timescales, ledger.reading(), database, Pace.ORDINARY.segments());
    }

    /** Begins once the read model does. */
    @Bean(destroyMethod = "close")
    Transitions transitions(
            ReadModel timescalesReadModel,
            Timescales timescales,
            Ledger ledger,
            MongoDatabase database,
            CouncilLaw law,
            Clock clock) {
        Transitions transitions =
                new Transitions(database, timescales, ledger.reading()::stream, law, clock);
        transitions.start();
        return transitions;
    }

    @Bean
    TimescalesReader timescalesReader(MongoDatabase database) {
        return new StoredTimescales(database);
    }

    @Bean
    TimescaleReading timescaleReading(
            TimescalesReader stored, ChildReading records, Judging judging, Clock clock) {
        return new StoredTimescaleReading(stored, records, judging, clock);
    }

    @Bean(destroyMethod = "close")
    MeasuresWorkedOut measures(
            MongoDatabase database,
            TimescalesReader timescales,
            Ledger ledger,
            Judging judging,
            CouncilLaw law,
            Clock clock) {
        return new MeasuresWorkedOut(
                database, timescales, ledger.reading()::stream, judging, law, clock);
    }
}
