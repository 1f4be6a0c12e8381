package uk.carejourney.projections.rebuilding;

import org.bson.Document;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says in 32 bytes what documents hold, however and whenever they were built. */
final class Digest {

    private final SortedMap<String, String> lines = new TreeMap<>();

    /** The digest of one document's content, position and shape. */
    static String of(Document document) {
        Map<String, Object> content = new TreeMap<>(document);
        SubjectDocuments.BOOKKEEPING.forEach(content::remove);
        return Sha256.hex(Sha256.of(CanonicalJson.bytes(content)));
    }

    void add(String collection, String id, String digest) {
        lines.put(collection + "/" + id, digest);
    }

    /** The digest of all documents added, whatever order they were added in. */
    String rolledUp() {
        StringBuilder all = new StringBuilder();
        lines.forEach((name, digest) -> all.append(name).append(' ').append(digest).append('\n'));
        return Sha256.hex(all.toString());
    }
}
