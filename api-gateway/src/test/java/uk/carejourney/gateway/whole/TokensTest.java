package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tokens of an auditor, each but the first with one thing wrong with it. */
final class TokensTest extends WholeApplication {

    private static final String AUDITOR = "worker-401";
    private static final Duration PAST_ANY_LENIENCY = Duration.ofMinutes(5);

    @SuppressWarnings("NullAway.Init") // found before the first test
    private RSAKey ours;

    /** A folder without a key: this application makes its own. */
    @Override
    List<String> more(Path folder) {
        return List.of("--journey.sign-in.folder=" + folder.resolve("sign-in"));
    }

    @BeforeAll
    void findTheKey() {
        ours =
                part("signingKey", ImmutableJWKSet.class)
                        .getJWKSet()
                        .getKeys()
                        .getFirst()
                        .toRSAKey();
    }

    private static Map<String, Object> claims() {
        Instant now = Instant.now();
        Map<String, Object> claims = new TreeMap<>();
        claims.put("sub", AUDITOR);
        claims.put("aud", List.of("journey-ledger"));
        claims.put("roles", List.of("auditor"));
        claims.put("iat", Date.from(now));
        claims.put("exp", Date.from(now.plus(Duration.ofHours(1))));
        return claims;
    }

    private static SignedJWT unsigned(JWSAlgorithm algorithm, Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return new SignedJWT(new JWSHeader(algorithm), set.build());
    }

    private static String signed(SignedJWT token, JWSSigner signer) throws JOSEException {
        token.sign(signer);
        return token.serialize();
    }

    private String signed(Map<String, Object> claims) throws JOSEException {
        return signed(unsigned(JWSAlgorithm.RS256, claims), new RSASSASigner(ours));
    }

    private HttpResponse<String> asked(String token) {
        return as(AUDITOR)
                .answer(
                        "GET",
                        "/api/v1/children",
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + token);
    }

    private void opensNothing(String token) {
        HttpResponse<String> answer = asked(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("NOT_SIGNED_IN").doesNotContain(AUDITOR);
    }

    @Test
    void a_token_with_nothing_wrong_opens_what_is_its_bearers() throws JOSEException {
        assertThat(asked(signed(claims())).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "aud, somebody-else",
        "aud, journey",
        "aud,",
        "roles, gardener",
        "roles,",
        "sub,",
        "nonce, of-a-sign-in"
    })
    @Tag("asvs-9.2.2")
    @Tag("asvs-9.2.3")
    @Tag("asvs-10.3.1")
    @Tag("asvs-10.3.3")
    void one_that_is_for_something_else_or_for_nobody_opens_nothing(String claim, String value)
            throws JOSEException {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, claim.equals("nonce") ? value : List.of(value));
        }
        opensNothing(signed(claims));
    }

    @Test
    @Tag("asvs-9.2.1")
    void one_that_has_ended_or_not_begun_opens_nothing() throws JOSEException {
        Map<String, Object> ended = claims();
        ended.put("exp", Date.from(Instant.now().minus(PAST_ANY_LENIENCY)));
        opensNothing(signed(ended));

        Map<String, Object> toCome = claims();
        toCome.put("nbf", Date.from(Instant.now().plus(PAST_ANY_LENIENCY)));
        opensNothing(signed(toCome));
    }

    @Test
    @Tag("asvs-9.1.1")
    @Tag("asvs-9.1.2")
    @Tag("asvs-9.1.3")
    void one_somebody_else_signed_or_nobody_opens_nothing() throws JOSEException {
        RSAKey another = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        opensNothing(signed(unsigned(JWSAlgorithm.RS256, claims()), new RSASSASigner(another)));

        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims().forEach(set::claim);
        opensNothing(new PlainJWT(set.build()).serialize());

        // What everyone may know of our key is no secret to sign with.
        byte[] known = ours.toRSAPublicKey().getEncoded();
        opensNothing(signed(unsigned(JWSAlgorithm.HS256, claims()), new MACSigner(known)));
    }

    @Test
    @Tag("asvs-9.1.1")
    void one_changed_after_it_was_signed_opens_nothing() throws JOSEException {
        String[] parts = signed(claims()).split("\\.");
        String said =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("auditor", "administrator");
        String changed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(said.getBytes(StandardCharsets.UTF_8));
        assertThat(changed).isNotEqualTo(parts[1]);
        opensNothing(parts[0] + "." + changed + "." + parts[2]);
        opensNothing(parts[0] + "." + parts[1] + ".");
        opensNothing("no-token");
    }
}
