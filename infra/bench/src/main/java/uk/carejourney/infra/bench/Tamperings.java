package uk.carejourney.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Every way to tamper that is tried, at positions drawn by seed. */
final class Tamperings {

    /** Takes the triggers off every table of entries, as only a superuser can. */
    static final String UNGUARD =
            "do $$ declare t regclass; begin for t in select inhrelid::regclass from pg_inherits"
                    + " where inhparent = 'ledger.event'::regclass loop execute"
                    + " format('alter table %s disable trigger all', t); end loop;"
                    + " alter table ledger.event disable trigger all; end $$";

    private static final String FLIP = " set %1$s = set_byte(%1$s, 12, get_byte(%1$s, 12) # 1)";
    private static final String COLUMNS = "stream, sequence, event_id, recorded_at, leaf, body";
    private static final int AT_ONCE = 3;
    private static final int PUSHED = 5;

    private final Random random;
    private final List<Tampering> all = new ArrayList<>();

    private Tamperings(long seed) {
        this.random = new Random(seed);
    }

    static List<Tampering> of(long seed) {
        Tamperings made = new Tamperings(seed);
        made.signedEntries();
        made.movedEntries();
        made.unsignedEntries();
        made.files();
        made.everything();
        return made.all;
    }

    private void signedEntries() {
        some("leaves changed", "update ledger.event" + FLIP.formatted("leaf"));
        some("sealed bodies changed", "update ledger.event" + FLIP.formatted("body"));
        some("bodies removed, undecided", "update ledger.event set body = null");
        some(
                "times of recording moved",
                "update ledger.event set recorded_at = recorded_at - interval '90 days'");
        some("entries deleted", "delete from ledger.event");
    }

    private void some(String what, String sql) {
        SortedSet<Long> positions = drawn(AT_ONCE);
        sql(what, positions, sql + " where position in (" + listed(positions) + ")");
    }

    private void movedEntries() {
        sql(
                "an entry added after the last",
                set(SignedLedger.RECORDED),
                forged(drawn(1).first(), SignedLedger.RECORDED, "ledger.event"));
        long at = 1L + random.nextInt(200);
        SortedSet<Long> pushed = range(at, at + PUSHED);
        sql(
                "an entry inserted, four pushed on, one lost",
                pushed,
                moved(pushed, "position + 1")
                        + " where position < %d; ".formatted(at + PUSHED - 1)
                        + forged(at, at, "was"));
        SortedSet<Long> two = drawn(2);
        sql(
                "two entries swapped",
                two,
                moved(two, "%d - position".formatted(two.first() + two.last())));
        int rows = SignedLedger.PARTITION;
        sql(
                "two partitions swapped",
                range(rows, 3L * rows),
                "alter table ledger.event detach partition ledger.event_256",
                "alter table ledger.event detach partition ledger.event_512",
                "update ledger.event_256 set position = position + 256",
                "update ledger.event_512 set position = position - 256",
                "alter table ledger.event attach partition ledger.event_256"
                        + " for values from (512) to (768)",
                "alter table ledger.event attach partition ledger.event_512"
                        + " for values from (256) to (512)");
    }

    private static String forged(long from, long to, String table) {
        return ("insert into ledger.event (position, %s) select %d, stream, sequence + 1000,"
                        + " gen_random_uuid(), recorded_at, leaf, body from %s where position = %d")
                .formatted(COLUMNS, to, table, from);
    }

    // Out and in again, because a position in use cannot be given twice even for a moment.
    private static String moved(SortedSet<Long> positions, String to) {
        return ("create temp table was as select * from ledger.event where position in (%1$s);"
                        + " delete from ledger.event where position in (%1$s);"
                        + " insert into ledger.event (position, %2$s) select %3$s, %2$s from was")
                .formatted(listed(positions), COLUMNS, to);
    }

    private void unsignedEntries() {
        long at = SignedLedger.SIGNED + 1 + random.nextInt(20);
        String here = " where position = " + at;
        sql(
                "a leaf changed before it was signed",
                set(at),
                "update ledger.event" + FLIP.formatted("leaf") + here);
        sql("an entry deleted before it was signed", set(at), "delete from ledger.event" + here);
    }

    private void files() {
        long flipped = 1L + random.nextInt(200);
        all.add(
                new Tampering(
                        "bytes of a body flipped on disk",
                        set(flipped),
                        false,
                        false,
                        (ledger, name) -> DamagedFile.flip(ledger, name, flipped)));
        long sound = 1L + random.nextInt(200);
        all.add(
                new Tampering(
                        "the same, and the page's checksum put right",
                        set(sound),
                        true,
                        false,
                        (ledger, name) -> DamagedFile.flipUnseen(ledger, name, sound)));
    }

    private void everything() {
        long forged = drawn(1).first();
        all.add(
                new Tampering(
                        "an entry, tiles and root rewritten consistently, checkpoints thrown away",
                        set(forged),
                        true,
                        true,
                        (ledger, name) -> new Forgery(ledger, name, forged).signedByTheNotary()));
        all.add(
                new Tampering(
                        "database and files restored from an old backup",
                        range(SignedLedger.BACKED_UP, SignedLedger.SIGNED),
                        true,
                        true,
                        SignedLedger::backup));
        long stolen = drawn(1).first();
        all.add(
                new Tampering(
                        "an entry rewritten and every checkpoint signed again with the stolen key",
                        set(stolen),
                        true,
                        true,
                        (ledger, name) -> new Forgery(ledger, name, stolen).signedByAThief()));
    }

    private void sql(String what, SortedSet<Long> positions, String... statements) {
        all.add(
                new Tampering(
                        what,
                        positions,
                        true,
                        false,
                        (ledger, name) -> {
                            LedgerCopy copy = ledger.copy(name);
                            copy.asSuperuser(UNGUARD);
                            copy.asSuperuser(statements);
                            return copy;
                        }));
    }

    private SortedSet<Long> drawn(int count) {
        SortedSet<Long> drawn = new TreeSet<>();
        while (drawn.size() < count) {
            drawn.add(1L + random.nextInt((int) SignedLedger.BACKED_UP - 1));
        }
        return drawn;
    }

    private static SortedSet<Long> set(long position) {
        return range(position, position + 1);
    }

    private static SortedSet<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(SortedSet<Long> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
