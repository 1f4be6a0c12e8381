package uk.carejourney.embedded;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes that ask more of a document than its id. */
class ConditionalWritesTest {

    private static final String LONG = "x".repeat(5_000);
    private static final int WRITES = 100;

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @Test
    void a_document_is_replaced_only_while_it_is_as_it_was_read() throws IOException {
        try (ReadModelServer server = ReadModelServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = documents(client);
            documents.insertOne(document(1, 7));

            assertThat(replaceUpTo(documents, 1, 7).getModifiedCount()).isEqualTo(1);
            assertThatThrownBy(() -> replaceUpTo(documents, 1, 6))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("duplicate key");
            assertThat(replaceUpTo(documents, 2, 6).getUpsertedId()).isNotNull();
            assertThat(documents.find(eq("_id", "1")).first()).containsEntry("builtTo", 8);
            assertThat(documents.find(new Document("_id", "1").append("builtTo", 9))).isEmpty();
            assertThat(documents.deleteOne(new Document("_id", "2").append("builtTo", 1)))
                    .extracting(deleted -> deleted.getDeletedCount())
                    .isEqualTo(0L);
        }
    }

    @Test
    void such_a_write_costs_no_more_the_more_documents_there_are() throws IOException {
        try (ReadModelServer server = ReadModelServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = documents(client);
            fill(documents, 0, 200);
            nanosOfWrites(documents);
            long few = nanosOfWrites(documents);
            fill(documents, 200, 8_000);
            long many = nanosOfWrites(documents);

            assertThat(many)
                    .as("%d writes among 40 times as many documents, in ns", WRITES)
                    .isLessThan(10 * few);
        }
    }

    private static void fill(MongoCollection<Document> documents, int from, int to) {
        List<Document> more = new ArrayList<>();
        for (int i = from; i < to; i++) {
            more.add(document(i, 0));
        }
        documents.insertMany(more);
    }

    private static long nanosOfWrites(MongoCollection<Document> documents) {
        long began = System.nanoTime();
        for (int i = 0; i < WRITES; i++) {
            replaceUpTo(documents, i, 1_000);
        }
        return System.nanoTime() - began;
    }

    private static UpdateResult replaceUpTo(
            MongoCollection<Document> documents, int id, int builtTo) {
        return documents.replaceOne(
                new Document("_id", Integer.toString(id))
                        .append("builtTo", new Document("$lte", builtTo)),
                document(id, Math.min(builtTo + 1, 8)),
                new ReplaceOptions().upsert(true));
    }

    private static Document document(int id, int builtTo) {
        return new Document("_id", Integer.toString(id))
                .append("builtTo", builtTo)
                .append("long", LONG);
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("journey").getCollection("documents");
    }
}
