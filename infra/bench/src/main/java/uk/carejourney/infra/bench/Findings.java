package uk.carejourney.infra.bench;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a run found, for people and for programs. */
interface Findings {

    /** The benchmark. */
    String name();

    /** The page of {@code docs/reference} it has a section on. */
    String page();

    /** A section of that page: what was done, and the table. */
    String markdown();

    /** The same for programs. */
    Map<String, Object> json();

    /** Whether it turned out as it must; a measurement always does. */
    default boolean isSound() {
        return true;
    }

    static void write(List<Findings> all, Path file) {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file, all.stream().map(Findings::json).toList());
    }
}
