package uk.carejourney.projections.given;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The kinds of server read models must do on. */
public enum Server {
    EMBEDDED,
    MONGODB;

    private static final @Nullable String MONGODB_URI = System.getenv("JOURNEY_TEST_MONGODB_URI");

    /** Those at hand: the embedded one always. */
    public static Stream<Server> atHand() {
        return MONGODB_URI == null ? Stream.of(EMBEDDED) : Stream.of(EMBEDDED, MONGODB);
    }

    /** An empty store on this kind of server. */
    public ReadStore open(Path folder) {
        return this == EMBEDDED || MONGODB_URI == null
                ? ReadStore.embedded(folder.resolve("read-models"))
                : ReadStore.at(MONGODB_URI);
    }
}
