package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of fact the ledger can hold, found by stored name or by record. */
public final class FactCatalogue {

    private final Map<String, FactType> byName = new TreeMap<>();
    private final Map<Class<?>, FactType> byRecord = new HashMap<>();

    /**
     * A catalogue of the given areas' facts.
     *
     * @param areas sealed interfaces, each permitting its facts (or further sealed interfaces)
     * @throws IllegalArgumentException if two facts share a stored name or a record can't be stored
     */
    public FactCatalogue(List<Class<? extends Fact>> areas) {
        areas.forEach(this::add);
    }

    private void add(Class<?> area) {
        if (area.isSealed()) {
            Arrays.stream(area.getPermittedSubclasses()).forEach(this::add);
            return;
        }
        FactType type = new FactType(area.asSubclass(Fact.class), this::find);
        if (byName.put(type.name(), type) != null) {
            throw new IllegalArgumentException("two facts are stored as " + type.name());
        }
        byRecord.put(area, type);
    }

    private @Nullable FactType find(String name) {
        return byName.get(name);
    }

    /** All kinds of fact, in the order of their stored names. */
    public Collection<FactType> all() {
        return byName.values();
    }

    public Optional<FactType> named(String storedName) {
        return Optional.ofNullable(byName.get(storedName));
    }

    /**
     * The kind of a fact at hand.
     *
     * @throws IllegalArgumentException if the record is in no area's list
     */
    public FactType of(Fact fact) {
        FactType type = byRecord.get(fact.getClass());
        if (type == null) {
            throw new IllegalArgumentException(fact.getClass() + " is in no area's list of facts");
        }
        return type;
    }
}
