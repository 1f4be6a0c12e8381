package uk.carejourney.embedded.testing;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary folder kept in memory where the machine has the room, else on disk: the databases of
 * tests are made and thrown away by the hundred, and waiting for a disk that nobody will read again
 * proves nothing. What a killed process has written survives it in either.
 */
public final class RoomInMemory implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 6L << 30;

    /**
     * Makes a new empty folder; whoever asks for it removes it.
     *
     * @throws IOException where no folder can be made
     */
    public static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(place(), prefix);
    }

    /**
     * Where such folders are made.
     *
     * @throws IOException where the machine does not say what room it has
     */
    public static Path place() throws IOException {
        return isRoomy() ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public Path createTempDirectory(
            AnnotatedElementContext elementContext, ExtensionContext extensionContext)
            throws IOException {
        return folder("journey-test-");
    }

    private static boolean isRoomy() throws IOException {
        return Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_BYTES
                && freeMemory() > ENOUGH_BYTES;
    }

    private static long freeMemory() throws IOException {
        Path told = Path.of("/proc/meminfo");
        if (!Files.isReadable(told)) {
            return 0;
        }
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
