package uk.carejourney.gateway.access;

import uk.carejourney.journey.Role;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may be named as having authorised something somebody else records.
 *
 * @param roles each one's role, by their identifier
 */
public record Colleagues(Map<String, Role> roles) {

    public Colleagues {
        roles = Map.copyOf(roles);
    }

    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** Those whose role will do, in the order of their identifiers. */
    public List<Person> whose(Predicate<Role> role) {
        return roles.entrySet().stream()
                .filter(one -> role.test(one.getValue()))
                .map(one -> new Person(one.getKey(), one.getValue(), Set.of(), Set.of()))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }
}
