package uk.carejourney.projections.rebuilding;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Generations;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.Pointers.Pointer;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.running.Tokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Builds a read model again from the whole ledger, beside the live one, and points readers to it if
 * both hold the same at equal position, or if there is nothing to compare it with.
 *
 * <p>Processes that keep the read model up to date go over to the new generation within a second.
 * Of two rebuilds at once, the one begun last wins. The old generation is dropped by {@link
 * #dropOthers}, or by the next rebuild.
 */
public final class Rebuild {

    private static final int WINDOW = 20_000;
    private static final int ROUNDS = 5;

    private final Projection projection;
    private final LedgerReading ledger;
    private final MongoDatabase database;
    private final int segments;
    private final Pointers pointers;
    private final Tokens tokens;
    private final Generations generations;

    /**
     * @param projection what to build
     * @param ledger what to build it from
     * @param database where read models lie
     * @param segments into how many parts the new generation is divided afterwards
     */
    public Rebuild(
            Projection projection, LedgerReading ledger, MongoDatabase database, int segments) {
        this.projection = projection;
        this.ledger = ledger;
        this.database = database;
        this.segments = segments;
        this.pointers = new Pointers(database);
        this.tokens = new Tokens(database);
        this.generations = new Generations(database, tokens::drop);
    }

    /**
     * Runs the rebuild.
     *
     * @param catalogue every kind of fact there can be
     * @param evenIfDiffering whether to point readers to it even if it differs from the live one
     * @param progress told each position reached
     * @throws uk.carejourney.projections.UncoveredFact if a kind of fact was forgotten
     * @throws RebuildOvertaken if another rebuild was begun meanwhile; nothing has changed
     */
    public Rebuilt run(FactCatalogue catalogue, boolean evenIfDiffering, LongConsumer progress) {
        projection.coverage().covering(projection.name(), catalogue);
        @Nullable Pointer before = pointers.current(projection.name()).orElse(null);
        Generation generation = pointers.reserve(projection.name());
        generations.dropAllBut(keep(before, generation), projection);
        SubjectDocuments fresh = documents(generation);
        fresh.prepare();
        Building building = new Building(ledger, projection, fresh, WINDOW, progress);
        building.catchUp();
        Set<UUID> subjects = new TreeSet<>(fresh.subjects());
        List<UUID> differing = List.of();
        int compared = 0;
        if (before != null && before.schema() == projection.schema()) {
            SubjectDocuments live = documents(before.generation());
            subjects.addAll(live.subjects());
            differing = settle(subjects, new Comparison(fresh, live), before, building);
            compared = subjects.size();
        }
        boolean use = differing.isEmpty() || evenIfDiffering;
        if (use) {
            pointTo(before, generation, building.builtTo());
        }
        List<UUID> built = fresh.subjects();
        return new Rebuilt(
                generation,
                building.builtTo(),
                built.size(),
                digest(fresh, built),
                compared,
                differing,
                use);
    }

    /** Drops every generation that readers are not pointed to; call it when no one builds them. */
    public void dropOthers() {
        pointers.current(projection.name())
                .ifPresent(now -> generations.dropAllBut(List.of(now.generation()), projection));
    }

    /** The live one may move on while it is compared, so what is unequal is looked at again. */
    private List<UUID> settle(
            Collection<UUID> subjects, Comparison comparison, Pointer live, Building building) {
        List<UUID> unequal = List.copyOf(subjects);
        for (int round = 0; round < ROUNDS && !unequal.isEmpty(); round++) {
            long liveHas = tokens.builtTo(live.generation()).orElse(-1);
            building.catchUp();
            unequal = comparison.unequal(unequal, liveHas);
        }
        return unequal;
    }

    private void pointTo(@Nullable Pointer before, Generation generation, long builtTo) {
        tokens.begin(generation, segments, builtTo);
        @Nullable Generation from = before == null ? null : before.generation();
        if (!pointers.change(from, generation, projection.schema())) {
            generations.drop(generation, projection);
            throw new RebuildOvertaken(projection.name());
        }
    }

    private SubjectDocuments documents(Generation generation) {
        return new SubjectDocuments(database, generation, projection, ledger::stream);
    }

    private static List<Generation> keep(@Nullable Pointer before, Generation generation) {
        List<Generation> kept = new ArrayList<>(List.of(generation));
        if (before != null) {
            kept.add(before.generation());
        }
        return kept;
    }

    private static String digest(SubjectDocuments documents, List<UUID> subjects) {
        Digest digest = new Digest();
        for (int from = 0; from < subjects.size(); from += 200) {
            List<UUID> some = subjects.subList(from, Math.min(from + 200, subjects.size()));
            documents.read(some).forEach((subject, held) -> add(digest, subject, held));
        }
        return digest.rolledUp();
    }

    private static void add(Digest digest, UUID subject, Map<String, Document> held) {
        held.forEach((name, document) -> digest.add(name, subject.toString(), Digest.of(document)));
    }
}
