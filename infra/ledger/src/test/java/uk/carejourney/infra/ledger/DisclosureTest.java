package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.Disclosure.Shown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@WithStack
class DisclosureTest {

    private static final Pattern FIELDS = Pattern.compile("\"fields\":\"([0-9a-f]{64})\"");

    @Test
    void the_disclosed_fields_of_a_redacted_fact_prove_against_the_stored_leaf(
            FreshDatabases databases) {
        try (Ledger ledger = TestLedger.in(databases).open()) {
            TestLedger.recorder(ledger)
                    .record(record("k1", placementEnded(aChild(), "2026-03-02", "p1")));
            byte[] root = fieldsRoot(ledger.reading().leaf(1).orElseThrow());
            Disclosure shown =
                    ledger.reading().disclose(1, Set.of("/happened", "/type")).orElseThrow();
            assertThat(shown.parts().stream().filter(Shown.class::isInstance))
                    .extracting(part -> ((Shown) part).value())
                    .containsExactly("2026-03-02", "placement.placement-ended.v1");
            assertThat(shown.provesAgainst(root)).isTrue();
            assertThat(lie(shown).provesAgainst(root)).isFalse();
            assertThat(shown.provesAgainst(fieldsRoot(ledger.reading().leaf(0).orElseThrow())))
                    .isFalse();
        }
    }

    private static Disclosure lie(Disclosure honest) {
        List<Disclosure.Part> parts =
                honest.parts().stream()
                        .map(part ->
                                part instanceof Shown(var name, var value, var salt)
                                                && value.equals("2026-03-02")
                                        ? new Shown(name, "2026-03-03", salt)
                                        : part)
                        .toList();
        return new Disclosure(parts);
    }

    private static byte[] fieldsRoot(byte[] leaf) {
        Matcher found = FIELDS.matcher(new String(leaf, StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return HexFormat.of().parseHex(found.group(1));
    }
}
