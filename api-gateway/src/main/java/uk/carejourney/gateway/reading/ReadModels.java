package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** How far the read models have come, for those who know of a position and want it shown. */
public interface ReadModels {

    /**
     * Waits a few seconds until every read model shows a position.
     *
     * @param position the position; nothing is waited for if it is absent
     * @throws uk.carejourney.gateway.problem.RefusedRequest as {@code KNOWN_AFTER_HEAD} if nothing
     *     stands there yet, as {@code NOT_SHOWN_YET} if the time was up
     */
    void show(@Nullable Long position);

    /** The same, of what is shown about one subject only, which comes sooner. */
    void show(UUID subject, @Nullable Long position);
}
