package uk.carejourney.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Scope;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.journey.Role;

import java.util.List;
import java.util.Map;
import java.util.Set;

final class ReadClaimsTest {

    private static SignInSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("journey.sign-in", SignInSettings.class);
    }

    @Test
    void a_manager_is_told_by_the_councils_own_words_wherever_they_stand() throws Exception {
        ReadClaims claims =
                new ReadClaims(
                        settings(
                                Map.of(
                                        "journey.sign-in.id-claim", "employee_number",
                                        "journey.sign-in.role-claim", "realm_access.roles",
                                        "journey.sign-in.roles.manager", "TeamManagers")));

        Person person =
                claims.person(
                        Map.of(
                                "sub",
                                "b2f1",
                                "employee_number",
                                "worker-77",
                                "teams",
                                List.of("North"),
                                "realm_access",
                                Map.of("roles", List.of("offline", "TeamManagers"))));

        assertThat(person)
                .isEqualTo(new Person("worker-77", Role.MANAGER, Set.of("North"), Set.of()));
    }

    @Test
    @Tag("asvs-10.3.2")
    void only_a_program_has_scopes() throws Exception {
        ReadClaims claims = new ReadClaims(settings(Map.of()));
        Map<String, Object> program =
                Map.of("sub", "system-7", "roles", "integrator", "scope", "read record email");

        assertThat(claims.person(program).scopes())
                .containsExactlyInAnyOrder(Scope.READ, Scope.RECORD);
        assertThat(
                        claims.person(Map.of("sub", "w", "roles", "auditor", "scope", "record"))
                                .scopes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ledger", "manager auditor", "Manager"})
    void whoever_has_no_role_or_two_is_not_let_in(String roles) {
        ReadClaims claims = new ReadClaims(settings(Map.of()));
        List<String> words = roles.isEmpty() ? List.of() : List.of(roles.split(" "));

        assertThatThrownBy(() -> claims.person(Map.of("sub", "worker-1", "roles", words)))
                .isInstanceOf(ReadClaims.Unfit.class)
                .hasMessageContaining("role of this application");
    }

    @Test
    void a_role_nobody_knows_stops_the_start_by_its_setting() {
        SignInSettings mistyped = settings(Map.of("journey.sign-in.roles.manger", "Managers"));

        assertThatThrownBy(() -> new ReadClaims(mistyped))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageContaining("journey.sign-in.roles.manger");
    }

    @Test
    void without_an_issuer_nobody_could_sign_in_so_the_start_is_refused_by_its_setting() {
        assertThatThrownBy(() -> new CouncilIssuer().issuer(settings(Map.of())))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("journey.sign-in.issuer is missing: ");
        assertThatThrownBy(() ->
                        new CouncilIssuer()
                                .issuer(
                                        settings(
                                                Map.of(
                                                        "journey.sign-in.issuer",
                                                        "http://id.example.gov.uk"))))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageContaining("journey.sign-in.issuer is no https address");
    }
}
