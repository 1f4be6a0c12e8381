package uk.carejourney.infra.bench;

/** A store that is measured: appends one event per call, durable when the call returns. */
interface Contender extends AutoCloseable {

    /** What it is called in the report. */
    String name();

    /** Appends the next event of one caller's own stream; callers never share one. */
    void append(Caller caller);

    @Override
    void close();
}
