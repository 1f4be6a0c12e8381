package uk.carejourney.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Starting over: deletes a data folder, but only one of ours that nothing is using. */
final class DataErasure {

    private DataErasure() {}

    static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            refuseUnlessOurs(folder);
            eraseOurs(folder.toRealPath());
        } catch (IOException e) {
            throw new StackRefusal(
                    "The data folder %s could not be deleted (%s): delete what is left by hand"
                            .formatted(folder.toAbsolutePath(), e),
                    e);
        }
    }

    private static void refuseUnlessOurs(Path folder) throws IOException {
        if (!DataVersion.isOurs(folder)) {
            throw new StackRefusal(
                    ("%s is not a data folder of Journey Ledger (it has no file %s): "
                                    + "nothing was deleted; choose another with --data")
                            .formatted(folder.toAbsolutePath(), DataVersion.FILE));
        }
    }

    private static void eraseOurs(Path folder) throws IOException {
        try (FolderLock _ = FolderLock.take(folder)) {
            PostgresCommand postgres =
                    PostgresCommand.using(PostgresBinaries.unpack(folder.resolve("binaries")));
            for (Database database : Database.values()) {
                Path data = folder.resolve(database.databaseName());
                new LeftoverPostgres(data, postgres).clear();
            }
            deleteMarkLast(folder);
        }
    }

    /** So that an erasure cut short can be asked for again. */
    private static void deleteMarkLast(Path folder) throws IOException {
        Path mark = folder.resolve(DataVersion.FILE);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(each -> !each.equals(mark)).toList()) {
                Durably.delete(entry);
            }
        }
        Durably.delete(folder);
    }
}
