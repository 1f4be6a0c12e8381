package uk.carejourney.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A database whose stored documents are replaced and never changed. The library changes the very
 * document it hands to readers, field by field: one being sent, or written to the disk, could be
 * half old and half new.
 */
final class CopyingDatabase extends H2Database {

    private final MVStore store;

    CopyingDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    /** The maps are named as the library names them. */
    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        String full = getDatabaseName() + "." + name;
        return new CopyingCollection(
                this,
                name,
                options,
                store.openMap("databases." + full),
                store.openMap("meta." + full),
                cursorRegistry);
    }

    private static final class CopyingCollection extends H2Collection {

        private static final ScopedValue<Boolean> NOTHING_TO_INDEX = ScopedValue.newInstance();

        CopyingCollection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> about,
                CursorRegistry cursors) {
            super(database, name, options, documents, about, cursors);
        }

        /**
         * The library reads every document there is, twice, to put it into an index that it does
         * not have and leaves empty, each time it opens the collection.
         */
        @Override
        public void addIndex(Index<Object> index) {
            if (index instanceof EmptyIndex) {
                ScopedValue.where(NOTHING_TO_INDEX, true).run(() -> super.addIndex(index));
            } else {
                super.addIndex(index);
            }
        }

        @Override
        protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
            return NOTHING_TO_INDEX.isBound()
                    ? Stream.empty()
                    : super.streamAllDocumentsWithPosition();
        }

        /**
         * The library looks at every document there is where more than the id is asked of one, as
         * every conditional write does; here the id is looked up first, for the map is keyed by it.
         */
        @Override
        protected QueryResult queryDocuments(
                Document query,
                @Nullable Document order,
                int skip,
                int limit,
                int batch,
                @Nullable Document fields) {
            if (query.size() > 1 && query.get("_id") instanceof String id) {
                List<Object> there = getDocument(id) == null ? List.of() : List.of(id);
                return matchDocuments(query, there, order, skip, limit, batch, fields);
            }
            return super.queryDocuments(query, order, skip, limit, batch, fields);
        }

        /** Whoever reads, and whoever changes what was found, has a copy. */
        @Override
        protected QueryResult createQueryResult(List<Document> found, int batch) {
            return super.createQueryResult(
                    found.stream().map(Document::cloneDeeply).toList(), batch);
        }
    }
}
