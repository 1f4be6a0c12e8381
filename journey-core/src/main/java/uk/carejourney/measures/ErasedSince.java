package uk.carejourney.measures;

import uk.carejourney.journey.Recorded;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.util.List;

/**
 * How much that once counted can be counted no more. Which records of these a figure had counted
 * nobody can say any more: that is what erasing them means.
 *
 * @param records whole records destroyed
 * @param entries single entries removed from records that are still there, or were destroyed later
 */
public record ErasedSince(int records, int entries) {

    /**
     * What was known at a position and erased after another.
     *
     * @param council the council's own entries, which say what was erased
     * @param known the last position that counted as known
     * @param since the last position there was before; -1 for everything ever erased
     */
    public static ErasedSince of(List<Recorded> council, long known, long since) {
        int records = 0;
        int entries = 0;
        for (Recorded entry : council) {
            if (entry.position() <= since) {
                continue;
            }
            switch (entry.fact()) {
                case SubjectKeyDestroyed destroyed
                        when destroyed.positions().stream().anyMatch(one -> one <= known) ->
                        records++;
                case EntryBodyRemoved removed when removed.position() <= known -> entries++;
                default -> {}
            }
        }
        return new ErasedSince(records, entries);
    }

    /** Whether nothing was. */
    public boolean nothing() {
        return records == 0 && entries == 0;
    }
}
