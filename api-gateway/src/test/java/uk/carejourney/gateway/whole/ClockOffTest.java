package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import uk.carejourney.infra.ledger.Ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The clock of the node and that of the database's machine come an hour apart. */
final class ClockOffTest extends WholeApplication {

    /** A function of this name stands before PostgreSQL's own wherever the node asks the time. */
    @Override
    List<String> more(Path folder) {
        asSuperuser(
                "create schema shifted",
                "create table shifted.clock (off interval)",
                "insert into shifted.clock values ('0')",
                "create function shifted.clock_timestamp() returns timestamptz volatile language"
                        + " sql as 'select pg_catalog.clock_timestamp() + off from shifted.clock'",
                "grant usage on schema shifted to public",
                "grant select on shifted.clock to public",
                "do $$ begin execute format('alter database %I set search_path = shifted,"
                        + " pg_catalog, public', current_database()); end $$");
        return List.of();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void a_node_whose_clock_is_off_records_nothing_says_what_to_do_and_goes_on_once_it_is_right() {
        String child =
                post("/api/v1/subjects/child", "{\"number\": \"CLOCK-1\"}")
                        .said()
                        .path("id")
                        .asString();
        Answer first = record(child, 0);
        assertThat(first.status()).isEqualTo(201);
        int before = entries(child);

        shift(Duration.ofHours(-1));
        int sent = 1;
        Answer refused = record(child, sent);
        // The node asks for the time every five seconds; what it is sent until then is recorded.
        while (refused.status() == 201) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            sent++;
            refused = record(child, sent);
        }
        long size = part(Ledger.class).reading().head().size();
        assertThat(refused.status()).as("%s", refused.said()).isEqualTo(503);
        JsonNode said = refused.said();
        assertThat(said.path("code").asString()).isEqualTo("NODE_CLOCK_OFF");
        assertThat(said.path("title").asString()).contains("more than two seconds off");
        assertThat(said.path("detail").asString())
                .contains("Send again to another node, or once an administrator has set the clock")
                .contains("ms ahead of the database's");
        assertThat(said.toString()).doesNotContain(child);

        assertThat(record(child, sent + 1).status()).as("and again").isEqualTo(503);
        assertThat(entries(child)).as("nothing of what was refused").isEqualTo(before + sent - 1);
        assertThat(part(Ledger.class).reading().head().size()).isEqualTo(size);
        String timeline =
                "/api/v1/children/%s/timeline?at-least=%d"
                        .formatted(child, first.said().path("lastPosition").asLong());
        assertThat(get(timeline, 200).path("entries")).as("reading goes on").isNotEmpty();

        shift(Duration.ZERO);
        assertThat(record(child, sent).status()).as("sent again under its key").isEqualTo(201);
        assertThat(entries(child)).isEqualTo(before + sent);
    }

    private Answer record(String child, int which) {
        return post(
                "/api/v1/subjects/child/" + child + "/facts",
                """
                {"facts": [{"type": "frontdoor.contact-received.v1", "happened": "2026-03-02",
                            "fact": {"contact": "c%d"}}]}
                """
                        .formatted(which),
                "Idempotency-Key",
                "clock-" + which);
    }

    private int entries(String child) {
        return part(Ledger.class).reading().stream(UUID.fromString(child)).size();
    }

    private void shift(Duration off) {
        asSuperuser("update shifted.clock set off = '%d seconds'".formatted(off.toSeconds()));
    }

    private void asSuperuser(String... statements) {
        try (Connection superuser =
                        DriverManager.getConnection(ledger().jdbcUrl(), ledger().user(), "");
                Statement statement = superuser.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
