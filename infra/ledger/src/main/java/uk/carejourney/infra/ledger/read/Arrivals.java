package uk.carejourney.infra.ledger.read;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait that the ledger has grown, however it came to be known. */
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long size;

    /** Notes that positions below this one are durable; an older notice changes nothing. */
    public void grewTo(long newSize) {
        lock.lock();
        try {
            if (newSize <= size) {
                return;
            }
            size = newSize;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Arrivals::tell);
    }

    // What a listener throws is its own affair: nobody else may miss an entry for it.
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            LOG.error("A listener failed when told that the ledger has grown", broken);
        }
    }

    /** How many positions are known to be taken. */
    public long size() {
        return size;
    }

    /**
     * Waits until the ledger has more than this many positions.
     *
     * @return false if it has not within the time
     */
    public boolean awaitBeyond(long position, long timeout, TimeUnit unit)
            throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (size <= position) {
                if (left <= 0) {
                    return false;
                }
                left = grown.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Calls a listener after every growth, on the thread that noticed; it must not block. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void stopListening(Runnable listener) {
        listeners.remove(listener);
    }
}
