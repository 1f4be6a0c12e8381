package uk.carejourney.projections.timescales;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;

import org.bson.BsonDocument;
import org.bson.BsonValue;

import uk.carejourney.projections.given.ReadStore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A store that tells what it was asked for, with how many documents it answered, and written. */
final class Commands implements CommandListener, AutoCloseable {

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final MongoClient client;
    private final String database;

    Commands(ReadStore store) {
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(store.uri()))
                                .addCommandListener(this)
                                .build());
        database = store.database().getName();
    }

    MongoDatabase database() {
        return client.getDatabase(database);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("update")) {
            BsonDocument command = event.getCommand();
            for (BsonValue update : command.getArray("updates")) {
                boolean part = update.asDocument().getDocument("u").containsKey("$set");
                said.add(
                        (part ? "stamped " : "replaced ") + command.getString("update").getValue());
            }
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getResponse().containsKey("cursor")) {
            BsonDocument cursor = event.getResponse().getDocument("cursor");
            int answered =
                    cursor.containsKey("firstBatch") ? cursor.getArray("firstBatch").size() : 0;
            said.add("read " + cursor.getString("ns").getValue() + " " + answered);
        }
    }

    /** Since the last time it was asked. */
    List<String> taken() {
        List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @Override
    public void close() {
        client.close();
    }
}
