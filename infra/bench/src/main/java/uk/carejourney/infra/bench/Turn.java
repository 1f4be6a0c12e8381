package uk.carejourney.infra.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One contender's turn in a round.
 *
 * @param contender whose turn it is
 * @param run takes it
 */
record Turn(String contender, Run run) {

    /** Takes one turn. */
    @FunctionalInterface
    interface Run {
        Sample run() throws Exception;
    }

    /**
     * Gives every contender one turn to warm up and then one in every round, so that whatever else
     * the machine does meets all alike.
     */
    static List<Result> interleaved(String setting, List<Turn> turns, int rounds, PrintStream out)
            throws Exception {
        out.printf("%s: warming up%n", setting);
        List<List<Sample>> samples = new ArrayList<>();
        for (Turn turn : turns) {
            turn.run().run();
            samples.add(new ArrayList<>());
        }
        for (int round = 1; round <= rounds; round++) {
            out.printf("%s: round %d of %d%n", setting, round, rounds);
            for (int i = 0; i < turns.size(); i++) {
                samples.get(i).add(turns.get(i).run().run());
            }
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            results.add(new Result(setting, turns.get(i).contender(), samples.get(i)));
        }
        return results;
    }
}
