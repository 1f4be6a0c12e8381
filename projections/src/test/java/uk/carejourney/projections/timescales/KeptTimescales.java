package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.timescales.GivenTimescales.FIRST;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Clocks kept by a read model while a ledger grows and time passes. */
abstract class KeptTimescales {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String CARE_PLAN = "care-plan-10wd";

    static final Pace QUICK = new Pace(2, 1000, Duration.ofMillis(50), Duration.ofSeconds(2));

    final GivenTimescales given = new GivenTimescales("2026-03-03");
    final ReadStore store;
    final StoredTimescales reader;
    final ReadModel model;
    final Transitions transitions;

    KeptTimescales(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        store = server.open(folder);
        reader = new StoredTimescales(store.database());
        model = new ReadModel(given.timescales, given.ledger.feed(), store.database(), QUICK);
        transitions = given.transitions(store);
        model.start();
    }

    @AfterEach
    void discard() {
        transitions.close();
        model.close();
        store.discard();
    }

    void built() throws InterruptedException {
        assertThat(reader.awaitAtLeast(given.ledger.last(), SOON)).isTrue();
    }

    ClockLine carePlan(Subject child) {
        return reader.of(child.id()).orElseThrow().clocks().stream()
                .filter(clock -> clock.rule().equals(CARE_PLAN))
                .findFirst()
                .orElseThrow();
    }

    ClockState state(Subject child) {
        return carePlan(child).state();
    }

    ClockState asKnown(long position) {
        return given.judging
                .asKnown(given.ledger.stream(ROBIN.id()), position, given.clock.instant())
                .orElseThrow()
                .clocks()
                .of(CARE_PLAN)
                .getFirst()
                .state();
    }

    List<ClockLine> open(Subject child) {
        return reader.of(child.id()).orElseThrow().clocks().stream()
                .filter(ClockLine::open)
                .toList();
    }

    long othersTo() {
        return Objects.requireNonNull(
                        store.database()
                                .getCollection(FIRST.collection(Timescales.NAME))
                                .find(eq("_id", ROBIN.id().toString()))
                                .first())
                .getLong("othersTo");
    }
}
