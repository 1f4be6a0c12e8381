package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.infra.returns.ssda903.mapping.ReturnYear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The synthetic return of 2,676 children that the demonstration imports; its year is 2017-18. */
public final class SampleReturn {

    /** The year it covers. */
    public static final ReturnYear YEAR = new ReturnYear(2017);

    private static final List<String> FILES =
            List.of(
                    "DoLo.csv",
                    "ad1.csv",
                    "episodes.csv",
                    "header.csv",
                    "missing.csv",
                    "oc2.csv",
                    "oc3.csv",
                    "placed_for_adoption.csv",
                    "previous_permanence.csv",
                    "reviews.csv",
                    "sw_episodes.csv",
                    "uasc.csv");

    private SampleReturn() {}

    /** Its files, name to content. */
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : FILES) {
            try (InputStream file = SampleReturn.class.getResourceAsStream("sample/" + name)) {
                if (file == null) {
                    throw new IllegalStateException("the sample return lacks " + name);
                }
                files.put(name, file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name + " of the sample", e);
            }
        }
        return files;
    }
}
