package uk.carejourney.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.measures.GivenFigures.figure;
import static uk.carejourney.measures.GivenFigures.recorded;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.List;
import java.util.UUID;

/** Figures a council let out, and how much of what they were made from is gone since. */
class PublishedTest {

    private static final Subject ROBIN = Subject.child(new UUID(7, 7));
    private static final Subject WREN = Subject.child(new UUID(7, 8));

    @Test
    void a_tally_comes_back_from_what_was_published_as_it_was() {
        Tally all = GivenFigures.NORTH.plus(GivenFigures.NOBODY);
        assertThat(Published.tally(Published.numbers(all, Counts.DUE_IN_PERIOD))).isEqualTo(all);
        assertThat(Published.numbers(all, Counts.DUE_IN_PERIOD).counted()).isEqualTo(4);
        assertThat(Published.tally(Published.numbers(Tally.none(), Counts.MET_IN_PERIOD)))
                .isEqualTo(Tally.none());
    }

    @Test
    void what_was_published_is_told_the_last_first_but_not_what_was_withdrawn() {
        Recorded board = recorded(121, figure("Board, 14 April 2026"));
        Recorded panel = recorded(122, figure("Panel, 20 April 2026"));
        Recorded wrong = recorded(123, figure("Board, 14 Aprli 2026"));
        Recorded withdrawn =
                recorded(124, new EntryVoided(GivenFigures.event(123), "mistyped", "worker-201"));
        assertThat(Published.among(List.of(board, panel, wrong, withdrawn)))
                .extracting(Published::position)
                .containsExactly(122L, 121L);
        assertThat(Published.among(List.of(board)).getFirst().of("North")).isPresent();
        assertThat(Published.among(List.of(board)).getFirst().of("South")).isEmpty();
    }

    @Test
    void nobody_makes_a_published_figure_say_something_else() {
        Recorded board = recorded(121, figure("Board"));
        Recorded corrected =
                recorded(
                        122,
                        new EntryCorrected(
                                GivenFigures.event(121),
                                Happened.on("2026-04-01"),
                                figure("Board", GivenFigures.NORTH),
                                "looks better",
                                "worker-201"));
        assertThat(Published.among(List.of(board, corrected)).getFirst().figure())
                .isEqualTo(figure("Board"));
    }

    @Test
    void what_was_known_then_and_erased_since_is_counted_and_nothing_else() {
        List<Recorded> council =
                List.of(
                        recorded(118, destroyed(ROBIN, 3, 96)),
                        recorded(130, destroyed(WREN, 40, 125)),
                        recorded(131, destroyed(Subject.child(new UUID(7, 9)), 98, 126)),
                        recorded(132, removed(97)),
                        recorded(133, removed(98)));
        assertThat(ErasedSince.of(council, 97, 120)).isEqualTo(new ErasedSince(1, 1));
        assertThat(ErasedSince.of(council, 97, -1)).isEqualTo(new ErasedSince(2, 1));
        assertThat(ErasedSince.of(council, 97, 140).nothing()).isTrue();
        assertThat(ErasedSince.of(council, 2, 120).nothing()).isTrue();
    }

    private static SubjectKeyDestroyed destroyed(Subject record, long first, long last) {
        return new SubjectKeyDestroyed(
                record,
                new Code("time-ended"),
                GivenFigures.event(1),
                2,
                List.of(first, last),
                List.of());
    }

    private static EntryBodyRemoved removed(long position) {
        return new EntryBodyRemoved(
                ROBIN,
                position,
                "ab",
                new Code("court-order"),
                GivenFigures.event(2),
                null,
                List.of());
    }
}
