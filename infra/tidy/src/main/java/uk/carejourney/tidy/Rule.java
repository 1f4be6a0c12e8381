package uk.carejourney.tidy;

import java.util.stream.Stream;

/** A habit the whole repository is held to. */
public interface Rule {

    /** The rule as a short sentence, for reports. */
    String name();

    /** Every breach, in any order; none when the repository is tidy. */
    Stream<Fault> faults(Repository repository);
}
