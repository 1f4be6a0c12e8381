package uk.carejourney.planted;

import org.assertj.core.util.Lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What the core must never do, each in a class of its own. */
final class Impure {

    private Impure() {}

    static final class AsksTheDay {
        LocalDate today() {
            return LocalDate.now(Clock.systemUTC());
        }
    }

    static final class AsksTheInstant {
        Instant instant() {
            return Instant.now();
        }
    }

    static final class CountsMilliseconds {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static final class MakesAnIdentifier {
        UUID identifier() {
            return UUID.randomUUID();
        }
    }

    static final class ThrowsDice {
        int dice() {
            return new Random().nextInt();
        }
    }

    static final class LeansOnALibrary {
        List<String> list() {
            return Lists.newArrayList("a");
        }
    }
}
