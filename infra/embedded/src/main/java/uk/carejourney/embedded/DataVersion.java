package uk.carejourney.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which versions wrote the data in a folder; refuses data this program can't read safely. */
final class DataVersion {

    static final String FILE = "VERSION";

    static final String POSTGRESQL = "18";
    static final String KAFKA = "4.2";

    private static final List<String> OURS =
            List.of("layout=1", "postgresql=" + POSTGRESQL, "kafka=" + KAFKA);

    private DataVersion() {}

    /** Whether the folder was made by this program, whatever its version. */
    static boolean isOurs(Path folder) throws IOException {
        Path marker = folder.resolve(FILE);
        return Files.exists(marker) && Files.readString(marker).startsWith("layout=");
    }

    /** Refuses data we can't read safely, and marks a new folder as ours. */
    static void check(Path folder) throws IOException {
        Path marker = folder.resolve(FILE);
        if (Files.exists(marker)) {
            List<String> found = Files.readAllLines(marker);
            if (!found.equals(OURS)) {
                throw otherVersion(folder, String.join(" ", found), String.join(" ", OURS));
            }
        }
        for (Database database : Database.values()) {
            checkPostgres(folder, folder.resolve(database.databaseName()).resolve("PG_VERSION"));
        }
        if (!Files.exists(marker)) {
            Durably.write(marker, String.join("\n", OURS) + "\n");
        }
    }

    private static void checkPostgres(Path folder, Path file) throws IOException {
        if (Files.exists(file)) {
            String major = Files.readString(file).strip();
            if (!major.equals(POSTGRESQL)) {
                throw otherVersion(folder, "postgresql=" + major, "postgresql=" + POSTGRESQL);
            }
        }
    }

    private static StackRefusal otherVersion(Path folder, String found, String ours) {
        return new StackRefusal(
                ("The data folder %s holds data of another version (%s; this program needs %s):"
                     + " start the program that wrote it, or choose another folder with --data")
                        .formatted(folder, found, ours));
    }
}
