package uk.carejourney.infra.returns.ssda903.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Says what a return's files hold, in few words. */
final class Files903 {

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
                    + "HOME_POST,PL_POST,URN";

    private final Map<String, byte[]> files = new TreeMap<>();

    static Files903 none() {
        return new Files903();
    }

    /** A header and an episodes table, each without rows. */
    static Files903 smallest() {
        return none().with("header.csv", HEADER + "\n").with("episodes.csv", EPISODES + "\n");
    }

    Files903 with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Files903 with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    ReturnReading read() {
        return ReturnFiles.of(files);
    }

    ReturnReading.Understood understood() {
        if (read() instanceof ReturnReading.Understood understood) {
            return understood;
        }
        throw new AssertionError("refused: " + read());
    }

    ReturnReading.Refused refused() {
        if (read() instanceof ReturnReading.Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    String firstProblem() {
        return refused().problems().getFirst().sentence();
    }
}
