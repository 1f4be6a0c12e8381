package uk.carejourney.infra.bench;

import uk.carejourney.journey.Entry;

import java.util.List;

/** A store that is measured; what it was told is durable when the call returns. */
interface Contender extends AutoCloseable {

    /** What it is called in the report. */
    String name();

    /** Appends the next event of one caller's own stream; callers never share one. */
    void append(Caller caller);

    /** Appends a new child's first facts, all at once. */
    void begin(List<Entry> facts);

    @Override
    void close();
}
