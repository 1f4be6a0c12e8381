package uk.carejourney.projections.timescales;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.projections.running.CurrentModel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Whose clocks were worked out lately, and what decided them, for those who hand clocks on.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public final class WorkedOut {

    /**
     * Someone's clocks were worked out.
     *
     * @param position the last position about the subject that is built in
     * @param law the last position of the council's facts that decided how
     * @param at the moment they were worked out for
     */
    public record One(UUID subject, long position, long law, Instant at) {}

    private final MongoDatabase database;
    private final CurrentModel model;

    public WorkedOut(MongoDatabase database) {
        this.database = database;
        this.model = new CurrentModel(database, Timescales.NAME);
    }

    /** Everyone's clocks worked out for this moment or a later one. */
    public List<One> since(Instant moment) {
        return looks().map(looks -> looks.since(moment)).orElse(List.of());
    }

    /** Position of the last fact of the council's that decided someone's clocks. */
    public OptionalLong law(UUID subject) {
        return looks().map(looks -> looks.law(subject)).orElse(OptionalLong.empty());
    }

    /**
     * Whether nobody is left to have clocks: all was erased, or it is read under another record of
     * the same child.
     */
    public boolean isGone(UUID subject) {
        Optional<Document> document = model.document(subject);
        return document.isPresent() && !document.get().containsKey(OpenClocks.AS_OF);
    }

    private Optional<NextLooks> looks() {
        return model.generation().map(generation -> new NextLooks(database, generation));
    }
}
