package uk.carejourney.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.RoomInMemory;

import java.nio.file.Path;
import java.util.List;

/** Indexes asked for over documents that are there already, and after a restart. */
class IndexesTest {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @Test
    void what_is_there_is_found_and_kept_unique_under_indexes_made_later() throws Exception {
        try (ReadModelServer server = ReadModelServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> children = children(client);
            children.insertMany(List.of(child("a", 1, "north"), child("b", 2, "south")));
            children.createIndex(ascending("team"));
            children.createIndex(ascending("number"), UNIQUE);
            isWhole(children);
        }
        try (ReadModelServer server = ReadModelServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> children = children(client);
            isWhole(children);
            assertThat(children.listIndexes())
                    .extracting(index -> index.getString("name"))
                    .contains("team_1", "number_1");
        }
    }

    private static MongoCollection<Document> children(MongoClient client) {
        return client.getDatabase("journey").getCollection("children");
    }

    private static Document child(String id, int number, String team) {
        return new Document("_id", id).append("number", number).append("team", team);
    }

    private static void isWhole(MongoCollection<Document> children) {
        assertThat(children.find(eq("team", "north")))
                .extracting(child -> child.getString("_id"))
                .containsExactly("a");
        assertThat(children.find(eq("number", 2)))
                .extracting(child -> child.getString("_id"))
                .containsExactly("b");
        assertThatThrownBy(() -> children.insertOne(child("c", 2, "north")))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("E11000");
        assertThat(children.countDocuments()).isEqualTo(2);
    }
}
