package uk.carejourney.gateway.readers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.journey.Entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Readings that wait for their ledger, in the order they were taken, in one file that is added to
 * and made durable with each. What a kill leaves half written was never confirmed, and goes.
 *
 * <p>What was delivered stays in the file until all is: after a kill it is delivered again, under
 * the keys it had.
 */
public final class ReadingQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);

    private final Path path;
    private final FileChannel file;
    private final FileLock lock;
    private long next;
    private long end;
    private int waiting;

    private ReadingQueue(Path path, FileChannel file, FileLock lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens a queue with what still waits in it.
     *
     * @throws IOException if the file can't be made, or another node has it open
     */
    public static ReadingQueue open(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("another node has it open");
            }
            ReadingQueue queue = new ReadingQueue(path, file, lock);
            queue.find();
            return queue;
        } catch (IOException | OverlappingFileLockException unfit) {
            file.close();
            throw unfit instanceof IOException known ? known : new IOException(unfit);
        }
    }

    private void find() throws IOException {
        long size = file.size();
        while (end < size) {
            Optional<ReadingLine> line = ReadingLine.at(file, end, size);
            if (line.isEmpty()) {
                break;
            }
            end += line.get().bytes();
            waiting++;
        }
        if (end < size) {
            keepAside(size);
            file.truncate(end);
            file.force(true);
        }
        if (waiting > 0) {
            LOG.info("{} readings wait in {} for their ledger", waiting, path);
        }
    }

    /**
     * The last line may be half written; anything longer is damage, and worth a look by someone.
     */
    private void keepAside(long size) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
        try (FileChannel copy =
                FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.transferTo(end, size - end, copy);
            copy.force(true);
        }
        LOG.warn(
                "{} bytes at the end of {} can't be read; they are in {}", size - end, path, aside);
    }

    /**
     * Adds a reading and returns once it is durable.
     *
     * @throws IOException if it could not be written; nothing of it stays
     */
    public synchronized void add(Entry reading) throws IOException {
        ByteBuffer line = ReadingLine.written(reading);
        int bytes = line.remaining();
        try {
            for (long at = end; line.hasRemaining(); ) {
                at += file.write(line, at);
            }
            file.force(false);
        } catch (IOException failed) {
            takeBack(failed);
            throw failed;
        }
        end += bytes;
        waiting++;
    }

    private void takeBack(IOException failed) {
        try {
            file.truncate(end);
        } catch (IOException stays) {
            // The next reading is written over it, and the next start finds it unreadable.
            failed.addSuppressed(stays);
        }
    }

    /** The reading that has waited longest. */
    public synchronized Optional<ReadingLine> first() throws IOException {
        return waiting == 0 ? Optional.empty() : ReadingLine.at(file, next, end);
    }

    /** Takes away the first, which its ledger has now. */
    public synchronized void delivered(ReadingLine first) throws IOException {
        next += first.bytes();
        waiting--;
        if (waiting == 0) {
            file.truncate(0);
            file.force(true);
            next = 0;
            end = 0;
        }
    }

    /** How many wait. */
    public synchronized int waiting() {
        return waiting;
    }

    @Override
    public synchronized void close() throws IOException {
        lock.release();
        file.close();
    }
}
