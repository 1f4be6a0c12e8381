package uk.carejourney.gateway.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.settings.RetentionSettings;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.journey.Happened;
import uk.carejourney.projections.measures.MeasuresWorkedOut;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.recording.Recorder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wires the end of records to the ledger and to the read models, which must forget. */
@Configuration(proxyBeanMethods = false)
class DisposalWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalWiring.class);
    private static final int SECONDS_BETWEEN = 60;

    @Bean
    Disposals disposals(
            Ledger ledger,
            Recorder recorder,
            EventIds ids,
            List<ReadModel> readModels,
            MeasuresWorkedOut measures,
            RetentionSettings settings,
            Clock clock,
            DemonstrationClock recording) {
        return ledger.disposals(
                recorder,
                ids,
                subject -> {
                    readModels.forEach(model -> model.forget(subject.id()));
                    measures.forget();
                },
                settings.backups(),
                () -> LocalDate.ofInstant(recording.now(clock.instant()), Happened.LONDON));
    }

    @Bean
    RecordKeeping recordKeeping(Disposals disposals, Ledger ledger) {
        return new StoredRecordKeeping(disposals, ledger);
    }

    /** What was approved and not finished, here or on a node that died, is finished. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService finishingDisposals(Disposals disposals) {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("finishing-disposals").factory());
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> finish(disposals), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        return timer;
    }

    private static void finish(Disposals disposals) {
        try {
            disposals.finish();
        } catch (RuntimeException | Error failed) {
            LOG.warn("What was approved could not be finished; trying again", failed);
        }
    }
}
