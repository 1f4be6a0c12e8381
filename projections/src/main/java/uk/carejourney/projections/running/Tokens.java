package uk.carejourney.projections.running;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.types.Binary;

import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import uk.carejourney.projections.documents.Generation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far each generation has been built. Kept in the database of the documents, so that both are
 * lost together or not at all.
 */
public final class Tokens {

    private static final String COLLECTION = "tokens";

    private final MongoDatabase database;
    private final MongoCollection<Document> tokens;
    private final Serializer serializer = serializer();

    public Tokens(MongoDatabase database) {
        this.database = database;
        this.tokens = database.getCollection(COLLECTION);
    }

    /** The store Axon's processors claim their segments in. */
    public TokenStore store(Duration claim) {
        return MongoTokenStore.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName(COLLECTION)
                                .build())
                .serializer(serializer)
                .claimTimeout(claim)
                .build();
    }

    /** Every entry up to this position has been built in; -1 if none; empty if never begun. */
    public OptionalLong builtTo(Generation generation) {
        return of(generation).stream().mapToLong(this::position).min();
    }

    /** Lets the processor of a generation go on after this position, in so many segments. */
    public void begin(Generation generation, int segments, long position) {
        TrackingToken token = position < 0 ? null : new GlobalSequenceTrackingToken(position);
        store(Pace.ORDINARY.claim())
                .initializeTokenSegments(generation.processor(), segments, token);
    }

    /** Forgets how far a generation has been built; its processor stops for good. */
    public void drop(Generation generation) {
        tokens.deleteMany(eq("processorName", generation.processor()));
    }

    private List<Document> of(Generation generation) {
        return tokens.find(eq("processorName", generation.processor())).into(new ArrayList<>());
    }

    private long position(Document stored) {
        if (!(stored.get("token") instanceof Binary bytes)) {
            return -1;
        }
        TrackingToken token =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                bytes.getData(),
                                byte[].class,
                                stored.getString("tokenType"),
                                null));
        return token.position().orElse(-1);
    }

    /** Jackson refuses by default to read back tokens that hold other tokens. */
    private static Serializer serializer() {
        var trusted =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("java.lang.")
                        .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(trusted))
                .build();
    }
}
