package uk.carejourney.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where databases that are measured keep their files: what they wait for is that disk. */
final class BenchFolder {

    /** The system property that names a folder on another disk than that of temporary files. */
    static final String SETTING = "journey.bench.folder";

    private BenchFolder() {}

    static Path make(String prefix) throws IOException {
        String under = System.getProperty(SETTING, System.getProperty("java.io.tmpdir"));
        return Files.createTempDirectory(Path.of(under), prefix);
    }
}
