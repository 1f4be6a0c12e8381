package uk.carejourney.gateway.sharing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.keys.SubjectKeys;
import uk.carejourney.journey.Subject;
import uk.carejourney.sharing.Grant;
import uk.carejourney.sharing.Grants;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Destroys the key of a partner's pseudonyms once all it was granted is over, where its agreement
 * says so. Looks again and again, on every node: a key that is gone already changes nothing.
 */
public final class EndingKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EndingKeys.class);

    private final Granting granting;
    private final SubjectKeys keys;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("partners-keys").daemon().factory());

    public EndingKeys(Granting granting, SubjectKeys keys) {
        this.granting = granting;
        this.keys = keys;
    }

    /** Looks as often as this from now on. */
    public void start(Duration every) {
        var _ =
                ticker.scheduleWithFixedDelay(
                        this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void tick() {
        try {
            look();
        } catch (RuntimeException | Error failed) {
            LOG.error("Partners' keys that are over were not destroyed; trying again", failed);
        }
    }

    /** Looks once. */
    public void look() {
        Grants grants = granting.all();
        Set<Subject> partners =
                grants.all().stream().map(Grant::partner).collect(Collectors.toSet());
        for (Subject partner : partners) {
            if (grants.keyIsOver(partner, granting.today()) && keys.isRegistered(partner)) {
                keys.destroy(partner.id());
                LOG.info("The key of partner {} was destroyed with its last grant", partner.id());
            }
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
