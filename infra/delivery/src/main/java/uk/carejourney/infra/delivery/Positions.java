package uk.carejourney.infra.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;

import java.util.OptionalLong;

/** How far each way of delivery has got in the ledger; never goes back. */
final class Positions {

    static final String COLLECTION = "delivery-positions";
    private static final String POSITION = "position";

    private final MongoCollection<Document> positions;

    Positions(MongoDatabase database) {
        this.positions = database.getCollection(COLLECTION);
    }

    /** Position of the last entry dealt with; empty before the first. */
    OptionalLong of(String way) {
        Document found = positions.find(eq("_id", way)).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong(POSITION));
    }

    void advance(String way, long position) {
        try {
            positions.updateOne(
                    new Document("_id", way).append(POSITION, new Document("$lt", position)),
                    set(POSITION, position),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            // The filter found none although one has the name: another node is further on.
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}
