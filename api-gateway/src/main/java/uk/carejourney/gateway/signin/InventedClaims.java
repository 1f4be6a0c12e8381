package uk.carejourney.gateway.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.access.Whom;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of an invented person what a council's provider says of a real one. */
final class InventedClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext token) {
        SeededPerson person =
                Optional.ofNullable(token.<Authentication>getPrincipal())
                        .flatMap(one -> SeededPerson.withId(one.getName()))
                        .orElseThrow();
        token.getClaims()
                .claim("roles", List.of(person.role().word()))
                .claim("teams", List.copyOf(person.teams()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(Issuer.AUDIENCE));
            if (person.program()) {
                Set<String> asked = token.getAuthorizedScopes();
                token.getClaims()
                        .claim("scope", List.copyOf(asked.isEmpty() ? Whom.scopes() : asked));
            }
        }
    }
}
