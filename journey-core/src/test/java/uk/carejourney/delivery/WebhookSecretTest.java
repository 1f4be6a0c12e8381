package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class WebhookSecretTest {

    /** The example that is published with Standard Webhooks. */
    @Test
    void signs_as_the_published_example_does() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(
                        secret.signature(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1_614_265_330),
                                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.written()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void is_of_24_to_64_bytes_and_tells_nothing_of_itself() {
        assertThatThrownBy(() -> new WebhookSecret(new byte[23])).hasMessageContaining("24 to 64");
        assertThatThrownBy(() -> new WebhookSecret(new byte[65])).hasMessageContaining("24 to 64");
        assertThatThrownBy(() -> WebhookSecret.parse("MfKQ")).hasMessageContaining("whsec_");
        assertThat(new WebhookSecret(new byte[24])).hasToString("a webhook's secret");
    }
}
