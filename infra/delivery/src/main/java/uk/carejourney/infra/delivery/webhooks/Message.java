package uk.carejourney.infra.delivery.webhooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of an alert on its way to one webhook.
 *
 * @param event the step; the message's {@code webhook-id}
 * @param position the step's position in the ledger
 * @param body what is posted
 * @param tried how often it was posted
 * @param at when it is due, or ended
 * @param trouble what went wrong last, in a word or a status; absent if nothing did
 */
public record Message(
        UUID webhook,
        UUID event,
        long position,
        String body,
        int tried,
        Instant at,
        @Nullable String trouble) {}
