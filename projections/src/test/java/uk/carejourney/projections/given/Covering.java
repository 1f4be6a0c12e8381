package uk.carejourney.projections.given;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Coverage;
import uk.carejourney.projections.Projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A read model that covers other facts than it should. */
public class Covering implements Projection {

    private final Projection real;
    private final Coverage coverage;

    public Covering(Projection real, Coverage coverage) {
        this.real = real;
        this.coverage = coverage;
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public int schema() {
        return real.schema();
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public List<String> collections() {
        return real.collections();
    }

    @Override
    public List<AtPosition> entries(UUID subject, Document stored) {
        return real.entries(subject, stored);
    }

    @Override
    public Set<UUID> readTogether(Document written) {
        return real.readTogether(written);
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        return real.documents(subject, entries);
    }
}
