package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

class CouncilKeyFileTest {

    @Test
    void what_a_crash_left_behind_is_not_in_the_way_of_making_keys(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("council.keys");
        Path left = file.resolveSibling("council.keys.unfinished-" + ProcessHandle.current().pid());
        Files.writeString(left, "half a ke");
        CouncilKeySet made = new CouncilKeyFile(file).read(true, new SecureRandom());
        assertThat(new CouncilKeyFile(file).read(false, new SecureRandom()).current())
                .isEqualTo(made.current());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, left);
        }
    }
}
