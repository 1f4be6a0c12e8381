package uk.carejourney.projections.documents;

import com.mongodb.client.MongoDatabase;

import uk.carejourney.projections.Projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clears away generations that nobody reads. */
public final class Generations {

    private static final Pattern COLLECTION = Pattern.compile("(.+)-g([1-9][0-9]*)");

    private final MongoDatabase database;
    private final Consumer<Generation> dropTokens;

    /**
     * @param database where read models lie
     * @param dropTokens forgets how far a generation has been built
     */
    public Generations(MongoDatabase database, Consumer<Generation> dropTokens) {
        this.database = database;
        this.dropTokens = dropTokens;
    }

    /** Drops all generations of a read model except some. */
    public void dropAllBut(Collection<Generation> kept, Projection projection) {
        all(projection).stream()
                .filter(generation -> !kept.contains(generation))
                .forEach(generation -> drop(generation, projection));
    }

    /** Drops the generations made before one. */
    public void dropOlderThan(Generation current, Projection projection) {
        all(projection).stream()
                .filter(generation -> generation.number() < current.number())
                .forEach(generation -> drop(generation, projection));
    }

    /** All that anything is left of: the one read, older ones, and those being built. */
    public List<Generation> all(Projection projection) {
        List<Generation> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            Matcher matcher = COLLECTION.matcher(collection);
            if (matcher.matches() && projection.collections().contains(matcher.group(1))) {
                found.add(new Generation(projection.name(), Integer.parseInt(matcher.group(2))));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Drops one generation: first its tokens, so that a processor left behind stops. */
    public void drop(Generation generation, Projection projection) {
        dropTokens.accept(generation);
        for (String name : projection.collections()) {
            database.getCollection(generation.collection(name)).drop();
        }
    }
}
