package uk.carejourney.gateway.pages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.access.UnknownPerson;

import java.util.regex.Pattern;

/** Changes whom one is acting as, until sign-in exists. */
@Controller
final class ActingPage {

    /** Our own pages only: a path, never another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9/-]{0,200}");

    @PostMapping("/acting-as")
    ResponseEntity<Void> actAs(
            @RequestParam String person, @RequestParam(defaultValue = "/") String back) {
        SeededPerson chosen = SeededPerson.withId(person).orElseThrow(UnknownPerson::new);
        ResponseCookie cookie =
                ResponseCookie.from(Acting.COOKIE, chosen.id())
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .build();
        boolean own = OWN_PATH.matcher(back).matches() && !back.startsWith("//");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, own ? back : "/")
                .build();
    }
}
