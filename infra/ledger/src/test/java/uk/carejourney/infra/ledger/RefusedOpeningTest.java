package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.DatabaseSettings.Login;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

@WithStack
class RefusedOpeningTest {

    private final FreshDatabases databases;
    private final TestLedger test;

    RefusedOpeningTest(FreshDatabases databases) {
        this.databases = databases;
        this.test = TestLedger.in(databases);
    }

    @Test
    void tables_newer_than_the_program_are_refused() throws Exception {
        test.open().close();
        test.asSuperuser("insert into ledger.schema_version values (999, 'later', '')");
        refused(test.settings, "at version 999", "start a newer program");
    }

    @Test
    void tables_laid_by_a_changed_script_are_refused() throws Exception {
        test.open().close();
        test.asSuperuser("update ledger.schema_version set digest = 'other'");
        refused(test.settings, "laid by another 001-append-only.sql");
    }

    @Test
    @Tag("asvs-13.2.2")
    void a_superuser_is_refused_as_the_application() {
        DatabaseSettings ledger = test.settings.ledger();
        Login superuser = Login.withoutPassword(test.ledger.user());
        refused(
                with(
                        new DatabaseSettings(
                                ledger.prefix(), ledger.url(), superuser, ledger.administrator())),
                "journey.ledger.database.user is a superuser");
    }

    @Test
    void a_database_without_tables_needs_an_administrator_and_then_none() {
        DatabaseSettings ledger = test.settings.ledger();
        LedgerSettings withoutAdministrator =
                with(
                        new DatabaseSettings(
                                ledger.prefix(),
                                ledger.url(),
                                ledger.application(),
                                Optional.empty()));
        refused(withoutAdministrator, "journey.ledger.database");
        test.open().close();
        Ledger.open(withoutAdministrator, Facts.FORM, RecordingClock.ofDatabase()).close();
    }

    @Test
    void another_councils_ledger_is_refused() {
        test.open().close();
        Leaf.Log other = new Leaf.Log("ledger.example/children/2", "Example Council", false);
        refused(
                new LedgerSettings(
                        test.settings.ledger(),
                        test.settings.keys(),
                        test.settings.councilKeys(),
                        true,
                        other,
                        4),
                "journey.ledger.origin",
                "ledger.example/children/1");
    }

    @Test
    @Tag("asvs-13.3.2")
    void a_key_file_that_others_may_read_is_refused() throws Exception {
        test.open().close();
        Files.setPosixFilePermissions(
                test.settings.councilKeys(), PosixFilePermissions.fromString("rw-r--r--"));
        refused(test.settings, "journey.keys.file", "chmod 600");
    }

    @Test
    void another_key_file_than_the_key_store_was_begun_with_is_refused() throws Exception {
        test.open().close();
        Files.delete(test.settings.councilKeys());
        refused(test.settings, "journey.keys.file", "restore the right file");
    }

    @Test
    void a_key_file_of_which_one_key_was_changed_is_refused() throws Exception {
        test.open().close();
        Path file = test.settings.councilKeys();
        String other = Files.readString(file).replaceFirst("lookup=.{8}", "lookup=00000000");
        Files.writeString(file, other);
        refused(test.settings, "journey.keys.file", "restore the right file");
    }

    @Test
    void an_empty_key_store_beside_a_ledger_with_entries_is_refused() {
        test.open().close();
        refused(
                test.with(TestLedger.in(databases).keys, test.settings.councilKeys()),
                "journey.keys.database.url",
                "is empty but the ledger");
        test.open().close();
    }

    @Test
    void the_key_store_of_another_ledger_is_refused_and_left_as_it_was() {
        test.open().close();
        TestLedger other = TestLedger.in(databases);
        other.open().close();
        refused(
                test.with(other.keys, other.settings.councilKeys()),
                "journey.keys.database.url",
                "journey.keys.file",
                "never held");
        other.open().close();
    }

    @Test
    void a_key_store_that_has_lost_a_recent_key_is_refused_but_not_one_where_it_was_destroyed()
            throws Exception {
        Subject erased = aChild();
        Subject lost = aChild();
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", erased, 1));
            TestLedger.recorder(ledger).record(record("k2", lost, 1));
            ledger.keys().destroy(erased.id());
        }
        test.open().close();
        test.inKeyStore("delete from keys.subject_key where subject = '" + lost.id() + "'");
        refused(test.settings, "journey.keys.database.url", "position 2");
    }

    @Test
    @Tag("asvs-13.2.2")
    void a_login_that_may_become_the_owner_of_the_tables_is_refused() throws Exception {
        test.open().close();
        String member = "journey_member_of_owner";
        test.asSuperuser(
                "drop role if exists " + member,
                "create role " + member + " login",
                "grant journey_ledger_owner to " + member);
        DatabaseSettings ledger = test.settings.ledger();
        refused(
                with(
                        new DatabaseSettings(
                                ledger.prefix(),
                                ledger.url(),
                                Login.withoutPassword(member),
                                Optional.empty())),
                "journey.ledger.database.user is a member of journey_ledger_owner");
    }

    @Test
    void a_database_that_may_lose_what_it_has_confirmed_is_refused() throws Exception {
        test.open().close();
        test.asSuperuser(
                "do $$ begin execute format('alter database %I set synchronous_commit = off',"
                        + " current_database()); end $$");
        refused(test.settings, "journey.ledger.database.user", "synchronous_commit=off");
    }

    @Test
    void a_missing_key_file_is_refused_unless_it_may_be_made() {
        LedgerSettings settings = test.settings;
        refused(
                new LedgerSettings(
                        settings.ledger(),
                        settings.keys(),
                        settings.councilKeys(),
                        false,
                        settings.log(),
                        4),
                "journey.keys.file",
                "there is no file");
    }

    @Test
    void a_setting_that_cannot_be_used_is_named() {
        Map<String, String> given = new HashMap<>();
        assertThatThrownBy(() -> LedgerSettings.read(given::get))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("journey.ledger.database.url");
        given.put("journey.ledger.database.url", "jdbc:postgresql://db/ledger");
        given.put("journey.ledger.database.user", "journey");
        given.put("journey.keys.database.url", "jdbc:postgresql://db/keys");
        given.put("journey.keys.database.user", "journey");
        given.put("journey.keys.file", "council.keys");
        given.put("journey.ledger.origin", "Not An Origin");
        given.put("journey.ledger.council", "Example Council");
        assertThatThrownBy(() -> LedgerSettings.read(given::get))
                .hasMessageContaining("journey.ledger.origin must be a name such as");
        given.put("journey.ledger.origin", "ledger.example.gov.uk/children/1");
        assertThat(LedgerSettings.read(given::get).connections()).isEqualTo(4);
        given.put("journey.ledger.connections", "many");
        assertThatThrownBy(() -> LedgerSettings.read(given::get))
                .hasMessageContaining("journey.ledger.connections=many is not a number");
    }

    private LedgerSettings with(DatabaseSettings ledger) {
        LedgerSettings settings = test.settings;
        return new LedgerSettings(
                ledger, settings.keys(), settings.councilKeys(), true, settings.log(), 4);
    }

    private static void refused(LedgerSettings settings, String... parts) {
        assertThatThrownBy(() ->
                        Ledger.open(settings, Facts.FORM, RecordingClock.ofDatabase()).close())
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContainingAll(parts)
                .extracting(refusal -> String.valueOf(refusal.getMessage()).lines().count())
                .isEqualTo(1L);
    }
}
