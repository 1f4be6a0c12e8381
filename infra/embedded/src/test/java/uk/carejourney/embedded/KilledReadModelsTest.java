package uk.carejourney.embedded;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.RoomInMemory;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;

/** The read models' server dies with SIGKILL while several write to it. */
class KilledReadModelsTest {

    /** More with {@code -Djourney.kills=30}. */
    private static final int KILLS = Integer.getInteger("journey.kills", 3);

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @Test
    void what_a_kill_leaves_is_what_stood_between_two_commands() throws Exception {
        long seed = Long.getLong("journey.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            writeAndKill(1 + random.nextInt(300));
            try (ReadModelServer server = ReadModelServer.start(folder, 0);
                    MongoClient client = MongoClients.create(server.uri())) {
                assertWhole(
                        ReadModelsToKill.database(client), "seed " + seed + ", kill " + kill + ":");
            }
        }
    }

    private void writeAndKill(int rounds) throws Exception {
        Process process =
                AnotherProcess.running(ReadModelsToKill.class, folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = process.inputReader();
        for (int seen = 0; seen < rounds; ) {
            String line = said.readLine();
            assertThat(line).as("it goes on writing after the kill before").isNotNull();
            seen += line.startsWith("round ") ? 1 : 0;
        }
        process.destroyForcibly().waitFor();
    }

    private static void assertWhole(MongoDatabase database, String when) {
        for (int writer = 0; writer < ReadModelsToKill.WRITERS; writer++) {
            int position = ReadModelsToKill.position(database, writer);
            for (String name : ReadModelsToKill.COLLECTIONS) {
                MongoCollection<Document> collection = database.getCollection(name);
                for (String id : ReadModelsToKill.documents(writer)) {
                    Document found = collection.find(eq("_id", id)).first();
                    Document scanned = collection.find(eq("mark", id)).first();
                    assertThat(found)
                            .as("%s %s %s by its index and by looking at all", when, name, id)
                            .isEqualTo(scanned);
                    if (found != null) {
                        assertThat(found.getList("all", Integer.class))
                                .as("%s %s %s is of one round", when, name, id)
                                .containsOnly(found.getInteger("first"))
                                .containsOnly(found.getInteger("last"));
                    }
                    assertThat(found == null ? -1 : found.getInteger("first"))
                            .as("%s %s %s is not behind its position", when, name, id)
                            .isGreaterThanOrEqualTo(position);
                }
            }
        }
    }
}
