package uk.carejourney.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All the rules and the statuses they speak of.
 *
 * @param sources the sources, in the order of their layers
 * @param statuses every status, by name
 * @param rules every rule, by identifier, in the order of its source
 */
public record Rulebook(
        List<LegalSource> sources, Map<String, Status> statuses, Map<String, Rule> rules) {

    public Rulebook {
        sources = List.copyOf(sources);
        statuses = new LinkedHashMap<>(statuses);
        rules = new LinkedHashMap<>(rules);
    }

    public Collection<Rule> all() {
        return rules.values();
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The status of this name, which some rule speaks of. */
    public Status status(String name) {
        Status status = statuses.get(name);
        if (status == null) {
            throw new IllegalStateException("no status is called " + name);
        }
        return status;
    }

    /** The same rules by what they say is usual, whatever a council has set for itself. */
    public Rulebook asWritten() {
        Map<String, Rule> written = new LinkedHashMap<>();
        sources.forEach(source -> source.rules().forEach(rule -> written.put(rule.id(), rule)));
        return new Rulebook(sources, statuses, written);
    }

    /** The other rules of the same duty, which take over where this one stops applying. */
    public List<Rule> sisters(Rule rule) {
        if (rule.duty().isEmpty()) {
            return List.of();
        }
        List<Rule> sisters = new ArrayList<>();
        for (Rule other : rules.values()) {
            if (rule.duty().equals(other.duty()) && !other.id().equals(rule.id())) {
                sisters.add(other);
            }
        }
        return sisters;
    }
}
