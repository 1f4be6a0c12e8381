package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.delivering.Delivery;
import uk.carejourney.gateway.events.EventStreams;
import uk.carejourney.infra.delivery.mail.Mailing;
import uk.carejourney.infra.delivery.webhooks.Posting;

/** How delivery stands, at this node; counts only. */
@RestController
final class DeliveryApi {

    /**
     * Mail, if any is sent.
     *
     * @param position of the last entry dealt with; absent while alerting is not live
     * @param waiting how many letters wait
     * @param waitingSince since when the longest of them does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailJson(
            @Nullable Long position,
            long waiting,
            @Nullable String waitingSince,
            @Nullable String trouble) {

        static MailJson of(Mailing.Status status) {
            return new MailJson(
                    status.position(),
                    status.waiting(),
                    status.waitingSince() == null ? null : status.waitingSince().toString(),
                    status.trouble());
        }
    }

    /**
     * How delivery stands.
     *
     * @param listening how many listen to events at this node
     * @param mail absent where no mail is sent
     * @param webhooks absent where none are posted to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryJson(
            int listening, @Nullable MailJson mail, Posting.@Nullable Status webhooks) {}

    private final EventStreams streams;
    private final Delivery delivery;

    DeliveryApi(EventStreams streams, Delivery delivery) {
        this.streams = streams;
        this.delivery = delivery;
    }

    /** How many listen, and what waits to be mailed or posted. */
    @GetMapping("/api/v1/delivery")
    DeliveryJson status() {
        return new DeliveryJson(
                streams.listening(),
                delivery.mail().map(Mailing::status).map(MailJson::of).orElse(null),
                delivery.webhooks().map(Posting::status).orElse(null));
    }
}
