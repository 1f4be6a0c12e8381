package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.keys.AdoptionVault;
import uk.carejourney.infra.ledger.keys.AdoptionVault.Link;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** The one place that joins the records of an adopted child, and what it tells whom. */
@WithStack
class AdoptionVaultTest {

    private final TestLedger test;
    private final Ledger ledger;
    private final AdoptionVault vault;

    AdoptionVaultTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
        this.ledger = test.open();
        this.vault = ledger.keys().vault();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private UUID child(String number) {
        LocalId id = new LocalId("council", SubjectKind.CHILD, number);
        return ledger.subjects().register(List.of(id)).values().iterator().next().id();
    }

    @Test
    void each_record_leads_to_the_other() {
        Link link = new Link(child("old-1"), child("new-1"));

        assertThat(vault.link(link)).isTrue();

        assertThat(vault.of(link.before())).containsExactly(link);
        assertThat(vault.of(link.now())).containsExactly(link);
        assertThat(vault.of(child("other-1"))).isEmpty();
    }

    @Test
    void a_record_is_the_one_before_once_and_the_one_now_once() {
        Link link = new Link(child("old-2"), child("new-2"));
        vault.link(link);

        assertThat(vault.link(link)).isFalse();
        assertThat(vault.link(new Link(link.before(), child("other-2")))).isFalse();
        assertThat(vault.link(new Link(child("other-2"), link.now()))).isFalse();
        Link again = new Link(link.now(), child("third-2"));
        assertThat(vault.link(again)).isTrue();
        assertThat(vault.of(link.now())).containsExactlyInAnyOrder(link, again);
    }

    @Test
    void what_is_taken_out_is_gone() {
        Link link = new Link(child("old-3"), child("new-3"));
        vault.link(link);

        assertThat(vault.unlink(link.before())).isTrue();

        assertThat(vault.of(link.now())).isEmpty();
        assertThat(vault.unlink(link.before())).isFalse();
    }

    @Test
    void the_link_ends_with_the_key_of_the_record_before() {
        Link link = new Link(child("old-4"), child("new-4"));
        vault.link(link);

        ledger.keys().destroy(link.before());
        ledger.keys().forgetAll();

        assertThat(vault.of(link.now())).isEmpty();
    }

    @Test
    void whoever_reads_the_table_joins_nobody() throws SQLException {
        Link link = new Link(child("old-5"), child("new-5"));
        vault.link(link);

        String stored = stored();

        for (UUID record : List.of(link.before(), link.now())) {
            assertThat(stored).doesNotContain(record.toString());
            assertThat(stored).doesNotContain(record.toString().replace("-", ""));
            assertThat(stored).doesNotContain(hex(record.toString()));
        }
        assertThat(stored).as("the test can fail").isNotEmpty();
    }

    private static String hex(String text) {
        StringBuilder all = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            all.append(String.format("%02x", one));
        }
        return all.toString();
    }

    private String stored() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select before_digest::text || now_digest::text || sealed::text"
                                        + " from keys.adoption_link")) {
            while (rows.next()) {
                all.append(rows.getString(1));
            }
        }
        return all.toString();
    }
}
