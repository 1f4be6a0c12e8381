package uk.carejourney.projections.children;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.search.Sought;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Robin Oakes and Wren Oakes, searched by who sees everyone and by who sees all that is open. */
@OnEveryServer
class ChildrenSearchedTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final byte[] KEY = new byte[32];
    private static final Reach COLLEAGUE = Reach.everyone(Opens.NONE);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Chronology chronology =
            new Chronology(
                    Facts.CATALOGUE, Facts.FORM, ledger::stream, ChildrenSearchedTest::tokens);
    private final ReadStore store;
    private final StoredChronology reader;

    ChildrenSearchedTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @BeforeEach
    void record() {
        ledger.record(ROBIN, "2026-01-02", registered("2016-03-14"));
        ledger.record(ROBIN, "2026-01-02", name("Robin", "Oakes"));
        ledger.record(WREN, "2026-01-02", registered("2014-05-01"));
        ledger.record(WREN, "2026-01-02", name("Wren", "Oakes"));
    }

    private static Fact name(String given, String family) {
        return new NameRecorded(new Code("legal"), given, family);
    }

    private static Map<String, Long> tokens(Collection<String> terms) {
        Map<String, Long> tokens = new HashMap<>();
        for (String term : terms) {
            byte[] digest = Sha256.keyed(KEY, term.getBytes(StandardCharsets.UTF_8));
            tokens.put(term, ByteBuffer.wrap(digest).getLong() >>> 11);
        }
        return tokens;
    }

    private List<UUID> found(String name, Reach reach) {
        return reader.found(sought(name), null, reach).stream()
                .map(one -> one.child().subject())
                .toList();
    }

    private static Sought sought(String name) {
        return Sought.of(name, null, "", "", LocalDate.of(2026, 4, 15)).sought();
    }

    private ReadModel model() throws InterruptedException {
        ReadModel model =
                new ReadModel(
                        chronology,
                        ledger.feed(),
                        store.database(),
                        new Pace(1, 1000, Duration.ofMillis(50), Duration.ofSeconds(2)));
        model.start();
        assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
        return model;
    }

    @Test
    void a_child_is_found_by_words_the_best_answer_first() throws Exception {
        try (ReadModel _ = model()) {
            assertThat(found("oakes", Reach.EVERYONE)).containsExactly(ROBIN.id(), WREN.id());
            assertThat(found("wren oaks", Reach.EVERYONE)).containsExactly(WREN.id());
            assertThat(found("robyn", Reach.EVERYONE)).containsExactly(ROBIN.id());
            assertThat(found("finch", Reach.EVERYONE)).isEmpty();
            assertThat(found("oakes", Reach.NOBODY)).isEmpty();
            assertThat(reader.found(sought("oakes"), List.of(WREN.id()), Reach.EVERYONE))
                    .hasSize(1);
            assertThat(reader.found(sought("oakes"), List.of(), Reach.EVERYONE)).isEmpty();
        }
    }

    @Test
    void a_restricted_child_is_told_to_be_there_only_to_who_surely_knows_them() throws Exception {
        restrict();
        try (ReadModel _ = model()) {
            assertThat(found("robin", COLLEAGUE)).isEmpty();
            assertThat(found("oak", COLLEAGUE)).containsExactly(WREN.id());
            assertThat(found("rob oakes", COLLEAGUE)).isEmpty();
            ChildFound surely = reader.found(sought("robin oakes"), null, COLLEAGUE).getFirst();
            assertThat(surely.child()).isEqualTo(surely.child().asWithheld());
            assertThat(found("robin", Reach.EVERYONE)).containsExactly(ROBIN.id());
        }
    }

    @Test
    void a_restricted_child_answers_alike_by_whichever_name_of_theirs() throws Exception {
        ledger.record(ROBIN, "2026-01-03", name("Robin", "Finch"));
        restrict();
        try (ReadModel _ = model()) {
            ChildFound now = reader.found(sought("robin finch"), null, COLLEAGUE).getFirst();
            ChildFound before = reader.found(sought("robin oakes"), null, COLLEAGUE).getFirst();
            assertThat(before.fit()).isEqualTo(now.fit());
        }
    }

    private void restrict() {
        ledger.record(
                ROBIN,
                "2026-01-05",
                new RecordRestricted(new Code("police"), "w-7", List.of(), "Asked"));
    }

    @Test
    void one_more_than_a_thousand_is_too_many_whoever_else_is_kept_from_who_searches()
            throws Exception {
        restrict();
        for (int i = 0; i < ChildrenSought.MOST; i++) {
            ledger.record(Subject.child(new UUID(7, i)), "2026-01-06", name("Ash", "Oakley"));
        }
        try (ReadModel _ = model()) {
            assertThat(found("oak", COLLEAGUE)).hasSize(ChildrenSought.MOST + 1);
            assertThat(found("oakley", COLLEAGUE)).hasSize(ChildrenSought.MOST);
        }
    }

    @Test
    void a_child_whose_record_is_sealed_is_in_no_index() throws Exception {
        try (ReadModel _ = model()) {
            assertThat(holding("name robin")).isPositive();
            ledger.record(
                    ROBIN,
                    "2026-01-05",
                    new RecordSealed(LocalDate.of(2026, 1, 2), "The order was made"));
            assertThat(reader.awaitAtLeast(ledger.last(), SOON)).isTrue();
            assertThat(holding("name robin")).isZero();
            assertThat(found("robin", Reach.EVERYONE)).isEmpty();
        }
    }

    @Test
    void records_read_as_one_are_found_by_the_names_of_both_under_one() throws Exception {
        merge(ROBIN, WREN);
        merge(WREN, ROBIN);
        try (ReadModel _ = model()) {
            assertThat(found("wren", Reach.EVERYONE)).containsExactly(ROBIN.id());
            assertThat(found("oakes", Reach.EVERYONE)).containsExactly(ROBIN.id());
        }
    }

    private void merge(Subject one, Subject other) {
        ledger.record(one, "2026-02-01", new ChildRecordsMerged(other, "one child", "w-2"));
    }

    @Test
    void a_name_of_another_child_that_was_withdrawn_finds_nobody() throws Exception {
        long wrong = ledger.record(ROBIN, "2026-01-03", name("Lark", "Finch"));
        ledger.record(
                ROBIN,
                "2026-01-04",
                new EntryVoided(ledger.event(wrong), "another child's", "w-2"));
        try (ReadModel _ = model()) {
            assertThat(found("finch", Reach.EVERYONE)).isEmpty();
            assertThat(found("robin", Reach.EVERYONE)).containsExactly(ROBIN.id());
        }
    }

    @Test
    void whose_key_is_destroyed_is_in_no_index_and_comes_back_by_no_rebuild() throws Exception {
        try (ReadModel model = model()) {
            assertThat(holding("name robin")).isPositive();

            ledger.erase(ROBIN);
            model.forget(ROBIN.id());

            assertThat(found("robin", Reach.EVERYONE)).isEmpty();
            assertThat(holding("name robin")).isZero();
            assertThat(holding("name oakes")).as("Wren is still found").isPositive();
            new Rebuild(chronology, ledger, store.database(), 1)
                    .run(Facts.CATALOGUE, false, _ -> {});
            assertThat(found("robin", Reach.EVERYONE)).isEmpty();
            assertThat(holding("name robin")).isZero();
        }
    }

    /** How many documents of any collection and generation hold what stands for a term. */
    private long holding(String term) {
        Long token = tokens(List.of(term)).get(term);
        long holding = 0;
        for (String name : store.database().listCollectionNames().into(new ArrayList<>())) {
            holding +=
                    store.database()
                            .getCollection(name)
                            .countDocuments(new Document(ChildRow.TOKENS, token));
        }
        return holding;
    }
}
