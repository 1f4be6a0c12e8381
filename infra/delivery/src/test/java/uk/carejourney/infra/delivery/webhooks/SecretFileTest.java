package uk.carejourney.infra.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

class SecretFileTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void what_is_sealed_is_read_again_after_a_restart_and_for_its_webhook_only(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("webhooks.keys");
        byte[] sealed = SecretFile.open(file, true, RANDOM).seal("one", "whsec_secret");
        SecretFile again = SecretFile.open(file, true, RANDOM);

        assertThat(again.open("one", sealed)).isEqualTo("whsec_secret");
        assertThatThrownBy(() -> again.open("other", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_others_may_read_is_missing_or_is_none_is_refused_with_what_to_do(
            @TempDir Path folder) throws Exception {
        Path file = folder.resolve("webhooks.keys");
        assertThatThrownBy(() -> SecretFile.open(file, false, RANDOM))
                .isInstanceOf(SecretFile.Unfit.class)
                .hasMessageContaining("restore it");
        Files.writeString(file, "something else\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> SecretFile.open(file, true, RANDOM))
                .hasMessageContaining("no key of webhooks");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SecretFile.open(file, true, RANDOM))
                .hasMessageContaining("chmod 600");
    }
}
