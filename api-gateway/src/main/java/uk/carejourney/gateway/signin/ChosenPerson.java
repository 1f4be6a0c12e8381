package uk.carejourney.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import uk.carejourney.gateway.access.SeededPerson;

import java.util.List;

/** Remembers whom of the invented people somebody chose, until their sign-in is done. */
final class ChosenPerson {

    private static final String HOW = "CHOICE";

    private final HttpSessionSecurityContextRepository kept =
            new HttpSessionSecurityContextRepository();

    ChosenPerson() {
        kept.setSpringSecurityContextKey("journey.chosen-person");
    }

    void keep(SeededPerson person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext chosen =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person.id(), "", List.of(FactorGrantedAuthority.fromFactor(HOW))));
        kept.saveContext(chosen, request, response);
    }

    HttpSessionSecurityContextRepository repository() {
        return kept;
    }
}
