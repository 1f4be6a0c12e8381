package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.gateway.alerting.GoingLive;
import uk.carejourney.infra.alerting.AlertingProcess;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.projections.alerts.AlertsModel;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.StoredAlerts;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.projections.running.Tokens;
import uk.carejourney.recording.Recorder;

import java.time.Clock;
import java.time.Duration;

/** Raises alerts, and keeps and reads the read model of them. */
@Configuration(proxyBeanMethods = false)
class AlertingWiring {

    private static final Duration TICK = Duration.ofSeconds(1);

    @Bean
    AlertsModel alertsModel() {
        return new AlertsModel(Facts.FORM);
    }

    @Bean(destroyMethod = "close")
    ReadModel alertsReadModel(AlertsModel model, Ledger ledger, MongoDatabase database) {
        Rebuild rebuild = new Rebuild(model, ledger.reading(), database, Pace.ORDINARY.segments());
        return ReadModelWiring.started(model, ledger, database, rebuild);
    }

    @Bean
    AlertsReader alertsReader(MongoDatabase database, AlertsModel model) {
        return new StoredAlerts(database, model);
    }

    @Bean
    GoingLive goingLive(Recorder recorder, EventIds ids, Ledger ledger, Clock clock) {
        return new GoingLive(recorder, ids, ledger.council(), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    AlertingProcess alerting(
            Ledger ledger,
            Recorder recorder,
            MongoDatabase database,
            RulesInForce rules,
            Clock clock,
            DemonstrationClock recording) {
        return new AlertingProcess(
                new AlertingProcess.Ways(
                        ledger.eventStore(),
                        ledger.reading(),
                        recorder,
                        new Tokens(database).store(Pace.ORDINARY.claim()),
                        database,
                        () -> recording.now(clock.instant()),
                        TICK),
                rules,
                ledger.council());
    }
}
