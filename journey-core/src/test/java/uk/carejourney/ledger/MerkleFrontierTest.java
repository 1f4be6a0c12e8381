package uk.carejourney.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Against the test vectors of the Certificate Transparency project (RFC 6962 section 2.1). */
class MerkleFrontierTest {

    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest(name = "{0} leaves")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_root_is_the_published_one(int leaves, String root) {
        MerkleFrontier tree = MerkleFrontier.empty().with(hashes(leaves));
        assertThat(Sha256.hex(tree.root())).isEqualTo(root);
    }

    @Test
    void it_makes_no_difference_in_how_many_steps_leaves_are_added() {
        Random random = new Random(20_261_123L);
        List<byte[]> all = new ArrayList<>();
        MerkleFrontier grown = MerkleFrontier.empty();
        for (int round = 0; round < 100; round++) {
            List<byte[]> some = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                byte[] leaf = new byte[8];
                random.nextBytes(leaf);
                some.add(MerkleFrontier.leafHash(leaf));
            }
            all.addAll(some);
            MerkleFrontier stored = MerkleFrontier.decoded(grown.size(), grown.encoded());
            grown = stored.with(some);
            assertThat(grown.root()).isEqualTo(MerkleFrontier.empty().with(all).root());
        }
    }

    @Test
    void bytes_that_are_no_frontier_of_that_size_are_refused() {
        assertThatThrownBy(() -> MerkleFrontier.decoded(3, new byte[32]))
                .hasMessageContaining("64 frontier bytes, not 32");
    }

    private static List<byte[]> hashes(int leaves) {
        return LEAVES.subList(0, leaves).stream()
                .map(HexFormat.of()::parseHex)
                .map(MerkleFrontier::leafHash)
                .toList();
    }
}
