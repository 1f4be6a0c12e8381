package uk.carejourney.gateway.readers;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Moments;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moment a request asks about, as it was understood and never as it was typed.
 *
 * @param known a position, an instant or a day; both of a comparison, with a slash between
 * @param about the day asked about
 */
record MomentAsked(@Nullable String known, @Nullable LocalDate about) {

    static final MomentAsked NONE = new MomentAsked(null, null);

    // A longer number is no position of any ledger yet, but may be somebody's number.
    private static final long BEYOND_ANY_POSITION = 1_000_000_000;

    static MomentAsked in(HttpServletRequest request) {
        String known =
                Stream.of("known", "from", "to")
                        .map(request::getParameter)
                        .filter(Objects::nonNull)
                        .flatMap(given -> Moments.known(given).stream())
                        .flatMap(moment -> written(moment).stream())
                        .collect(Collectors.joining("/"));
        String about = request.getParameter("about");
        return new MomentAsked(
                known.isEmpty() ? null : known,
                about == null ? null : Moments.day(about).orElse(null));
    }

    private static Optional<String> written(KnownBy moment) {
        return switch (moment) {
            case KnownBy.Now() -> Optional.empty();
            case KnownBy.AtInstant(var instant) -> Optional.of(instant.toString());
            case KnownBy.OnDay(var day) -> Optional.of(day.toString());
            case KnownBy.UpTo(var position) when position >= BEYOND_ANY_POSITION ->
                    Optional.empty();
            case KnownBy.UpTo(var position) -> Optional.of(Long.toString(position));
        };
    }
}
