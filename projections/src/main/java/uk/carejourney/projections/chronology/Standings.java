package uk.carejourney.projections.chronology;

import org.bson.Document;

import uk.carejourney.fold.Standing;
import uk.carejourney.journey.Recorded;

/** What became of an entry, in words, with the positions of the entries that made it so. */
final class Standings {

    private Standings() {}

    static Document of(Line line) {
        if (line.told() == null) {
            return new Document("state", "erased");
        }
        Document standing =
                switch (line.told().standing()) {
                    case Standing.AsRecorded() -> new Document("state", "current");
                    case Standing.Corrected(var by) ->
                            new Document("state", "corrected").append("by", by.position());
                    case Standing.Voided(var by) ->
                            new Document("state", "voided").append("by", by.position());
                    case Standing.OfNothing() -> new Document("state", "of-nothing");
                };
        if (!line.told().disputes().isEmpty()) {
            standing.append(
                    "disputes", line.told().disputes().stream().map(Recorded::position).toList());
        }
        return standing;
    }
}
