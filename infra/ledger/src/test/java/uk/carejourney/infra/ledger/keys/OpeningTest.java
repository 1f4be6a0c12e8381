package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.schema.Schema;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.placement.PlacementFact.PlacementEnded;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What whoever holds a key could put into the ledger's rows is noticed all the same. */
@WithStack
class OpeningTest {

    private static final Subject CHILD = Subject.child(new UUID(7, 7));
    private static final Subject OTHER = Subject.child(new UUID(8, 8));
    private static final UUID EVENT = new UUID(1, 1);

    private final SubjectKeys keys;
    private final Opening opening;

    OpeningTest(FreshDatabases databases) throws SQLException {
        DatabaseAddress address = databases.keys();
        Schema.KEYS.prepare(
                DatabaseSettings.withoutPasswords(
                        LedgerSettings.KEYS, address.jdbcUrl(), "journey_test", address.user()),
                connection -> {});
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(address.jdbcUrl());
        database.setUser("journey_test");
        CouncilKeys council = new CouncilKeys(new byte[32], new byte[32]);
        try (Connection connection = database.getConnection()) {
            CouncilKeyCheck.note(connection, council.digest());
        }
        this.keys = new SubjectKeys(database, council, new SecureRandom());
        this.opening = new Opening(Facts.FORM, keys);
    }

    @BeforeEach
    void the_child_is_registered() {
        keys.create(CHILD);
    }

    @Test
    void what_was_sealed_for_a_row_opens_in_it() {
        Entry entry = entry(EVENT, CHILD);
        assertThat(opening.open(List.of(row(entry))))
                .extracting(at -> ((Recorded) at).entry())
                .containsExactly(entry);
    }

    @Test
    @Tag("asvs-11.3.3")
    void a_body_that_speaks_of_another_event_or_subject_than_its_row_is_refused() {
        for (Entry wrong : List.of(entry(new UUID(2, 2), CHILD), entry(EVENT, OTHER))) {
            StoredEvent row = row(wrong);
            assertThatThrownBy(() -> opening.open(List.of(row)))
                    .isInstanceOf(UnreadableEntry.class)
                    .hasMessageContaining("position 3 holds another event");
            assertThatThrownBy(() -> opening.commitments(row)).isInstanceOf(UnreadableEntry.class);
        }
    }

    private StoredEvent row(Entry entry) {
        byte[] plain = new Body(Facts.FORM.toTree(entry), new byte[32], new byte[32], 0, 1).bytes();
        BoundTo place = BoundTo.event(EVENT, CHILD.id());
        byte[] body = StoredBody.seal(keys.keyInUseBy(CHILD), place, plain);
        return new StoredEvent(3, CHILD.id(), 0, EVENT, Instant.EPOCH, Optional.of(body));
    }

    private static Entry entry(UUID event, Subject subject) {
        Actor worker = Actor.person("w-17", Role.PRACTITIONER);
        return new Entry(
                Envelope.of(event, subject, Happened.on("2026-03-02"), worker),
                new PlacementEnded(new Ref("p1"), null, true));
    }
}
