package uk.carejourney.gateway.publishing;

import uk.carejourney.gateway.access.Sight;
import uk.carejourney.infra.publisher.Topic;

/** Which kinds of topic may be read of in the feed, which knows of no grants. */
public final class FeedSight {

    private FeedSight() {}

    /**
     * Whether somebody who sees so much of a record may be told what stands in a topic. Restricted
     * areas are for those who see whole records under names; whoever sees them under pseudonyms
     * needs a grant, which topics have and the feed has not.
     */
    public static boolean mayRead(Sight sight, Topic.Kind kind) {
        return switch (kind) {
            case FACTS, ALERTS, LEDGER -> sight != Sight.FIGURES;
            case RESTRICTED -> sight.named();
            case PARTNER, CLOCKS, CHECKPOINTS, POSITION -> false;
        };
    }
}
