package uk.carejourney.rulebook;

import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A worked example of a rule, which is a test and a line of the documentation.
 *
 * @param shows what it shows, in a sentence
 * @param kind what kind of rule it is an example of
 * @param facts what happened
 * @param asOf the moment it is asked for
 * @param covered whether everything that happened was recorded
 * @param parameters what the council has set
 * @param expected the clocks of the rule, in the order they started
 * @param line where it stands in its file
 */
public record Example(
        String shows,
        Kind kind,
        List<Given> facts,
        Instant asOf,
        boolean covered,
        Map<String, String> parameters,
        List<Expected> expected,
        int line) {

    public Example {
        facts = List.copyOf(facts);
        parameters = Map.copyOf(parameters);
        expected = List.copyOf(expected);
    }

    /** What kind of rule an example is of. */
    public enum Kind {
        DEADLINE,
        WINDOW,
        ORDER,
        NOT_BEFORE,
        ROLLING
    }

    /**
     * A fact of an example.
     *
     * @param type its kind
     * @param happened when
     * @param fact what
     * @param in whose record it stands in, if not in that of the subject itself
     */
    public record Given(FactType type, Happened happened, Fact fact, Optional<SubjectKind> in) {

        /** The one carer, home or court case of an example. */
        public static Subject other(SubjectKind kind) {
            return new Subject(kind, new UUID(2, kind.word().hashCode()));
        }
    }

    /**
     * A clock the example must show.
     *
     * @param state its state, in words
     * @param due the day it is due, where it has one
     * @param moment the moment it is due, where it is one of the day's
     * @param words what its arithmetic must say, where it matters
     * @param severity how bad it must be, where it matters
     */
    public record Expected(
            String state,
            Optional<LocalDate> due,
            Optional<String> moment,
            Optional<String> words,
            Optional<Rule.Severity> severity) {}
}
