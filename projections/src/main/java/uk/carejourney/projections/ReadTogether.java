package uk.carejourney.projections;

import org.bson.Document;

import uk.carejourney.fold.OneChild;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a document says of the other records it may rest on, because they may be of the same child.
 * Every record ever spoken of is named: whether that still counts is what is to be found out again.
 */
public final class ReadTogether {

    private static final String FIELD = "together";

    private ReadTogether() {}

    /** Notes them in a document; a child with one record has none. */
    public static void note(Document document, OneChild child) {
        if (child.looked().size() > 1) {
            document.append(
                    FIELD,
                    child.looked().stream()
                            .filter(one -> !one.equals(child.asked()))
                            .map(UUID::toString)
                            .sorted()
                            .toList());
        }
    }

    /** Those noted in a document. */
    public static Set<UUID> in(Document document) {
        return document.getList(FIELD, String.class, List.of()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
