package uk.carejourney.gateway.delivering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.delivery.mail.Mailing;
import uk.carejourney.infra.delivery.webhooks.Posting;

import java.util.Optional;

/**
 * What of delivery runs at this node.
 *
 * @param mail absent where no mail server is named
 * @param webhooks absent where there is no key for their secrets
 */
public record Delivery(Optional<Mailing> mail, Optional<Posting> webhooks)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Begins all there is, and says what there is not. */
    public void start() {
        mail.ifPresentOrElse(
                Mailing::start, () -> LOG.info("No mail is sent: journey.mail.host is not set"));
        webhooks.ifPresentOrElse(
                Posting::start,
                () ->
                        LOG.info(
                                "Nothing is posted to webhooks: journey.webhooks.key-file is not"
                                        + " set"));
    }

    @Override
    public void close() {
        mail.ifPresent(Mailing::close);
        webhooks.ifPresent(Posting::close);
    }
}
