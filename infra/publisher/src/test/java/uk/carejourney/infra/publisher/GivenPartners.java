package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Partners of a ledger and what is granted to them. */
record GivenPartners(GivenLedger given) {

    static final String CHAIR = "review.review-held.v1/chair";

    Subject partner(String name) {
        LocalId id = new LocalId("partner", SubjectKind.PARTNER, name);
        return given.ledger.subjects().register(List.of(id)).values().iterator().next();
    }

    /** Grants topics to a partner and gives back the entry that says so. */
    UUID grant(String name, List<String> topics, String... fields) {
        Entry entry =
                GivenLedger.entry(
                        given.ledger.council(),
                        new GrantMade(
                                partner(name),
                                name,
                                topics,
                                List.of(fields),
                                "canary purpose",
                                "canary agreement",
                                LocalDate.EPOCH,
                                null,
                                true));
        given.record(List.of(entry));
        return entry.envelope().eventId();
    }

    void withdraw(UUID grant) {
        given.record(given.ledger.council(), new GrantWithdrawn(grant, "canary reason"));
    }

    static String type(ConsumerRecord<byte[], byte[]> record) {
        return ReadTopics.header(record, "ce_type");
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
