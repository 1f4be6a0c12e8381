package uk.carejourney.infra.bench;

import java.util.List;
import java.util.SequencedMap;

/** One crash of a trial, and what came of it. */
interface Crash {

    /** What there is to say of it, by the heading of its column: numbers and texts, in order. */
    SequencedMap<String, Object> told();

    /** What was wrong afterwards; nothing if all was well. */
    List<String> faults();
}
