package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.journey.Code;
import uk.carejourney.retention.RetentionFact.Remains;

import java.time.LocalDate;
import java.util.List;

/**
 * How long backups are kept, which is how long they can bring back what was destroyed.
 *
 * @param keyDays days a backup of the key store is kept, at least 1
 * @param ledgerDays days a backup of the ledger is kept, at least 1
 */
public record BackupsKept(int keyDays, int ledgerDays) {

    /** The key store's backups unless set otherwise: long enough for a disaster over a holiday. */
    public static final int USUAL_KEY_DAYS = 14;

    /** The ledger's backups unless set otherwise. */
    public static final int USUAL_LEDGER_DAYS = 35;

    public BackupsKept {
        if (keyDays < 1 || ledgerDays < 1) {
            throw new IllegalArgumentException("backups are kept for at least a day");
        }
    }

    /** What remains of a record whose key was destroyed on a day. */
    List<Remains> ofRecord(LocalDate day) {
        return remains("key-backup", day.plusDays(keyDays));
    }

    /** What remains of one entry removed on a day: its record's key still opens old backups. */
    List<Remains> ofEntry(LocalDate day) {
        return remains("ledger-backup", day.plusDays(ledgerDays));
    }

    private static List<Remains> remains(String backup, LocalDate through) {
        return List.of(
                new Remains(new Code("ledger"), null),
                new Remains(new Code(backup), through),
                new Remains(new Code("outside"), null));
    }
}
