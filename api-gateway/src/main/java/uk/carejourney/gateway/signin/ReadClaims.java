package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Scope;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.journey.Role;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the person acting out of what an issuer claims of them. */
@Component
final class ReadClaims {

    private static final int LONGEST_ID = 100;

    private final SignInSettings settings;
    private final Map<String, Role> roles = new HashMap<>();

    ReadClaims(SignInSettings settings) {
        this.settings = settings;
        for (Role role : Role.values()) {
            if (role != Role.LEDGER) {
                roles.put(settings.roles().getOrDefault(role.word(), role.word()), role);
            }
        }
        settings.roles().keySet().forEach(ReadClaims::known);
    }

    private static void known(String word) {
        if (Arrays.stream(Role.values()).noneMatch(role -> role.word().equals(word))) {
            throw new UnfitSetting(
                    "journey.sign-in.roles." + word,
                    "names no role",
                    "docs/reference/roles.md lists the roles");
        }
    }

    /** The claims say too little, or too much, for anyone to act by them; fit to be shown. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    Person person(Map<String, Object> claims) throws Unfit {
        Set<Role> found =
                words(claims, settings.roleClaim()).stream()
                        .flatMap(word -> Optional.ofNullable(roles.get(word)).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (found.size() != 1) {
            throw new Unfit(
                    found.isEmpty()
                            ? "Your sign-in names no role of this application."
                            : "Your sign-in names more than one role of this application.");
        }
        Role role = found.iterator().next();
        return new Person(
                id(claims),
                role,
                words(claims, settings.teamClaim()),
                role == Role.INTEGRATOR ? scopes(claims) : Set.of());
    }

    private String id(Map<String, Object> claims) throws Unfit {
        if (at(claims, settings.idClaim()) instanceof String id
                && !id.isBlank()
                && id.length() <= LONGEST_ID) {
            return id;
        }
        throw new Unfit("Your sign-in does not say which worker you are.");
    }

    private Set<Scope> scopes(Map<String, Object> claims) {
        return words(claims, settings.scopeClaim()).stream()
                .flatMap(word -> Scope.ofWord(word).stream())
                .collect(Collectors.toSet());
    }

    /** A list, or one text: of scopes parted by spaces, else one word. */
    private Set<String> words(Map<String, Object> claims, String claim) {
        return switch (at(claims, claim)) {
            case Collection<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.toSet());
            case String text when claim.equals(settings.scopeClaim()) ->
                    Set.copyOf(new TreeSet<>(Arrays.asList(text.split(" "))));
            case String text -> Set.of(text);
            case null, default -> Set.of();
        };
    }

    private static @Nullable Object at(Map<String, Object> claims, String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        @Nullable Object inside = claims;
        for (String step : claim.split("\\.")) {
            inside = inside instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return inside;
    }
}
