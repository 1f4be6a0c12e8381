package uk.carejourney.projections.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.Server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open clocks of several children on one board. */
@OnEveryServer
final class BoardOfClocksTest extends KeptTimescales {

    private static final String MISSING = "drift-missing-3-90d";

    BoardOfClocksTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        super(server, folder);
    }

    @Test
    void the_clocks_of_merged_records_are_judged_over_both_and_stand_once_on_the_board()
            throws Exception {
        given.ledger.record(ROBIN, "2026-02-02", registered("2015-06-07"));
        given.admitted(WREN, "2026-03-02");
        built();
        assertThat(carePlan(WREN).due()).isEqualTo("2026-03-16");
        given.ledger.record(ROBIN, "2026-03-03", new ChildRecordsMerged(WREN, "one", "m-1"));
        given.ledger.record(WREN, "2026-03-03", new ChildRecordsMerged(ROBIN, "one", "m-1"));
        built();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(reader.of(ROBIN.id()).orElseThrow().clocks()).isNotEmpty());
        assertThat(carePlan(ROBIN).due()).isEqualTo("2026-03-16");
        assertThat(open(ROBIN)).isNotEmpty();
        assertThat(reader.of(WREN.id())).isEmpty();
        assertThat(reader.open(wanted(Optional.empty(), Optional.empty(), 1, 500)).clocks())
                .extracting(OpenClock::subject)
                .containsOnly(ROBIN);

        given.ledger.record(
                WREN, "2026-03-03", fact("admission.child-ceased-to-be-looked-after", Map.of()));
        built();
        await().atMost(SOON).untilAsserted(() -> assertThat(carePlan(ROBIN).open()).isFalse());

        given.ledger.record(WREN, "2026-03-05", new ChildRecordsSeparated(ROBIN, "two", "m-1"));
        built();
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.of(WREN.id())).isPresent());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(reader.of(ROBIN.id()).orElseThrow().clocks())
                                .noneMatch(clock -> clock.rule().equals(CARE_PLAN)));
    }

    @Test
    void the_board_lists_open_clocks_by_due_date_state_rule_and_page() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        given.admitted(WREN, "2026-02-02");
        wentMissing(WREN, "2026-02-04", "2026-02-18", "2026-03-02");
        given.clock.moveTo("2026-03-04");
        built();
        OpenClocksPage all = reader.open(wanted(Optional.empty(), Optional.empty(), 1, 500));
        assertThat(all.total()).isEqualTo(all.clocks().size()).isGreaterThan(4);
        assertThat(all.clocks().stream().flatMap(one -> Stream.ofNullable(one.clock().listedBy())))
                .isSorted();
        assertThat(all.clocks().getLast().clock().listedBy()).isNull();
        OpenClocksPage plans =
                reader.open(wanted(Optional.of(ClockState.OVERDUE), Optional.of(CARE_PLAN), 1, 5));
        assertThat(plans.clocks()).extracting(OpenClock::subject).containsExactly(WREN);
        OpenClocksPage second = reader.open(wanted(Optional.empty(), Optional.empty(), 2, 3));
        assertThat(second.clocks()).isEqualTo(all.clocks().subList(3, 6));
        for (int i = 0; i < all.clocks().size(); i++) {
            assertThat(reader.open(after(all.clocks().get(i), 500)).clocks())
                    .isEqualTo(all.clocks().subList(i + 1, all.clocks().size()));
        }
    }

    @Test
    void what_adds_up_stands_where_it_began_and_is_in_no_list_of_what_is_due() throws Exception {
        given.admitted(WREN, "2026-02-02");
        wentMissing(WREN, "2026-02-04", "2026-02-18", "2026-03-02");
        given.clock.moveTo("2026-03-04");
        built();
        List<OpenClock> missing =
                reader.open(wanted(Optional.empty(), Optional.of(MISSING), 1, 5)).clocks();
        assertThat(missing).hasSize(1);
        ClockLine line = missing.getFirst().clock();
        assertThat(line.addsUp()).isTrue();
        assertThat(line.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(line.due()).isNull();
        assertThat(line.listedBy()).isEqualTo("2026-02-04");
        assertThat(line.words()).startsWith("3 in the 90 days");
        List<OpenClock> due = reader.open(dueBefore("2026-03-01")).clocks();
        assertThat(due).isNotEmpty();
        assertThat(due).allMatch(one -> "2026-03-01".compareTo("" + one.clock().due()) > 0);
    }

    private void wentMissing(Subject child, String... days) {
        for (String day : days) {
            given.ledger.record(
                    child,
                    day,
                    fact("missing.went-missing", Map.of("episode", "m-" + day, "kind", "M")));
        }
    }

    private static OpenClocksWanted dueBefore(String day) {
        return new OpenClocksWanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                1,
                500);
    }

    private static OpenClocksWanted after(OpenClock one, int size) {
        return wanted(Optional.empty(), Optional.empty(), 1, size)
                .after(
                        Optional.of(
                                new OpenClocksWanted.Place(
                                        Optional.ofNullable(one.clock().listedBy()),
                                        one.subject().id(),
                                        one.clock().key())));
    }

    private static OpenClocksWanted wanted(
            Optional<ClockState> state, Optional<String> rule, int page, int size) {
        return new OpenClocksWanted(state, rule, Optional.empty(), Optional.empty(), page, size);
    }
}
