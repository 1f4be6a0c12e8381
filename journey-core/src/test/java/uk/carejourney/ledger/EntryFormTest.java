package uk.carejourney.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

class EntryFormTest {

    private static final byte[] SEED = new byte[Commitments.SEED_BYTES];

    @Test
    void every_fact_comes_back_from_its_stored_form_unchanged() {
        for (FactType type : Facts.CATALOGUE.all()) {
            Entry entry = entry(type);
            assertThat(Facts.FORM.fromTree(Facts.FORM.toTree(entry))).isEqualTo(entry);
        }
    }

    @Test
    void a_field_nobody_knows_stops_the_reader() {
        Map<String, Object> tree = tree();
        tree.put("fact", Map.of("placement", "p1", "colour", "blue"));
        assertThatThrownBy(() -> Facts.FORM.fromTree(tree))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageContaining("colour");
    }

    @Test
    void a_redacted_fact_still_proves_against_its_leaf() {
        Commitments commitments = new Commitments(tree(), SEED);
        Disclosure shown = commitments.disclose(Set.of("/happened", "/fact/placement"));
        assertThat(shown.provesAgainst(commitments.root())).isTrue();
    }

    @Test
    void a_field_changed_after_the_fact_proves_nothing() {
        Commitments honest = new Commitments(tree(), SEED);
        Map<String, Object> altered = tree();
        altered.put("happened", "2026-03-03");
        Disclosure lie = new Commitments(altered, SEED).disclose(Set.of("/happened"));
        assertThat(lie.provesAgainst(honest.root())).isFalse();
    }

    @Test
    void a_member_this_version_does_not_know_stops_the_reader() {
        Map<String, Object> tree = tree();
        tree.put("mood", "hopeful");
        assertThatThrownBy(() -> Facts.FORM.fromTree(tree))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageContaining("mood");
    }

    @Test
    void a_fact_inside_a_correction_is_brought_up_to_date_too() {
        Upcasts upcasts =
                new Upcasts(
                        List.of(
                                new Upcasts.Step(
                                        "placement.placement-finished.v1",
                                        "placement.placement-ended.v1",
                                        old -> Map.of("placement", old.get("place")))));
        Map<String, Object> correction =
                Map.of(
                        "entry", new UUID(1, 2).toString(),
                        "happened", "2026-03-01",
                        "reason", "keyed wrongly",
                        "authorisedBy", "m-1",
                        "fact",
                                Map.of(
                                        "type",
                                        "placement.placement-finished.v1",
                                        "fact",
                                        Map.of("place", "p7")));
        Map<String, Object> tree = tree();
        tree.put("type", "correction.entry-corrected.v1");
        tree.put("fact", correction);
        Entry entry = new EntryForm(Facts.CATALOGUE, upcasts).fromTree(tree);
        assertThat(entry.fact().toString()).contains("PlacementEnded[placement=p7");
    }

    @Test
    void a_disclosure_of_the_wrong_size_or_kind_proves_nothing() {
        byte[] root = new Commitments(tree(), SEED).root();
        assertThat(new Disclosure(List.of(new Disclosure.Hidden(new byte[31]))).provesAgainst(root))
                .isFalse();
        assertThat(
                        new Disclosure(List.of(new Disclosure.Shown("/x", 1.5, new byte[16])))
                                .provesAgainst(root))
                .isFalse();
    }

    private static Map<String, Object> tree() {
        FactType type = Facts.CATALOGUE.named("placement.placement-ended.v1").orElseThrow();
        return new TreeMap<>(Facts.FORM.toTree(entry(type)));
    }

    private static Entry entry(FactType type) {
        Envelope envelope =
                Envelope.of(
                        new UUID(1, 2),
                        Subject.child(new UUID(3, 4)),
                        Happened.on("2026-03-02"),
                        Actor.person("w-17", Role.PRACTITIONER));
        return new Entry(envelope, type.example());
    }
}
