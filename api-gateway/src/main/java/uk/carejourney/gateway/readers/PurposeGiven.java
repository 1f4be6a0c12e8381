package uk.carejourney.gateway.readers;

import jakarta.servlet.http.HttpServletRequest;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.reading.Purpose;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request says it is for, where that differs from what its role usually reads for. */
public final class PurposeGiven {

    /** The header that says so, by one word of a closed list. */
    public static final String HEADER = "X-Journey-Purpose";

    private PurposeGiven() {}

    static Optional<Purpose> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).flatMap(Purpose::ofWord);
    }

    /**
     * Refuses a purpose that is none.
     *
     * @throws RefusedRequest naming those there are
     */
    public static void check(HttpServletRequest request) {
        if (request.getHeader(HEADER) != null && in(request).isEmpty()) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE,
                    HEADER
                            + " is one of: "
                            + Arrays.stream(Purpose.values())
                                    .map(Purpose::word)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
