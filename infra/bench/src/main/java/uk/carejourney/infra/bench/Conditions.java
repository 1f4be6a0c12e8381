package uk.carejourney.infra.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * The machine the figures are from.
 *
 * @param processors how many it has
 * @param loadAverage how many tasks wanted one over the last minute, this run's included
 * @param fsyncs how often in a second one block of 8 KiB is made durable, one after another
 */
record Conditions(int processors, double loadAverage, double fsyncs) {

    private static final int BLOCK = 8192;
    private static final long MEASURED = TimeUnit.MILLISECONDS.toNanos(500);

    /** Measures the disk a folder is on. */
    static Conditions measured(Path folder) throws IOException {
        return new Conditions(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                fsyncs(folder));
    }

    private static double fsyncs(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync-", ".bin");
        int count = 0;
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (System.nanoTime() - start < MEASURED) {
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                count++;
            }
        } finally {
            Files.delete(file);
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    String sentence() {
        return "%d processors, load average %.1f, %.0f fsyncs of 8 KiB a second"
                .formatted(processors, loadAverage, fsyncs);
    }
}
