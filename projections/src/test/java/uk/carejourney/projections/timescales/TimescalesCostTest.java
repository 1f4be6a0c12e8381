package uk.carejourney.projections.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.timescales.GivenTimescales.FIRST;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import com.mongodb.MongoBulkWriteException;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Whole;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the store is asked for and what is written, among few children and among many. */
class TimescalesCostTest {

    private static final int DUE = 5;
    private static final long YEARS_FROM_NOW = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();

    @TempDir(factory = RoomInMemory.class)
    private Path folder = Path.of("");

    @Test
    void among_ten_thousand_children_a_look_asks_no_more_than_among_one_thousand() {
        List<String> few = askedAmong(1_000);
        List<String> many = askedAmong(10_000);
        assertThat(many).isEqualTo(few);
        assertThat(few)
                .filteredOn(said -> said.startsWith("read") && said.contains(NextLooks.COLLECTION))
                .first()
                .asString()
                .endsWith(" " + DUE);
    }

    @Test
    void a_fact_that_changes_no_clock_writes_none_again() {
        GivenTimescales given = new GivenTimescales("2026-03-03");
        try (ReadStore store = ReadStore.embedded(folder.resolve("one"));
                Commands commands = new Commands(store)) {
            SubjectDocuments documents =
                    new SubjectDocuments(
                            commands.database(), FIRST, given.timescales, given.ledger::stream);
            given.admitted(ROBIN, "2026-03-02");
            add(given, documents, 0);
            commands.taken();

            long seen = given.ledger.last() + 1;
            given.ledger.record(
                    ROBIN,
                    "2026-03-03",
                    fact(
                            "identity.name-recorded",
                            Map.of("kind", "known-as", "givenNames", "Rob")));
            add(given, documents, seen);
            assertThat(commands.taken())
                    .contains(
                            "replaced " + FIRST.collection(NextLooks.COLLECTION),
                            "stamped " + FIRST.collection(OpenClocks.COLLECTION),
                            "stamped " + FIRST.collection(Timescales.NAME));

            given.ledger.record(ROBIN, "2026-03-03", fact("careplan.care-plan-approved", Map.of()));
            add(given, documents, seen + 1);
            assertThat(commands.taken())
                    .contains(
                            "replaced " + FIRST.collection(OpenClocks.COLLECTION),
                            "replaced " + FIRST.collection(Timescales.NAME));
        }
    }

    @Test
    void a_stamp_alone_is_not_written_over_what_another_wrote_meanwhile() {
        GivenTimescales given = new GivenTimescales("2026-03-03");
        try (ReadStore store = ReadStore.embedded(folder.resolve("two"))) {
            SubjectDocuments quick = given.documents(store, FIRST);
            given.admitted(ROBIN, "2026-03-02");
            add(given, quick, 0);
            long approved = given.ledger.last() + 1;
            SubjectHistory whileAnotherWrites =
                    subject -> {
                        List<AtPosition> told = given.ledger.stream(subject);
                        if (given.ledger.last() < approved) {
                            given.ledger.record(
                                    ROBIN,
                                    "2026-03-03",
                                    fact("careplan.care-plan-approved", Map.of()));
                            add(given, quick, approved);
                        }
                        return told;
                    };
            SubjectDocuments late =
                    new SubjectDocuments(
                            store.database(), FIRST, given.timescales, whileAnotherWrites);

            assertThatThrownBy(() -> late.renew(List.of(ROBIN.id())))
                    .isInstanceOf(MongoBulkWriteException.class);
            assertThat(Whole.of(store, FIRST, given.timescales))
                    .containsOnlyKeys(ROBIN.id())
                    .allSatisfy((_, documents) ->
                            assertThat(documents.values())
                                    .extracting(document -> document.getLong("builtTo"))
                                    .containsOnly(approved));
        }
    }

    /** What a look at {@value #DUE} due among so many asks and writes. */
    private List<String> askedAmong(int children) {
        GivenTimescales given = new GivenTimescales("2026-03-03");
        try (ReadStore store = ReadStore.embedded(folder.resolve("of-" + children));
                Commands commands = new Commands(store);
                Transitions transitions =
                        new Transitions(
                                commands.database(),
                                given.timescales,
                                given.ledger::stream,
                                given.law,
                                given.clock)) {
            TimescalesToKill.pointTo(store);
            notDue(children - DUE, given, store);
            IntStream.range(0, DUE)
                    .forEach(i -> given.admitted(Children.child(100 + i), "2026-03-02"));
            add(given, given.documents(store, FIRST), 0);
            transitions.look();
            commands.taken();
            assertThat(transitions.look()).isZero();
            assertThat(commands.taken()).as("nothing is due, so nothing is asked").isEmpty();

            given.clock.moveTo("2026-03-17");
            long began = System.nanoTime();
            assertThat(transitions.look()).isEqualTo(DUE);
            System.out.printf(
                    "%d of %d children due: found and written in %d ms%n",
                    DUE, children, (System.nanoTime() - began) / 1_000_000);
            return commands.taken();
        }
    }

    private static void add(GivenTimescales given, SubjectDocuments documents, long from) {
        documents.add(
                given.ledger.page(from, Integer.MAX_VALUE).stream()
                        .filter(given.timescales::takes)
                        .toList());
    }

    /** Children whose clocks change years from now. */
    private static void notDue(int children, GivenTimescales given, ReadStore store) {
        store.database()
                .getCollection(FIRST.collection(NextLooks.COLLECTION))
                .insertMany(
                        IntStream.range(0, children)
                                .mapToObj(i ->
                                        new Document("_id", new UUID(9, i).toString())
                                                .append("asOf", 0L)
                                                .append("law", given.law.now().position())
                                                .append("dueAt", YEARS_FROM_NOW)
                                                .append("others", List.of()))
                                .toList());
    }
}
