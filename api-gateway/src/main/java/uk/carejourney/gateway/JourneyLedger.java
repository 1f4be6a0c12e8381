package uk.carejourney.gateway;

import uk.carejourney.gateway.commandline.Journey;

/** Where the program begins. */
public final class JourneyLedger {

    private JourneyLedger() {}

    /** Runs the command given and ends with its exit code: 0 success, 2 bad usage, else failure. */
    public static void main(String[] arguments) {
        System.exit(Journey.run(arguments));
    }
}
