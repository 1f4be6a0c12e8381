package uk.carejourney.projections.documents;

import org.bson.Document;

import java.util.Set;

/**
 * What every document says of itself.
 *
 * @param builtTo the position of the last entry built in; -1 before the first
 * @param refreshed how often it was built again after an erasure
 * @param schema the shape it has
 */
record Stamp(long builtTo, int refreshed, int schema) {

    static final String BUILT_TO = "builtTo";
    static final String REFRESHED = "refreshed";
    static final String SCHEMA = "schema";

    /** The moment a document was worked out for, where it depends on one. */
    static final String AS_OF = "asOf";

    private static final String ID = "_id";

    private static final Set<String> ITS_OWN = Set.of(ID, BUILT_TO, REFRESHED, SCHEMA, AS_OF);

    /** Of a document that does not exist. */
    static final Stamp NOTHING = new Stamp(-1, 0, 0);

    static Stamp of(Document document) {
        return new Stamp(
                document.getLong(BUILT_TO),
                document.getInteger(REFRESHED),
                document.getInteger(SCHEMA));
    }

    Stamp upTo(long position, int schemaNow) {
        return new Stamp(position, refreshed, schemaNow);
    }

    Stamp again() {
        return new Stamp(builtTo, refreshed + 1, schema);
    }

    /** Whether a stored document holds this, whatever it says of how it came to be. */
    static boolean holds(Document stored, Document content) {
        return content(stored).equals(content(content));
    }

    private static Document content(Document document) {
        Document content = new Document(document);
        ITS_OWN.forEach(content::remove);
        return content;
    }

    /** What becomes of a stored document that holds the same already. */
    Document onlyThis(Document content) {
        Document changed = new Document(BUILT_TO, builtTo);
        changed.append(REFRESHED, refreshed).append(SCHEMA, schema);
        if (content.containsKey(AS_OF)) {
            changed.append(AS_OF, content.get(AS_OF));
        }
        return new Document("$set", changed);
    }

    /** The document with its identity and this stamp before its content. */
    Document on(String id, Document content) {
        Document stamped = new Document(ID, id);
        stamped.append(BUILT_TO, builtTo).append(REFRESHED, refreshed).append(SCHEMA, schema);
        stamped.putAll(content);
        return stamped;
    }
}
