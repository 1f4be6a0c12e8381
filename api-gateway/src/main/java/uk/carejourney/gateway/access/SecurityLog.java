package uk.carejourney.gateway.access;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.RouteTable.Found;
import uk.carejourney.gateway.measuring.Meter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a line for whatever bears on who may do what: signing in and out, and every refusal for
 * want of the right to it. A line tells who, by the identifier facts name them by, and the route as
 * the table has it, never the address asked for, which may name a child.
 */
@Component
public final class SecurityLog {

    /** The name its lines are logged under. */
    public static final String NAME = "journey.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private static final String NOBODY = "-";

    /** Whatever else an identifier holds could pass for another line, or another word of this. */
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}@._:/+-]");

    private final RouteTable table = new RouteTable(Routes.ALL);
    private final MeterRegistry meters;
    private final Clock clock;

    SecurityLog(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        count(NOBODY, "NOT_SIGNED_IN", 0);
    }

    /**
     * Somebody was refused what they may not do.
     *
     * @param path what was asked for; only its route is told
     * @param reason the code of the refusal
     */
    public void refused(String method, String path, String reason) {
        String route =
                table.find(method, path) instanceof Found.This(var found)
                        ? found.method() + ":" + found.pattern()
                        : NOBODY;
        count(route, reason, 1);
        line("refused", Acting.now(), route, reason);
    }

    public void signedIn(Person person) {
        line("signed-in", Optional.of(person), NOBODY, NOBODY);
    }

    public void signInFailed(String reason) {
        line("sign-in-failed", Optional.empty(), NOBODY, reason);
    }

    public void signedOut(Person person) {
        line("signed-out", Optional.of(person), NOBODY, NOBODY);
    }

    /** Somebody ended their sessions elsewhere. */
    public void endedOthers(Person person) {
        line("ended-other-sessions", Optional.of(person), NOBODY, NOBODY);
    }

    private void count(String route, String reason, int by) {
        meters.counter(Meter.REFUSALS.meter(), "route", route, "reason", reason).increment(by);
    }

    private void line(String event, Optional<Person> person, String route, String reason) {
        LOG.info(
                "security event={} at={} who={} role={} route={} reason={}",
                event,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.map(one -> UNFIT.matcher(one.id()).replaceAll("?")).orElse(NOBODY),
                person.map(one -> one.role().word()).orElse(NOBODY),
                route,
                reason);
    }
}
