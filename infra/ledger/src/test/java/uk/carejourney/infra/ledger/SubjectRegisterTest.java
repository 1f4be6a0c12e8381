package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@WithStack
class SubjectRegisterTest {

    private final TestLedger test;
    private final Ledger ledger;
    private final SubjectRegister register;

    SubjectRegisterTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
        this.ledger = test.open();
        this.register = ledger.subjects();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_subject_mentioned_again_is_the_same_subject() {
        List<LocalId> returned = children(2_676);
        Map<LocalId, Subject> first = register.register(returned);
        assertThat(first).hasSize(2_676);
        assertThat(first.values().stream().map(Subject::id).distinct()).hasSize(2_676);
        assertThat(register.register(returned)).isEqualTo(first);
        assertThat(register.find(returned)).isEqualTo(first);
        assertThat(register.find(List.of(child("never mentioned")))).isEmpty();
    }

    @Test
    void callers_who_mention_the_same_children_at_once_agree() throws Exception {
        List<Callable<Map<LocalId, Subject>>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<LocalId> some = new ArrayList<>(children(200));
            java.util.Collections.shuffle(some, new java.util.Random(i));
            calls.add(() -> register.register(some));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<LocalId, Subject>>> answers = callers.invokeAll(calls);
            for (Future<Map<LocalId, Subject>> answer : answers) {
                assertThat(answer.get()).isEqualTo(register.find(children(200)));
            }
        }
        assertThat(keyCount()).isEqualTo(201);
    }

    @Test
    void the_same_number_of_another_kind_or_system_is_another_subject() {
        LocalId one = child("17");
        LocalId home = new LocalId("example", SubjectKind.HOME, "17");
        LocalId elsewhere = new LocalId("other", SubjectKind.CHILD, "17");
        assertThat(register.register(List.of(one, home, elsewhere)).values())
                .doesNotHaveDuplicates();
        assertThat(register.find(List.of(home)).get(home))
                .extracting(Subject::kind)
                .isEqualTo(SubjectKind.HOME);
    }

    @Test
    void an_entitled_reader_gets_the_numbers_back() {
        LocalId one = child("17");
        Subject subject = subject(one);
        LocalId other = new LocalId("other", SubjectKind.CHILD, "A/9");
        assertThat(register.alsoKnownAs(Map.of(other, subject))).isEmpty();
        assertThat(register.localIds(List.of(subject)))
                .isEqualTo(Map.of(subject, List.of(one, other)));
        assertThat(subject(other)).isEqualTo(subject);
        assertThat(register.alsoKnownAs(Map.of(other, subject))).as("the same again").isEmpty();
        assertThat(register.alsoKnownAs(Map.of(other, subject(child("18")))))
                .as("another child's")
                .containsExactly(other);
        assertThat(subject(other)).isEqualTo(subject);
    }

    @Test
    void a_number_of_another_kind_is_refused() {
        Subject subject = subject(child("17"));
        LocalId home = new LocalId("other", SubjectKind.HOME, "9");
        assertThatThrownBy(() -> register.alsoKnownAs(Map.of(home, subject)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(register.find(List.of(home))).isEmpty();
    }

    @Test
    void numbers_are_given_back_over_a_single_connection() {
        LedgerSettings of = test.settings;
        LedgerSettings single =
                new LedgerSettings(of.ledger(), of.keys(), of.councilKeys(), false, of.log(), 1);
        Subject subject = subject(child("17"));
        try (Ledger one = Ledger.open(single, Facts.FORM, RecordingClock.ofDatabase())) {
            one.keys().forgetAll();
            assertThat(
                            assertTimeoutPreemptively(
                                    Duration.ofSeconds(20),
                                    () -> one.subjects().localIds(List.of(subject))))
                    .isEqualTo(Map.of(subject, List.of(child("17"))));
        }
    }

    @Test
    void no_number_is_stored_or_written_out_in_the_clear() throws Exception {
        register.register(List.of(child("UNMISTAKABLE")));
        try (Connection connection =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from keys.alias where position("
                                        + "'UNMISTAKABLE'::bytea in alias || local_id) > 0")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(child("UNMISTAKABLE").toString()).doesNotContain("UNMISTAKABLE");
    }

    private Subject subject(LocalId id) {
        return java.util.Objects.requireNonNull(register.register(List.of(id)).get(id));
    }

    private long keyCount() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from keys.subject_key")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static LocalId child(String id) {
        return new LocalId("example", SubjectKind.CHILD, id);
    }

    private static List<LocalId> children(int count) {
        return IntStream.range(0, count).mapToObj(i -> child("c" + i)).toList();
    }
}
