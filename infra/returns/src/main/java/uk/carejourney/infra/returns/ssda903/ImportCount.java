package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.returns.ssda903.mapping.ChildFacts;
import uk.carejourney.journey.Entry;
import uk.carejourney.recording.Outcome;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what an import does, while several threads do it. */
final class ImportCount {

    private static final double NANOS_IN_A_SECOND = 1e9;

    private final Ssda903Return ssda903;
    private final int total;
    private final ImportProgress progress;
    private final long began = System.nanoTime();
    private final SortedMap<String, Integer> facts = new TreeMap<>();
    private final SortedMap<String, Integer> findings = new TreeMap<>();
    private int done;
    private int recorded;
    private int there;
    private int readDifferently;
    private int nothingNew;
    private int factsThere;
    private @Nullable Long first;
    private @Nullable Long last;

    ImportCount(Ssda903Return ssda903, ImportProgress progress) {
        this.ssda903 = ssda903;
        this.total = ssda903.mapping().content().children().size();
        this.progress = progress;
    }

    synchronized int done() {
        return done;
    }

    int total() {
        return total;
    }

    synchronized void child(ChildFacts child, @Nullable Outcome outcome) {
        child.found().forEach(one -> findings.merge(one.finding().name(), 1, Integer::sum));
        switch (outcome) {
            case null -> nothingNew++;
            case Outcome.Appended _ -> recorded++;
            case Outcome.KeyReused _ -> {
                there++;
                readDifferently++;
            }
            default -> there++;
        }
        entries(child.entries(), outcome);
        done++;
        progress.children(done, total);
    }

    synchronized void entries(List<Entry> entries, @Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Appended(var position, var count, var _)) {
            entries.forEach(
                    entry -> facts.merge(Facts.CATALOGUE.of(entry.fact()).name(), 1, Integer::sum));
            first = first == null ? position : Math.min(first, position);
            last = Math.max(last == null ? 0 : last, position + count - 1);
        } else if (outcome instanceof Outcome.Duplicate(var _, var count)) {
            factsThere += count;
        }
    }

    synchronized ImportSummary summary() {
        return new ImportSummary(
                ssda903.mapping().setting().year().toString(),
                ssda903.mapping().setting().batch(),
                total,
                recorded,
                there,
                readDifferently,
                nothingNew,
                new TreeMap<>(facts),
                factsThere,
                new TreeMap<>(findings),
                first,
                last,
                (System.nanoTime() - began) / NANOS_IN_A_SECOND,
                ssda903.notes());
    }
}
