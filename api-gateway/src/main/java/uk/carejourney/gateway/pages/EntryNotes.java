package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.People;
import uk.carejourney.journey.Recorded;

import java.util.ArrayList;
import java.util.List;

/** Writes what was said about an entry later: who, when and why. */
final class EntryNotes {

    private final FactWords words;
    private final Sight sight;

    EntryNotes(FactWords words, Sight sight) {
        this.words = words;
        this.sight = sight;
    }

    List<EntryView.Note> about(Told told) {
        List<EntryView.Note> notes = new ArrayList<>();
        switch (told.standing()) {
            case Standing.Corrected(var by) -> notes.add(note(by));
            case Standing.Voided(var by) -> notes.add(note(by));
            case Standing.OfNothing() ->
                    notes.add(
                            new EntryView.Note(
                                    "It speaks of an entry that is not in this record",
                                    null,
                                    told.recorded().position()));
            case Standing.AsRecorded() -> {}
        }
        told.disputes().forEach(one -> notes.add(note(one)));
        return List.copyOf(notes);
    }

    EntryView.Note note(Recorded by) {
        String who =
                " by %s on %s"
                        .formatted(
                                People.words(by.envelope().recordedBy()),
                                Dates.moment(by.recordedAt()));
        if (!(by.fact() instanceof CorrectionFact about)) {
            return new EntryView.Note(words.title(by.fact()) + who, null, by.position());
        }
        return switch (about) {
            case EntryCorrected c -> note("Corrected" + who, c.reason(), by);
            case EntryVoided v -> note("Withdrawn" + who, v.reason(), by);
            case EntryDisputed d -> note("Disputed for the child" + who, d.statement(), by);
            case DisputeAnswered a ->
                    note(
                            (a.agreed() ? "Dispute agreed" : "Dispute answered") + who,
                            a.answer(),
                            by);
        };
    }

    private EntryView.Note note(String heading, @Nullable String text, Recorded by) {
        boolean shown = sight.shows(Sensitivity.FREE_TEXT);
        return new EntryView.Note(heading, shown ? text : null, by.position());
    }
}
