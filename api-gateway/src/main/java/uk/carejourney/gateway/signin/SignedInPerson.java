package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.SignedIn;

import java.util.Set;

/** Whoever signed in by a page. */
final class SignedInPerson extends DefaultOidcUser implements SignedIn {

    private static final long serialVersionUID = 1L;

    private final Person person;

    SignedInPerson(OidcIdToken token, Person person) {
        super(Set.of(), token);
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SignedInPerson same
                && person.equals(same.person);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + person.hashCode();
    }

    /** Whoever brought a token. */
    record Bearer(Person person) implements SignedIn, AuthenticatedPrincipal {

        @Override
        public String getName() {
            return person.id();
        }
    }
}
