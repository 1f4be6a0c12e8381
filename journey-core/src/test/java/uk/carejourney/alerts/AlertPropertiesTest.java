package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Happened;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** What holds of the alerts of every journey, on random ones; a failing seed is in the name. */
class AlertPropertiesTest {

    private static final Instant BEGINNING = Instant.parse("2025-06-01T08:00:00Z");

    private static final List<Example.Given> KNOWN =
            GivenAlerts.ENGLAND.all().stream()
                    .map(Rule::examples)
                    .flatMap(List::stream)
                    .flatMap(example -> example.facts().stream())
                    .filter(given -> given.in().isEmpty())
                    .toList();

    static List<Long> seeds() {
        return new Random(Long.getLong("seed", 20_261_126L)).longs(25).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_replay_raises_nothing_and_no_clock_has_two_open_alerts(long seed) {
        Random random = new Random(seed);
        GivenAlerts child = GivenAlerts.underEveryRule().liveFrom(BEGINNING.toString());
        Instant now = BEGINNING;
        for (int step = 0; step < 30; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 20)));
            something(child, now, random);
            // Decides again after recording, and expects nothing more: see GivenAlerts.at.
            child.at(now);
            assertThat(child.alerts().open().stream().map(one -> one.raised().clock()))
                    .doesNotHaveDuplicates();
        }
        assertThat(child.entries().stream().map(entry -> entry.envelope().eventId()))
                .doesNotHaveDuplicates();
        List<Entry> replayed = new ArrayList<>(child.entries());
        assertThat(Alerts.of(replayed).all()).isEqualTo(child.alerts().all());
        assertThat(child.at(now)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_open_alert_has_a_clock_that_calls_and_began_after_alerting(long seed) {
        Random random = new Random(seed);
        GivenAlerts child = GivenAlerts.underEveryRule().liveFrom(BEGINNING.toString());
        Instant now = BEGINNING;
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 40)));
            something(child, now, random);
            child.at(now);
            Alerting alerting = child.alerting(now);
            var calling =
                    alerting.clocks().list().stream()
                            .filter(Watched::calls)
                            .map(Watched::key)
                            .collect(Collectors.toSet());
            assertThat(child.alerts().open())
                    .allSatisfy(alert -> assertThat(calling).contains(alert.raised().clock()))
                    .allSatisfy(alert ->
                            assertThat(alert.grounds().severity().value()).isBetween("S1", "S4"));
            assertThat(alerting.next().orElse(Instant.MAX)).isAfter(now);
        }
    }

    private static void something(GivenAlerts child, Instant now, Random random) {
        LocalDate day = LocalDate.ofInstant(now, Happened.LONDON).minusDays(random.nextInt(300));
        List<Alert> open = child.alerts().open();
        int what = random.nextInt(8);
        if (what == 0) {
            child.and(day.toString(), new EntryVoided(any(child, random), "wrong", "M"));
        } else if (what == 1 && !open.isEmpty()) {
            take(child, now, new AlertAcknowledged(open.getFirst().id(), "M1"));
        } else if (what == 2 && !open.isEmpty()) {
            UUID alert = open.getLast().id();
            take(child, now, new AlertClosedByHand(alert, new Code("other"), "so"));
        } else {
            Example.Given given = KNOWN.get(random.nextInt(KNOWN.size()));
            child.and(day.toString(), given.fact());
        }
    }

    private static void take(GivenAlerts child, Instant now, AlertFact step) {
        String day = LocalDate.ofInstant(now, Happened.LONDON).toString();
        child.takes(GivenAlerts.MANAGER, day, step);
    }

    private static UUID any(GivenAlerts child, Random random) {
        List<Entry> entries =
                child.entries().stream()
                        .filter(entry -> !(entry.fact() instanceof AlertFact))
                        .toList();
        return entries.isEmpty()
                ? new UUID(9, 9)
                : entries.get(random.nextInt(entries.size())).envelope().eventId();
    }
}
