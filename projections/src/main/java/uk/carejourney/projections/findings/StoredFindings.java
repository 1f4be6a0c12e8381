package uk.carejourney.projections.findings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.findings.Finding;
import uk.carejourney.projections.running.CurrentModel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the generation the pointer names, whatever process builds it. */
public final class StoredFindings implements FindingsReader {

    private final CurrentModel model;

    public StoredFindings(MongoDatabase database) {
        this.model = new CurrentModel(database, FindingsModel.NAME);
    }

    @Override
    public List<Finding> of(UUID child) {
        return model.document(child).map(StoredFindings::findings).orElse(List.of());
    }

    private static List<Finding> findings(Document document) {
        return document.getList(FindingsModel.FINDINGS, Document.class).stream()
                .map(FindingsModel::read)
                .toList();
    }

    @Override
    public Page having(String code, int page, int size, Optional<Set<UUID>> seen) {
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1");
        }
        return page(code, seen, empty(), (page - 1) * size, size);
    }

    @Override
    public Page havingAfter(String code, Optional<UUID> after, int size, Optional<Set<UUID>> seen) {
        Bson later = after.map(child -> gt("_id", child.toString())).orElse(empty());
        return page(code, seen, later, 0, size);
    }

    private Page page(String code, Optional<Set<UUID>> seen, Bson among, int skipped, int size) {
        if (size < 1 || size > 1000) {
            throw new IllegalArgumentException("pages hold 1 to 1,000 children");
        }
        var documents = model.collection(FindingsModel.NAME);
        if (documents.isEmpty()) {
            return new Page(List.of(), 0);
        }
        Bson having = eq(FindingsModel.CODES, code);
        Bson filter =
                seen.map(some -> some.stream().map(UUID::toString).toList())
                        .map(some -> and(having, in("_id", some)))
                        .orElse(having);
        List<OfChild> children =
                documents
                        .get()
                        .find(and(filter, among))
                        .sort(ascending("_id"))
                        .skip(skipped)
                        .limit(size)
                        .map(document -> ofChild(document, code))
                        .into(new ArrayList<>());
        return new Page(children, documents.get().countDocuments(filter));
    }

    private static OfChild ofChild(Document document, String code) {
        return new OfChild(
                UUID.fromString(document.getString("_id")),
                findings(document).stream().filter(one -> one.code().equals(code)).toList());
    }

    @Override
    public SortedMap<String, Long> byCode() {
        SortedMap<String, Long> counts = new TreeMap<>();
        model.collection(FindingsModel.NAME)
                .ifPresent(documents -> {
                    for (Document one : documents.find().projection(include(FindingsModel.CODES))) {
                        one.getList(FindingsModel.CODES, String.class)
                                .forEach(code -> counts.merge(code, 1L, Long::sum));
                    }
                });
        return counts;
    }

    @Override
    public boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException {
        return model.awaitAtLeast(position, timeout);
    }
}
