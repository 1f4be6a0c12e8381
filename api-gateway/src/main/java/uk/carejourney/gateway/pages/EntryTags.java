package uk.carejourney.gateway.pages;

import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Source;
import uk.carejourney.projections.chronology.Lateness;

import java.util.ArrayList;
import java.util.List;

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
        Lateness lateness = Lateness.of(told.recorded());
        if (lateness.verdict() == Lateness.Verdict.LATE) {
            tags.add(new EntryView.Tag(lateness.days() + " days late", "yellow"));
        }
        Source source = told.recorded().envelope().source();
        if (source != null && !source.flags().isEmpty()) {
            tags.add(new EntryView.Tag("Flagged", "orange"));
        }
        return List.copyOf(tags);
    }
}
