package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The place in a list where the next page begins, as one word that says nothing to who holds it.
 *
 * <p>It names the last item of a page by what the list is ordered by, never by a number of pages:
 * what is added or taken away meanwhile moves nothing else from one page to another.
 */
final class Cursor {

    private static final int LONGEST = 500;
    private static final String BETWEEN = "\n";

    private Cursor() {}

    /**
     * The cursor after an item.
     *
     * @param list names the list, so that no other takes it
     * @param key what the list is ordered by, of that item
     */
    static String after(String list, Object... key) {
        StringBuilder text = new StringBuilder(list);
        for (Object part : key) {
            text.append(BETWEEN).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a cursor holds; empty at the beginning of a list.
     *
     * @param reads turns the parts of the key into what the list is ordered by
     * @throws RefusedRequest if it is no cursor of this list
     */
    static <T> Optional<T> read(
            String list, @Nullable String given, Function<List<String>, T> reads) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            if (given.length() <= LONGEST) {
                byte[] bytes = Base64.getUrlDecoder().decode(given);
                List<String> parts =
                        List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
                if (parts.getFirst().equals(list)) {
                    return Optional.of(reads.apply(parts.subList(1, parts.size())));
                }
            }
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | java.time.DateTimeException broken) {
            throw refused();
        }
        throw refused();
    }

    private static RefusedRequest refused() {
        return RefusedRequest.of(
                Refusal.UNREADABLE,
                "'cursor' is what an earlier page of this list gave as 'next'; leave it out to"
                        + " begin at the first.");
    }

    /** The key of the last item of a full page; absent where the page is not full, the last. */
    static <T> @Nullable String next(List<T> page, int size, Function<T, String> after) {
        return page.size() < size ? null : after.apply(page.getLast());
    }

    /** How many items a page may hold, 1 to 200. */
    static int size(int asked) {
        return Math.clamp(asked, 1, 200);
    }
}
