package uk.carejourney.gateway.delivering;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.delivery.AlertFeed;
import uk.carejourney.infra.delivery.webhooks.Message;
import uk.carejourney.infra.delivery.webhooks.Posting;
import uk.carejourney.infra.delivery.webhooks.Receivers;
import uk.carejourney.infra.delivery.webhooks.Webhook;
import uk.carejourney.infra.delivery.webhooks.Webhooks;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Webhooks, for those who subscribe them.
 *
 * <p>Every method throws {@link RefusedRequest} where nothing is posted from here.
 */
public final class Hooks {

    private final Optional<Webhooks> webhooks;
    private final Optional<Posting> posting;
    private final Receivers receivers;
    private final AlertFeed feed;
    private final Clock clock;

    public Hooks(
            Optional<Webhooks> webhooks,
            Optional<Posting> posting,
            Receivers receivers,
            AlertFeed feed,
            Clock clock) {
        this.webhooks = webhooks;
        this.posting = posting;
        this.receivers = receivers;
        this.feed = feed;
        this.clock = clock;
    }

    private Webhooks webhooks() {
        return webhooks.orElseThrow(() -> RefusedRequest.of(Refusal.NO_WEBHOOKS_HERE));
    }

    private Posting posting() {
        return posting.orElseThrow(() -> RefusedRequest.of(Refusal.NO_WEBHOOKS_HERE));
    }

    /** Subscribes an address to every step of an alert recorded from now on. */
    public Webhooks.Made subscribe(URI address, String by) {
        Webhooks all = webhooks();
        receivers
                .unfit(address)
                .ifPresent(why -> {
                    throw RefusedRequest.of(Refusal.WEBHOOK_ADDRESS_UNFIT, why);
                });
        return all.subscribe(address, feed.head(), by, clock.instant());
    }

    public List<Webhook> all() {
        return webhooks().all();
    }

    public void disable(UUID id) {
        webhooks().disable(webhook(id).id(), "BY_HAND");
    }

    /** What was given up, in the order of the ledger. */
    public List<Message> dead(UUID id) {
        return posting().dead(webhook(id).id());
    }

    /** Posts again what was given up. */
    public void revive(UUID id, UUID message) {
        if (!webhook(id).active()) {
            throw RefusedRequest.of(Refusal.WEBHOOK_DISABLED);
        }
        if (!posting().revive(id, message)) {
            throw NotHere.message();
        }
    }

    private Webhook webhook(UUID id) {
        return webhooks().webhook(id).orElseThrow(NotHere::webhook);
    }
}
