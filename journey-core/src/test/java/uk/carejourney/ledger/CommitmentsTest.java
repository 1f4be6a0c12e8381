package uk.carejourney.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class CommitmentsTest {

    private static final Map<String, Object> ENTRY =
            Map.of(
                    "type",
                    "placement.placement-started.v1",
                    "by",
                    Map.of("kind", "person", "id", "w-17"),
                    "fact",
                    Map.of(
                            "flags",
                            List.of("a", "b"),
                            "n",
                            7,
                            "yes",
                            true,
                            "a/b~c",
                            "\u00fc\"x\n",
                            "none",
                            Map.of()));

    @Test
    void the_root_is_this_one_for_ever() {
        assertThat(Sha256.hex(new Commitments(ENTRY, seed()).root()))
                .as("computed by another program from docs/reference/stored-format.md")
                .isEqualTo("ff5e98ae249e2872268354b14e717cd28cbd37f36974c6bb8b20292deed495af");
    }

    @Test
    void shown_fields_prove_however_often_the_salts_were_asked_for() {
        Commitments commitments = new Commitments(ENTRY, seed());
        byte[] root = commitments.root();
        for (String field : List.of("/type", "/fact/a~1b~0c", "/fact/none")) {
            assertThat(commitments.disclose(Set.of(field)).provesAgainst(root)).isTrue();
        }
        assertThat(commitments.root()).isEqualTo(root);
    }

    private static byte[] seed() {
        byte[] seed = new byte[Commitments.SEED_BYTES];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }
}
