package uk.carejourney.gateway.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Finds out who acts in a request: the header, else the cookie, else the seeded practitioner.
 *
 * <p>This is not sign-in, and stands only because the application answers on loopback alone.
 */
public final class Acting {

    public static final String HEADER = "X-Journey-Actor";
    public static final String COOKIE = "journey-acting-as";

    private Acting() {}

    /**
     * The person acting.
     *
     * @throws UnknownPerson if the header or the cookie names nobody
     */
    public static SeededPerson in(HttpServletRequest request) {
        String id = request.getHeader(HEADER);
        if (id == null) {
            id = cookie(request);
        }
        if (id == null) {
            return SeededPerson.PRACTITIONER;
        }
        return SeededPerson.withId(id).orElseThrow(UnknownPerson::new);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
