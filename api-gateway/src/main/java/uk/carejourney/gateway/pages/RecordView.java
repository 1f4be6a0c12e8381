package uk.carejourney.gateway.pages;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Removal;
import uk.carejourney.disposal.Retention;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keeping of one record, in words.
 *
 * @param address where its page is
 * @param title whose it is, as far as its pseudonym tells
 * @param kept how long it must be kept
 * @param periods every period counted
 * @param holds the holds that stand
 * @param requests requests not decided yet
 * @param proposal the proposal to destroy it that waits, at most one
 * @param removals proposals to remove an entry that wait
 * @param destroyed what is said of its destruction; empty while it stands
 * @param open whether steps can still be taken
 * @param steps everything done, the last first
 */
public record RecordView(
        String address,
        String title,
        String kept,
        List<PeriodLine> periods,
        List<Step> holds,
        List<Step> requests,
        List<Step> proposal,
        List<Step> removals,
        List<String> destroyed,
        boolean open,
        List<Step> steps) {

    /** One row of the list. */
    public record Row(String address, String title, String state, String last) {

        static Row of(Disposal disposal) {
            return new Row(
                    "/records/" + disposal.record(),
                    titleOf(disposal.record()),
                    stateOf(disposal),
                    Dates.moment(disposal.steps().getLast().recordedAt()));
        }
    }

    /** A choice of a code. */
    public record Choice(String value, String words) {}

    /** One period. */
    public record PeriodLine(String through, String source, String words) {}

    /**
     * One step.
     *
     * @param event names it in later steps
     * @param position where it stands in the ledger
     * @param about the position of the entry it would remove, or empty
     * @param words what it says
     * @param mine whether the person acting took it, who cannot approve it
     */
    public record Step(
            String event,
            long position,
            String about,
            String title,
            String words,
            String when,
            String by,
            boolean mine) {}

    static RecordView of(
            Disposal disposal,
            Retention retention,
            LocalDate today,
            FactWords words,
            Person acting) {
        return new RecordView(
                "/records/" + disposal.record(),
                titleOf(disposal.record()),
                disposal.destroyed().isPresent() ? "" : retention.words(today),
                disposal.destroyed().isPresent()
                        ? List.of()
                        : retention.periods().stream()
                                .map(period ->
                                        new PeriodLine(
                                                Dates.day(period.through()),
                                                period.source(),
                                                Labels.capital(period.words())))
                                .toList(),
                steps(disposal.holds(), words, acting),
                steps(disposal.requests(), words, acting),
                disposal.approval().isPresent()
                        ? List.of()
                        : steps(disposal.proposal().stream().toList(), words, acting),
                disposal.removals().values().stream()
                        .filter(Removal::isOpen)
                        .map(removal -> step(removal.proposal(), words, acting))
                        .toList(),
                EndWords.of(disposal),
                disposal.approval().isEmpty() && disposal.destroyed().isEmpty(),
                steps(disposal.steps().reversed(), words, acting));
    }

    private static List<Step> steps(List<Recorded> steps, FactWords words, Person acting) {
        return steps.stream().map(step -> step(step, words, acting)).toList();
    }

    private static Step step(Recorded step, FactWords words, Person acting) {
        String about =
                step.fact() instanceof uk.carejourney.retention.RemovalFact removal
                        ? String.valueOf(removal.position())
                        : "";
        return new Step(
                step.envelope().eventId().toString(),
                step.position(),
                about,
                words.title(step.fact()),
                words.fields(step.fact(), acting.sight()).stream()
                        .filter(field ->
                                !List.of("Record", "Leaf", "Positions").contains(field.label())
                                        && !field.value().matches("[0-9a-f-]{36}"))
                        .map(field -> field.label() + ": " + field.value())
                        .collect(Collectors.joining(". ")),
                Dates.moment(step.recordedAt()),
                step.envelope().recordedBy().id(),
                step.envelope().recordedBy().id().equals(acting.id()));
    }

    private static String titleOf(Subject record) {
        return "%s %s"
                .formatted(
                        Labels.sentence(record.kind().word()),
                        record.id().toString().substring(0, 8));
    }

    private static String stateOf(Disposal disposal) {
        if (disposal.destroyed().isPresent()) {
            return "Destroyed";
        }
        List<String> parts = new ArrayList<>();
        if (disposal.isDue()) {
            parts.add("Being destroyed");
        } else if (disposal.proposal().isPresent()) {
            parts.add("Destruction waits for a second person");
        }
        if (!disposal.holds().isEmpty()) {
            parts.add("Held");
        }
        if (!disposal.requests().isEmpty()) {
            parts.add("Erasure requested");
        }
        if (disposal.removals().values().stream().anyMatch(Removal::isOpen)) {
            parts.add("Removal waits for a second person");
        }
        return parts.isEmpty() ? "Nothing waits" : String.join(", ", parts);
    }
}
