package uk.carejourney.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.embedded.testing.RoomInMemory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

class RestartedStackTest {

    @TempDir(factory = RoomInMemory.class)
    private Path folder;

    @Test
    void what_was_left_is_found_again_on_other_ports() throws Exception {
        Path data = folder.resolve("a folder made by the stack");
        StackSettings settings = FreePorts.move(StackSettings.in(data));
        try (EmbeddedStack stack = EmbeddedStack.start(settings)) {
            new Traces(stack.addresses()).leave("first run");
        }
        try (EmbeddedStack stack = EmbeddedStack.start(FreePorts.move(settings))) {
            Traces traces = new Traces(stack.addresses());
            traces.leave("second run");
            assertThat(traces.rows(stack.addresses().ledger()))
                    .containsExactly("first run", "second run");
            assertThat(traces.rows(stack.addresses().keys()))
                    .containsExactly("first run", "second run");
            assertThat(traces.documents()).containsExactly("first run", "second run");
            assertThat(traces.messages(2)).containsExactly("first run", "second run");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void read_models_confirmed_just_before_a_clean_stop_are_all_there() throws Exception {
        List<Document> many =
                IntStream.range(0, 5_000).mapToObj(number -> new Document("_id", number)).toList();
        int port = FreePorts.move(StackSettings.in(folder)).port(StackPort.MONGO);
        try (ReadModelServer _ = ReadModelServer.start(folder, port);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            collection(client).insertMany(many);
        }
        try (ReadModelServer _ = ReadModelServer.start(folder, port);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            assertThat(collection(client).countDocuments()).isEqualTo(5_000);
        }
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("models").getCollection("models");
    }
}
