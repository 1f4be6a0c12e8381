package uk.carejourney.gateway.readers;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.reading.ReadingFact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One reading as its ledger holds it.
 *
 * @param at when it was shown or refused
 * @param record whose record it was of; absent for a list, and for what could stand in no record
 */
public record Reading(
        long position,
        long sequence,
        Instant at,
        Instant recordedAt,
        Actor by,
        @Nullable Subject record,
        ReadingFact fact) {

    /** Routes that end with what they name say in other words what it is. */
    private static final Map<String, String> NAMED =
            Map.of(
                    "/children/{child}", "Timeline",
                    "/children/{child}/{act:merge|separate}", "Merging",
                    "/entries/{position}", "Entry",
                    "/entries/{position}/{act}", "Putting right",
                    "/facts/{position}", "Entry",
                    "/alerts/{alert}", "Alert",
                    "/records/{kind}/{id}", "Record keeping",
                    "/rules/{rule}", "Measures",
                    "/partners/{partner}/pseudonyms", "Pseudonym");

    /** What stands at a position; empty if it is no reading. */
    static Optional<Reading> of(Recorded recorded) {
        return recorded.fact() instanceof ReadingFact fact
                        && recorded.envelope().happened() instanceof Happened.At(var at)
                ? Optional.of(
                        new Reading(
                                recorded.position(),
                                recorded.sequence(),
                                at,
                                recorded.recordedAt(),
                                recorded.envelope().recordedBy(),
                                ofRecord(recorded.envelope().subject()),
                                fact))
                : Optional.empty();
    }

    private static @Nullable Subject ofRecord(Subject stream) {
        return stream.kind() == SubjectKind.COUNCIL ? null : stream;
    }

    /** Whether it was made, or its ledger took it, from one day to another in England. */
    boolean isFrom(LocalDate first, LocalDate last) {
        return isBetween(at, first, last) || isBetween(recordedAt, first, last);
    }

    private static boolean isBetween(Instant instant, LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.ofInstant(instant, Happened.LONDON);
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What kind it is of: {@code record}, {@code list} or {@code search}. */
    public String kind() {
        return switch (fact) {
            case ReadingFact.RecordRead _ -> "record";
            case ReadingFact.ListRead _ -> "list";
            case ReadingFact.SearchMade _ -> "search";
        };
    }

    /** How many records were shown or found; absent where that is not known, or it was one. */
    public @Nullable Integer count() {
        return switch (fact) {
            case ReadingFact.RecordRead _ -> null;
            case ReadingFact.ListRead list -> list.count();
            case ReadingFact.SearchMade search -> search.count();
        };
    }

    /** The moment asked about, as it was understood; absent for now. */
    public @Nullable String known() {
        return switch (fact) {
            case ReadingFact.RecordRead one -> one.known();
            case ReadingFact.ListRead list -> list.known();
            case ReadingFact.SearchMade _ -> null;
        };
    }

    /** The day asked about; absent for all of life. */
    public @Nullable LocalDate about() {
        return switch (fact) {
            case ReadingFact.RecordRead one -> one.about();
            case ReadingFact.ListRead list -> list.about();
            case ReadingFact.SearchMade _ -> null;
        };
    }

    /** What was read, by the last word of its route: {@code Timescales}; of a child, Timeline. */
    public String words() {
        String path = fact.route().substring(fact.route().indexOf(' ') + 1);
        String last =
                Arrays.stream(path.split("/"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                        .reduce((_, later) -> later)
                        .orElse("");
        String named = NAMED.get(path.substring(Math.max(0, path.lastIndexOf("/" + last))));
        return named == null ? Labels.sentence(last) : named;
    }
}
