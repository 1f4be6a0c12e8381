package uk.carejourney.gateway.commandline;

import java.util.Optional;

/** Knows the other modules' exceptions whose message is already one line fit to be told. */
final class Refusals {

    private Refusals() {}

    static Optional<String> told(Throwable cause) {
        return Optional.empty();
    }
}
