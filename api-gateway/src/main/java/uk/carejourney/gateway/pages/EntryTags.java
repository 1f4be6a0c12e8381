package uk.carejourney.gateway.pages;

import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The short marks on an entry. */
final class EntryTags {

    private EntryTags() {}

    static List<EntryView.Tag> of(Told told) {
        List<EntryView.Tag> tags = new ArrayList<>();
        switch (told.standing()) {
            case Standing.AsRecorded() -> {}
            case Standing.Corrected(var _) -> tags.add(new EntryView.Tag("Corrected", "purple"));
            case Standing.Voided(var _) -> tags.add(new EntryView.Tag("Withdrawn", "grey"));
            case Standing.OfNothing() -> tags.add(new EntryView.Tag("Of nothing", "grey"));
        }
        if (!told.disputes().isEmpty()) {
            boolean answered =
                    told.disputes().stream().anyMatch(one -> one.fact() instanceof DisputeAnswered);
            tags.add(new EntryView.Tag(answered ? "Dispute answered" : "Disputed", "magenta"));
        }
        daysLate(told)
                .ifPresent(days ->
                        tags.add(
                                new EntryView.Tag(
                                        days == 1 ? "1 day late" : days + " days late", "yellow")));
        Source source = told.recorded().envelope().source();
        if (source != null && !source.flags().isEmpty()) {
            tags.add(new EntryView.Tag("Flagged", "orange"));
        }
        return List.copyOf(tags);
    }

    /**
     * Days between when something can last have happened and when it was first written down; empty
     * when it was written down the same day or the next, or when either day is not known.
     */
    static OptionalLong daysLate(Told told) {
        Optional<LocalDate> written = writtenDown(told.recorded());
        Optional<LocalDate> happened = told.happened().latest();
        if (written.isEmpty() || happened.isEmpty()) {
            return OptionalLong.empty();
        }
        long days = ChronoUnit.DAYS.between(happened.get(), written.get());
        return days > 1 ? OptionalLong.of(days) : OptionalLong.empty();
    }

    private static Optional<LocalDate> writtenDown(Recorded recorded) {
        Source source = recorded.envelope().source();
        if (source != null) {
            return Optional.ofNullable(source.recordedOn());
        }
        return Optional.of(LocalDate.ofInstant(recorded.recordedAt(), Happened.LONDON));
    }
}
