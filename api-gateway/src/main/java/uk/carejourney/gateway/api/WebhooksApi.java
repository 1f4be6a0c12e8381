package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.delivering.Hooks;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.delivery.webhooks.Message;
import uk.carejourney.infra.delivery.webhooks.Webhook;
import uk.carejourney.infra.delivery.webhooks.Webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;

/** Webhooks: subscribed, listed and disabled, with what was given up. */
@RestController
final class WebhooksApi {

    private static final int LONGEST_ADDRESS = 2_000;

    /**
     * Where steps of alerts are to be posted.
     *
     * @param address an https address of a host on the public internet
     */
    record WantedJson(@Nullable String address) {}

    /**
     * A webhook.
     *
     * @param address where is posted to
     * @param from position of the entry after which it hears of what is recorded
     * @param disabled when and why it was disabled; absent while it is not
     * @param secret what signs the messages, told only when it is subscribed
     */
    record WebhookJson(
            UUID id,
            String address,
            String madeBy,
            String madeAt,
            long from,
            @Nullable String disabled,
            @Nullable String secret) {

        static WebhookJson of(Webhook webhook, @Nullable String secret) {
            return new WebhookJson(
                    webhook.id(),
                    webhook.address().toString(),
                    webhook.madeBy(),
                    webhook.madeAt().toString(),
                    webhook.from(),
                    webhook.disabled(),
                    secret);
        }
    }

    /**
     * A message that was given up.
     *
     * @param message its identifier
     * @param position of the entry it tells of
     * @param tried how often it was tried
     */
    record DeadLetterJson(
            UUID message, long position, int tried, String givenUpAt, @Nullable String trouble) {

        static DeadLetterJson of(Message message) {
            return new DeadLetterJson(
                    message.event(),
                    message.position(),
                    message.tried(),
                    message.at().toString(),
                    message.trouble());
        }
    }

    private final Hooks hooks;

    WebhooksApi(Hooks hooks) {
        this.hooks = hooks;
    }

    /** Subscribes an address to the steps of alerts; its secret is told this once. */
    @PostMapping("/api/v1/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookJson subscribe(Person acting, @RequestBody WantedJson given) {
        Webhooks.Made made = hooks.subscribe(address(given.address()), acting.id());
        return WebhookJson.of(made.webhook(), made.secret().written());
    }

    /** Every webhook, disabled ones too. */
    @GetMapping("/api/v1/webhooks")
    List<WebhookJson> list() {
        return hooks.all().stream().map(webhook -> WebhookJson.of(webhook, null)).toList();
    }

    /** Disables a webhook: nothing more is posted to it. */
    @DeleteMapping("/api/v1/webhooks/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID webhook) {
        hooks.disable(webhook);
    }

    /** The messages of a webhook that were given up. */
    @GetMapping("/api/v1/webhooks/{webhook}/dead-letters")
    List<DeadLetterJson> dead(@PathVariable UUID webhook) {
        return hooks.dead(webhook).stream().map(DeadLetterJson::of).toList();
    }

    /** Tries again to post a message that was given up. */
    @PostMapping("/api/v1/webhooks/{webhook}/dead-letters/{message}/send")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable UUID webhook, @PathVariable UUID message) {
        hooks.revive(webhook, message);
    }

    private static URI address(@Nullable String given) {
        try {
            if (given != null && given.length() <= LONGEST_ADDRESS) {
                return new URI(given);
            }
        } catch (URISyntaxException noAddress) {
            throw RefusedRequest.of(Refusal.WEBHOOK_ADDRESS_UNFIT, "It is no https address.");
        }
        throw RefusedRequest.of(Refusal.UNREADABLE, "'address' is missing or too long.");
    }
}
