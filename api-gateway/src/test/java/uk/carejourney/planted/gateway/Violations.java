package uk.carejourney.planted.gateway;

import com.mongodb.client.MongoCollection;
import com.thoughtworks.xstream.XStream;

import org.apache.kafka.common.TopicPartition;
import org.axonframework.commandhandling.CommandBus;
import org.bson.Document;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.pages.EntryView;

import java.sql.Connection;

/** One violation of each rule. */
final class Violations {

    private Violations() {}

    record AsksTheDatabase(Connection connection) {}

    record SendsACommand(CommandBus bus) {}

    record NamesATopic(TopicPartition partition) {}

    record ReadsADocument(MongoCollection<Document> documents) {}

    @Component
    static final class IsASpringPart {}

    record ReadsAnyClass(XStream stream) {}

    record BorrowsFromThePages(EntryView view) {}
}
