package uk.carejourney.gateway.requests;

import jakarta.servlet.http.HttpServletRequest;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.Person;

/** Whose requests are counted together; the one place that says so. */
final class Client {

    private Client() {}

    /** The person or program a request is sent by; its address where nobody has signed in. */
    static String of(HttpServletRequest request) {
        return Acting.now().map(Person::id).orElseGet(request::getRemoteAddr);
    }
}
