package uk.carejourney.infra.publisher;

import java.util.Map;

/**
 * One topic.
 *
 * @param name as Kafka knows it
 * @param kind what it holds
 * @param title what it holds, in words
 * @param partitions how many it has
 * @param settings its own settings, as Kafka names them
 */
public record Topic(
        String name, Kind kind, String title, int partitions, Map<String, String> settings) {

    /** What a topic holds. */
    public enum Kind {
        /** Facts any agreed partner may have. */
        FACTS,
        /** Facts only a partner with a purpose of its own may have. */
        RESTRICTED,
        /** What was recorded about alerts; their rules tell of adoption and courts too. */
        ALERTS,
        /** What one partner was granted, under names of its own. */
        PARTNER,
        /** Positions of which nothing more can be published than that they are there. */
        LEDGER,
        /** How everyone's clocks stand; their rules tell of adoption and courts too. */
        CLOCKS,
        /** Signed checkpoints. */
        CHECKPOINTS,
        /** How far the publisher has come. */
        POSITION;

        /** Whether each record tells of one position of the ledger. */
        boolean tellsOfPositions() {
            return this != CLOCKS && this != CHECKPOINTS && this != POSITION;
        }
    }

    public Topic {
        settings = Map.copyOf(settings);
    }

    /** How a data protection officer would label what is in it. */
    String classification() {
        return switch (kind) {
            case FACTS -> "confidential";
            case RESTRICTED, ALERTS, PARTNER, CLOCKS -> "restricted";
            case LEDGER -> "internal";
            case CHECKPOINTS, POSITION -> "public";
        };
    }
}
