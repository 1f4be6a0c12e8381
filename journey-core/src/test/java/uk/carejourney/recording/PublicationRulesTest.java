package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.measures.GivenFigures.COUNCIL;
import static uk.carejourney.measures.GivenFigures.MANAGER;
import static uk.carejourney.measures.GivenFigures.figure;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who publishes figures, and which figures nobody can. */
class PublicationRulesTest {

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @Test
    void managers_and_analysts_publish_and_others_do_not() {
        assertThat(codes(figure("Board"), COUNCIL, MANAGER)).isEmpty();
        assertThat(codes(figure("Board"), COUNCIL, Actor.person("w-51", Role.DATA_ANALYST)))
                .isEmpty();
        assertThat(codes(figure("Board"), COUNCIL, Actor.person("w-10", Role.PRACTITIONER)))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void a_figure_that_does_not_add_up_or_is_published_nowhere_is_refused() {
        Tally better = new Tally(Map.of(Outcome.IN_TIME, 5));
        assertThat(codes(figure("Board", better), COUNCIL, MANAGER))
                .containsExactly("NUMBERS_DO_NOT_ADD_UP");
        assertThat(codes(figure("  "), COUNCIL, MANAGER)).containsExactly("MISSING");
    }

    @Test
    void no_childs_record_holds_a_figure() {
        Subject robin = Subject.child(new UUID(7, 7));
        assertThat(codes(figure("Board"), robin, MANAGER)).containsExactly("OTHER_SUBJECT");
    }

    private List<String> codes(FigurePublished figure, Subject subject, Actor by) {
        Entry entry =
                new Entry(
                        Envelope.of(new UUID(1, 9), subject, Happened.on("2026-04-14"), by),
                        figure);
        RecordFacts command = new RecordFacts("a-key", subject, by, Door.PERSON, List.of(entry));
        return deciding.decide(command, List.of(), LocalDate.of(2026, 4, 15)).stream()
                .map(Problem::code)
                .toList();
    }
}
