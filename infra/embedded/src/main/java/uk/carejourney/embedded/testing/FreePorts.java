package uk.carejourney.embedded.testing;

import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports nobody uses, so that several test processes can run at once. */
public final class FreePorts {

    // Below the range systems give to outgoing connections, which would take a port between the
    // look here and the start of the server.
    private static final int LOWEST = 20_000;
    private static final int BEYOND_HIGHEST = 32_768;

    private FreePorts() {}

    /** The same settings with every port moved to a free one. */
    public static StackSettings move(StackSettings settings) {
        Set<Integer> taken = new HashSet<>();
        StackSettings moved = settings;
        for (StackPort port : StackPort.values()) {
            int free = next();
            while (!taken.add(free)) {
                free = next();
            }
            moved = moved.withPort(port, free);
        }
        return moved;
    }

    private static int next() {
        int candidate = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND_HIGHEST);
        while (!isFree(candidate)) {
            candidate = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND_HIGHEST);
        }
        return candidate;
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
