package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.infra.ledger.LedgerUnavailable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Asks the database to remove one body, which it does only if it finds the decision to, or the
 * snapshot of a record.
 */
final class BodyRemoval {

    private final DataSource database;

    BodyRemoval(DataSource database) {
        this.database = database;
    }

    /**
     * One decision, as the database demands it.
     *
     * @param leafHash RFC 6962 hash of the entry's leaf
     * @param proposal event in the council's stream
     * @param approval a later event there
     * @param proposedBy keyed digest of a person
     * @param approvedBy keyed digest of another person
     */
    record Decided(
            long position,
            byte[] leafHash,
            UUID proposal,
            UUID approval,
            byte[] proposedBy,
            byte[] approvedBy) {}

    /** Deletes the snapshot of a record, which opens no more once its key is destroyed. */
    void forgetSnapshot(UUID record) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from ledger.snapshot where stream = ?")) {
            delete.setObject(1, record);
            delete.executeUpdate();
        } catch (SQLException notNow) {
            throw new LedgerUnavailable("A snapshot was not deleted", notNow);
        }
    }

    /** Removes it; doing so again changes nothing. */
    void carryOut(Decided decided) {
        try (Connection connection = database.getConnection();
                PreparedStatement call =
                        connection.prepareStatement(
                                "select ledger.remove_body(?, ?, ?, ?, ?, ?)")) {
            call.setLong(1, decided.position());
            call.setBytes(2, decided.leafHash());
            call.setObject(3, decided.proposal());
            call.setObject(4, decided.approval());
            call.setBytes(5, decided.proposedBy());
            call.setBytes(6, decided.approvedBy());
            call.execute();
        } catch (SQLException refused) {
            throw new LedgerUnavailable(
                    "The body at position %d was not removed".formatted(decided.position()),
                    refused);
        }
    }
}
