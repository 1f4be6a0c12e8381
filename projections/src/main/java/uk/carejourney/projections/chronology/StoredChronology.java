package uk.carejourney.projections.chronology;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildrenCollection;
import uk.carejourney.projections.children.ChildrenPage;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.running.CurrentModel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredChronology implements ChronologyReader {

    private final MongoDatabase database;
    private final Chronology chronology;
    private final CurrentModel model;

    public StoredChronology(MongoDatabase database, Chronology chronology) {
        this.database = database;
        this.chronology = chronology;
        this.model = new CurrentModel(database, Chronology.NAME);
    }

    @Override
    public Optional<Timeline> timeline(UUID subject, Known known, About about) {
        return model.document(subject).map(document -> timeline(subject, document, known, about));
    }

    @Override
    public ChildrenPage children(ChildrenWanted wanted) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).page(wanted))
                .orElse(new ChildrenPage(List.of(), 0));
    }

    @Override
    public List<Child> children(Collection<UUID> subjects) {
        return model.generation()
                .map(generation -> new ChildrenCollection(database, generation).children(subjects))
                .orElse(List.of());
    }

    @Override
    public long position() {
        return model.position();
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return model.awaitAtLeast(position, timeout);
    }

    @Override
    public boolean awaitAtLeast(UUID subject, long position, Duration timeout)
            throws InterruptedException {
        return model.awaitAtLeast(subject, position, timeout);
    }

    private Timeline timeline(UUID subject, Document document, Known known, About about) {
        List<AtPosition> all = chronology.entries(subject, document);
        List<AtPosition> then =
                all.stream().filter(entry -> entry.position() <= known.position()).toList();
        return new Timeline(
                subject,
                document.getLong("builtTo"),
                then,
                all.subList(then.size(), all.size()),
                Lines.of(Lines.journey(then), then).stream().filter(about::includes).toList());
    }
}
