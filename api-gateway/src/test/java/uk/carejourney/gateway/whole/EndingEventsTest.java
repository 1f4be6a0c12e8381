package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The application ends while somebody listens. */
@WithStack
final class EndingEventsTest {

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void who_listens_is_sent_away_and_holds_up_nothing(
            StackAddresses addresses, FreshDatabases databases) throws Exception {
        ConfigurableApplicationContext application = Deployment.fresh(addresses, databases).start();
        var server = ((ServletWebServerApplicationContext) application).getWebServer();
        String address = "http://localhost:" + Objects.requireNonNull(server).getPort();
        try (Listening listening = Listening.at(address, null)) {
            long began = System.nanoTime();
            application.close();

            assertThat(listening.ended()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(20));
        } finally {
            application.close();
        }
    }
}
