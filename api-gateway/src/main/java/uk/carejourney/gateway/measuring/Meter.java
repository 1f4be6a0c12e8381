package uk.carejourney.gateway.measuring;

/** Every meter of our own. No label ever holds an identifier. */
public enum Meter {
    APPEND(
            "journey.append",
            "timer",
            "How long a command takes from being handed in until its facts are durable or refused."
                    + " Label `outcome`: `appended`, `duplicate`, `key-reused`, `conflict`,"
                    + " `refused`, `failed`."),
    APPEND_FACTS("journey.append.facts", "summary", "How many facts a command had."),
    APPEND_BATCH(
            "journey.append.batch",
            "summary",
            "How many entries were made durable in one go, when this node hears of it; entries of"
                    + " other nodes it hears of at the same time are counted with them."),
    APPEND_WAITING(
            "journey.append.waiting",
            "gauge",
            "Commands handed in and not answered yet: the queue before the ledger."),
    HEAD(
            "journey.ledger.head",
            "gauge",
            "How many entries the ledger has, as far as this node knows."),
    SIGNED(
            "journey.ledger.signed",
            "gauge",
            "How many entries the newest checkpoint signed by this node covers."),
    WITNESSED(
            "journey.ledger.witnessed",
            "gauge",
            "How many entries the newest checkpoint covers that enough witnesses signed."),
    UNSIGNED(
            "journey.ledger.unsigned",
            "gauge",
            "For how many seconds entries have been waiting to be signed."),
    UNWITNESSED(
            "journey.ledger.unwitnessed",
            "gauge",
            "For how many seconds entries have been waiting to be witnessed."),
    PATROLS(
            "journey.ledger.patrols",
            "counter",
            "How often every signed entry has been read again and found as it was signed."),
    STOPPED(
            "journey.ledger.stopped",
            "gauge",
            "1 once the notary has found a contradiction and stopped recording, else 0."),
    PUBLISHED(
            "journey.publish.published",
            "gauge",
            "How many entries, from the first, this node knows to be published to Kafka."),
    UNPUBLISHED(
            "journey.publish.lag.events",
            "gauge",
            "How many entries publication is behind the ledger, on a node that publishes."),
    UNPUBLISHED_FOR(
            "journey.publish.lag.seconds",
            "gauge",
            "For how many seconds publication has been behind the ledger without catching up;"
                    + " 0 while everything is published."),
    PUBLISHING_HALTED(
            "journey.publish.halted",
            "gauge",
            "1 once publication has stopped until somebody puts something right, else 0."),
    FENCED(
            "journey.publish.fenced",
            "counter",
            "How often another publisher took over while this node thought it had the turn."),
    UNPUBLISHABLE(
            "journey.publish.unpublishable",
            "counter",
            "How many entries were published only as unpublishable since this node started."),
    REFUSALS(
            "journey.security.refusals",
            "counter",
            "How often somebody was refused what they may not do. Labels `route`: the method and"
                    + " the route as the table of routes has it; `reason`: the refusal's code."),
    READINGS_QUEUED(
            "journey.readings.queued",
            "gauge",
            "How many readings wait on this node's disk for their ledger; 0 while it answers."),
    READINGS_UNSIGNED(
            "journey.readings.unsigned",
            "gauge",
            "For how many seconds readings have been waiting to be signed."),
    READINGS_STOPPED(
            "journey.readings.stopped",
            "gauge",
            "1 once the notary of readings has found a contradiction and stopped recording them,"
                    + " else 0."),
    LAG_EVENTS(
            "journey.projection.lag.events",
            "gauge",
            "How many entries a read model is behind the ledger. Label `projection`: its name."),
    LAG_SECONDS(
            "journey.projection.lag.seconds",
            "gauge",
            "For how many seconds a read model has been behind the ledger without catching up;"
                    + " 0 while it holds everything. Label `projection`: its name.");

    private final String meter;
    private final String kind;
    private final String meaning;

    Meter(String meter, String kind, String meaning) {
        this.meter = meter;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** Its name, with dots; a Prometheus server sees underscores and a suffix. */
    public String meter() {
        return meter;
    }

    /** What it is: a timer, a summary, a gauge or a counter. */
    public String kind() {
        return kind;
    }

    /** What it says, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
