package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.read.HoleInLedger;
import uk.carejourney.infra.ledger.read.StoredEvents;

import java.sql.SQLException;

/** The database's superuser deletes a row between others. */
@WithStack
class HoleInLedgerTest {

    @Test
    void whoever_reads_over_a_hole_is_told_the_first_position_that_is_missing(
            FreshDatabases databases) throws SQLException {
        TestLedger test = TestLedger.in(databases);
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k", aChild(), 6));
        }
        test.asSuperuser(
                "alter table ledger.event_0 disable trigger all",
                "delete from ledger.event_0 where position in (3, 5)");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(test.ledger.jdbcUrl());
        database.setUser(test.ledger.user());
        StoredEvents events = new StoredEvents(database);

        assertThatThrownBy(() -> events.leaves(1, 6))
                .isInstanceOf(HoleInLedger.class)
                .hasMessageStartingWith("position 3 is missing");
        assertThatThrownBy(() -> events.leaves(3, 1))
                .hasMessageStartingWith("position 3 is missing");
        assertThatThrownBy(() -> events.leaves(4, 2))
                .hasMessageStartingWith("position 5 is missing");
        assertThatThrownBy(() -> events.page(1, 6)).hasMessageStartingWith("position 3 is missing");
        assertThat(events.leaves(1, 2)).hasSize(2);
    }
}
