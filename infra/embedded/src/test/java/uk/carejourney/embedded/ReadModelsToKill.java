package uk.carejourney.embedded;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A process that writes rounds of documents, and after each round its number, until it is killed.
 * Several writers at once, each its own documents, as segments of a read model do.
 */
final class ReadModelsToKill {

    static final int WRITERS = 3;
    static final List<String> COLLECTIONS = List.of("outline", "whole");

    private static final int DOCUMENTS = 20;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private ReadModelsToKill() {}

    /**
     * Writes for ever, on from what is there.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws Exception {
        try (ReadModelServer server = ReadModelServer.start(Path.of(args[0]), 0);
                MongoClient client = MongoClients.create(server.uri())) {
            List<Thread> writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(writer ->
                                    Thread.ofPlatform()
                                            .start(() -> write(database(client), writer)))
                            .toList();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    static MongoDatabase database(MongoClient client) {
        return client.getDatabase("models");
    }

    /** The last round a writer said was whole; -1 before the first. */
    static int position(MongoDatabase database, int writer) {
        Document token = database.getCollection("positions").find(eq("_id", writer)).first();
        return token == null ? -1 : token.getInteger("round");
    }

    static List<String> documents(int writer) {
        return IntStream.range(0, DOCUMENTS).mapToObj(n -> writer + "-" + n).toList();
    }

    private static void write(MongoDatabase database, int writer) {
        MongoCollection<Document> positions = database.getCollection("positions");
        for (int round = position(database, writer) + 1; ; round++) {
            for (String collection : COLLECTIONS) {
                List<ReplaceOneModel<Document>> writes = writes(writer, round);
                database.getCollection(collection)
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false));
            }
            positions.replaceOne(
                    eq("_id", writer), new Document("_id", writer).append("round", round), UPSERT);
            System.out.println("round " + round);
        }
    }

    /** A round's number stands at both ends of each document, and all through it. */
    private static List<ReplaceOneModel<Document>> writes(int writer, int round) {
        return documents(writer).stream()
                .map(id ->
                        new ReplaceOneModel<>(
                                eq("_id", id),
                                new Document("_id", id)
                                        .append("mark", id)
                                        .append("first", round)
                                        .append("all", Collections.nCopies(40, round))
                                        .append("last", round),
                                UPSERT))
                .toList();
    }
}
