package uk.carejourney.gateway.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;

/** Tells who acts in the request being answered. */
public final class Acting {

    private Acting() {}

    /** Whoever signed in; empty where nobody did. */
    public static Optional<Person> now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom this proves; empty if nobody. */
    public static Optional<Person> of(@Nullable Authentication proven) {
        return proven != null
                        && proven.isAuthenticated()
                        && proven.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }
}
