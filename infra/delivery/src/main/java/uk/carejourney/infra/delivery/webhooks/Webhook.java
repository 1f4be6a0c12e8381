package uk.carejourney.infra.delivery.webhooks;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription to the steps of alerts.
 *
 * @param address where they are posted
 * @param from position of the last entry it hears nothing of
 * @param disabled why nothing is posted any more; absent while it is
 */
public record Webhook(
        UUID id, URI address, String madeBy, Instant madeAt, long from, @Nullable String disabled) {

    /** Whether steps are posted to it. */
    public boolean active() {
        return disabled == null;
    }
}
