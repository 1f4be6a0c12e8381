package uk.carejourney.projections.children;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.projections.children.ChildrenWanted.Care;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.SealedRecordOpened;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Robin is restricted and looked after, Wren is neither; both are of one team. */
@OnEveryServer
class RestrictedChildrenTest {

    private static final Instant NOON = Instant.parse("2026-04-15T12:00:00Z");
    private static final String TEAM = "East";

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredChronology reader;

    RestrictedChildrenTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredChronology(store.database(), chronology);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    @BeforeEach
    void restrict() {
        ledger.record(ROBIN, "2026-01-02", registered("2015-06-07"));
        ledger.record(ROBIN, "2026-01-02", allocated("w-1"));
        ledger.record(
                ROBIN,
                "2026-01-04",
                Facts.CATALOGUE
                        .named("admission.child-became-looked-after.v1")
                        .map(type -> (ChildBecameLookedAfter) type.example())
                        .orElseThrow());
        ledger.record(WREN, "2026-01-04", registered("2015-06-07"));
        ledger.record(WREN, "2026-01-02", allocated("w-1"));
        ledger.record(
                ROBIN,
                "2026-01-05",
                new RecordRestricted(
                        new Code("high-profile"), "w-7", List.of("w-8"), "In the newspapers"));
    }

    private static Fact allocated(String worker) {
        return new SocialWorkerAllocated(worker, TEAM, null, null, null, null);
    }

    private static Reach team(String person, Instant at) {
        return new Reach(
                false,
                Set.of(TEAM),
                Set.of(),
                Set.of(),
                false,
                false,
                Set.of(),
                Opens.to(person, at));
    }

    @Test
    void a_colleague_is_listed_the_record_and_nothing_it_says() {
        build();
        ChildrenPage page = page(Care.ANY, team("w-3", NOON));

        assertThat(page.total()).isEqualTo(2);
        Child robin = page.children().getFirst();
        assertThat(robin).isEqualTo(robin.asWithheld());
        assertThat(robin.subject()).isEqualTo(ROBIN.id());
        assertThat(page.children().getLast().withheld()).isFalse();
        assertThat(reader.reached(team("w-3", NOON))).containsExactly(WREN.id());
        assertThat(reader.restricted()).extracting(Child::subject).containsExactly(ROBIN.id());
    }

    @Test
    void once_sealed_it_is_in_no_list_to_whomever_it_opens() {
        ledger.record(
                ROBIN,
                "2026-01-06",
                new RecordSealed(LocalDate.parse("2026-01-06"), "The order was made today"));
        build();

        for (Reach reach :
                List.of(
                        team("w-7", NOON),
                        team("w-1", NOON),
                        Reach.EVERYONE,
                        Reach.everyone(Opens.NONE))) {
            assertThat(page(Care.ANY, reach).children())
                    .extracting(Child::subject)
                    .containsExactly(WREN.id());
            assertThat(page(Care.ANY, reach).total()).isEqualTo(1);
            assertThat(reader.reached(reach)).containsExactly(WREN.id());
            assertThat(reach.shows(reader.child(ROBIN.id()).orElseThrow())).isFalse();
        }
        assertThat(reader.restricted()).extracting(Child::isSealed).containsExactly(true);
    }

    @Test
    void a_seal_opened_in_a_role_is_closed_to_who_has_it_no_more() {
        ledger.record(
                ROBIN,
                "2026-01-06",
                new RecordSealed(LocalDate.parse("2026-01-06"), "The order was made today"));
        ledger.record(
                ROBIN,
                "2026-04-15",
                new SealedRecordOpened(new Code("court"), "The judge asks for it", NOON));
        build();
        String opened = LedgerInMemory.WORKER.id();
        Instant before = NOON.minusMillis(1);

        assertThat(Reach.everyone(Opens.toKeeper(opened, before)).shows(robin())).isTrue();
        assertThat(Reach.everyone(Opens.toKeeper(opened, NOON)).shows(robin())).isFalse();
        assertThat(Reach.everyone(Opens.to(opened, before)).shows(robin())).isFalse();
        assertThat(team(opened, before).reaches(robin())).isFalse();
    }

    @Test
    void no_list_chosen_by_what_records_say_has_it() {
        build();

        assertThat(page(Care.LOOKED_AFTER, team("w-3", NOON)).total()).isZero();
        assertThat(page(Care.NOT_LOOKED_AFTER, team("w-3", NOON)).total()).isEqualTo(1);
        assertThat(page(Care.LOOKED_AFTER, team("w-7", NOON)).total()).isEqualTo(1);
    }

    @Test
    void it_is_open_to_owner_named_and_allocated_and_to_who_sees_all() {
        build();
        for (String person : List.of("w-7", "w-8", "w-1")) {
            assertThat(reader.reached(team(person, NOON)))
                    .as(person)
                    .containsExactlyInAnyOrder(ROBIN.id(), WREN.id());
        }
        assertThat(reader.reached(Reach.EVERYONE)).hasSize(2);
        assertThat(reader.reached(Reach.everyone(Opens.NONE))).containsExactly(WREN.id());
    }

    @Test
    void whoever_it_names_sees_it_whatever_team_they_are_of() {
        build();
        Reach elsewhere =
                new Reach(
                        false,
                        Set.of("North"),
                        Set.of(),
                        Set.of(),
                        false,
                        false,
                        Set.of(),
                        Opens.to("w-8", NOON));

        assertThat(reader.reached(elsewhere)).containsExactly(ROBIN.id());
        assertThat(elsewhere.shows(robin())).isTrue();
    }

    @Test
    void broken_glass_opens_it_to_who_broke_it_until_it_ends() {
        ledger.record(
                ROBIN,
                "2026-04-15",
                new GlassBroken(new Code("court"), "The judge asks for it", NOON));
        build();
        String broke = LedgerInMemory.WORKER.id();

        assertThat(reader.reached(team(broke, NOON.minusMillis(1)))).contains(ROBIN.id());
        assertThat(reader.reached(team(broke, NOON))).doesNotContain(ROBIN.id());
        assertThat(team(broke, NOON.minusMillis(1)).shows(robin())).isTrue();
        assertThat(team(broke, NOON).shows(robin())).isFalse();
        assertThat(Objects.requireNonNull(robin().restriction()).broken())
                .containsEntry(broke, NOON);
    }

    @Test
    void lifted_it_is_a_record_like_any_other() {
        ledger.record(ROBIN, "2026-04-15", new RestrictionLifted("Over"));
        build();

        assertThat(reader.restricted()).isEmpty();
        assertThat(page(Care.LOOKED_AFTER, team("w-3", NOON)).total()).isEqualTo(1);
    }

    private Child robin() {
        return reader.child(ROBIN.id()).orElseThrow();
    }

    private ChildrenPage page(Care care, Reach reach) {
        return reader.children(new ChildrenWanted(care, -1, 1, 10, reach));
    }

    private void build() {
        Generation first = new Pointers(store.database()).begin("chronology", 1).generation();
        new SubjectDocuments(store.database(), first, chronology, ledger::stream)
                .add(ledger.page(0, 1000));
    }
}
