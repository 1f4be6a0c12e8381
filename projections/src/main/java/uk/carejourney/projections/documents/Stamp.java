package uk.carejourney.projections.documents;

import org.bson.Document;

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

    /** The document with its identity and this stamp before its content. */
    Document on(String id, Document content) {
        Document stamped = new Document("_id", id);
        stamped.append(BUILT_TO, builtTo).append(REFRESHED, refreshed).append(SCHEMA, schema);
        stamped.putAll(content);
        return stamped;
    }
}
