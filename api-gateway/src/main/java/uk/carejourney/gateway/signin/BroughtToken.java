package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

import uk.carejourney.gateway.access.Person;

import java.util.Set;

/** A request that brought a token its issuer signed. */
final class BroughtToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedInPerson.Bearer bearer;

    BroughtToken(Person person) {
        super(Set.of());
        this.bearer = new SignedInPerson.Bearer(person);
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return bearer;
    }

    /** The token itself is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
