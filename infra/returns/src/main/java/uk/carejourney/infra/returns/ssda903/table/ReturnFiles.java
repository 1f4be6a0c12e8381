package uk.carejourney.infra.returns.ssda903.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a return: a folder of CSV files, or the same files handed over by name. */
public final class ReturnFiles {

    private final FoundProblems problems = new FoundProblems();
    private final List<String> notes = new ArrayList<>();
    private final Map<Table, List<Row>> tables = new EnumMap<>(Table.class);
    private final Map<Table, String> fileOf = new HashMap<>();

    private ReturnFiles() {}

    /**
     * Reads a folder; folders within it are not looked into.
     *
     * @throws UncheckedIOException never for a file that can't be opened, which is a problem told
     *     like any other, but if the folder's own listing breaks off
     */
    public static ReturnReading in(Path folder) {
        ReturnFiles reading = new ReturnFiles();
        if (!Files.isDirectory(folder)) {
            reading.problems.add(
                    "",
                    0,
                    "",
                    "there is no folder " + folder,
                    "name the folder that holds the return's CSV files");
            return reading.problems.refused();
        }
        reading.filesIn(folder).forEach(reading::file);
        return reading.outcome();
    }

    /**
     * Reads files by name, such as those of an upload.
     *
     * @param files name to content
     */
    public static ReturnReading of(Map<String, byte[]> files) {
        ReturnFiles reading = new ReturnFiles();
        new TreeMap<>(files)
                .forEach((name, bytes) -> {
                    if (reading.isTable(name)) {
                        reading.file(name, bytes);
                    }
                });
        return reading.outcome();
    }

    private SortedMap<String, byte[]> filesIn(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> listing = Files.list(folder)) {
            paths = listing.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + folder, e);
        }
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName());
            if (Files.isDirectory(path)) {
                notes.add(name + ": passed over, it is a folder");
            } else if (isTable(name)) {
                try {
                    files.put(name, Files.readAllBytes(path));
                } catch (IOException unreadable) {
                    problems.add(
                            name,
                            0,
                            "",
                            "it can't be opened (%s)"
                                    .formatted(unreadable.getClass().getSimpleName()),
                            "check that you may read it");
                }
            }
        }
        return files;
    }

    private boolean isTable(String name) {
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv") && !name.startsWith(".");
        if (!csv) {
            notes.add(name + ": passed over, it is not a CSV file");
        }
        return csv;
    }

    private void file(String name, byte[] bytes) {
        TableFile file =
                FileText.of(name, bytes, problems)
                        .map(text -> TableFile.read(name, text, problems))
                        .orElse(null);
        if (file == null) {
            return;
        }
        notes.addAll(file.notes());
        String other = fileOf.putIfAbsent(file.table(), name);
        if (other == null) {
            tables.put(file.table(), file.rows());
        } else {
            problems.add(
                    name,
                    1,
                    "",
                    "it is the table %s again, which %s holds"
                            .formatted(file.table().word(), other),
                    "leave only one of them");
        }
    }

    private ReturnReading outcome() {
        if (problems.none() && tables.isEmpty()) {
            problems.add(
                    "",
                    0,
                    "",
                    "it holds none of the return's tables",
                    "name the folder that holds the return's CSV files");
        } else if (problems.none()) {
            for (Table table : Table.REQUIRED) {
                if (!tables.containsKey(table)) {
                    problems.add(
                            "",
                            0,
                            "",
                            "the table %s is missing".formatted(table.word()),
                            "add the file with the columns " + String.join(", ", table.columns()));
                }
            }
        }
        return problems.none()
                ? new ReturnReading.Understood(new ReturnContent(tables), notes)
                : problems.refused();
    }
}
