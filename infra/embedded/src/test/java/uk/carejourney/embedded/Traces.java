package uk.carejourney.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Leaves something in each of the four servers, and looks whether it is still there. */
final class Traces {

    private static final String TOPIC = "traces";

    private final StackAddresses stack;

    Traces(StackAddresses stack) {
        this.stack = stack;
    }

    void leave(String trace) throws SQLException, ExecutionException, InterruptedException {
        leaveRow(stack.ledger(), trace);
        leaveRow(stack.keys(), trace);
        leaveDocument(trace);
        leaveMessage(trace);
    }

    List<String> rows(DatabaseAddress database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT trace FROM traces ORDER BY 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    List<String> documents() {
        try (MongoClient client = MongoClients.create(stack.mongoUri())) {
            List<String> found = new ArrayList<>();
            collection(client).find().map(document -> document.getString("_id")).into(found);
            return found;
        }
    }

    /** Waits for the first {@code count} messages of the topic. */
    List<String> messages(int count) {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", stack.kafkaBootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end && found.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }

    private static void leaveRow(DatabaseAddress database, String trace) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS traces (trace text PRIMARY KEY)");
            statement.execute("INSERT INTO traces VALUES ('" + trace + "')");
        }
    }

    private void leaveDocument(String trace) {
        try (MongoClient client = MongoClients.create(stack.mongoUri())) {
            collection(client).insertOne(new Document("_id", trace));
        }
    }

    private void leaveMessage(String trace) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafkaBootstrap());
        try (Admin admin = Admin.create(settings);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                settings, new StringSerializer(), new StringSerializer())) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            }
            producer.send(new ProducerRecord<>(TOPIC, trace)).get();
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("traces").getCollection("traces");
    }
}
