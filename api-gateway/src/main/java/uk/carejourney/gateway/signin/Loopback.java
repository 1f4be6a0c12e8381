package uk.carejourney.gateway.signin;

import java.util.Set;

/** The names of this machine to itself. */
final class Loopback {

    static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}
}
