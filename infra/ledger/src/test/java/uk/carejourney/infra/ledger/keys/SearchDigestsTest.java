package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SearchDigestsTest {

    private static Map<String, Long> digests(int lookup, String... terms) {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        key[0] = (byte) lookup;
        return new SearchDigests(new CouncilKeys(new byte[CouncilKeys.KEY_BYTES], key))
                .of(List.of(terms));
    }

    @Test
    void a_term_has_one_digest_which_nobody_computes_without_the_councils_key() {
        assertThat(digests(1, "name robin", "name wren"))
                .isEqualTo(digests(1, "name wren", "name robin", "name wren"))
                .isNotEqualTo(digests(2, "name robin", "name wren"));
        assertThat(digests(1, "name robin").values())
                .doesNotContainAnyElementsOf(digests(1, "name robyn").values());
    }
}
