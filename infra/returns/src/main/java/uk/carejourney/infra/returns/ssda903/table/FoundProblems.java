package uk.carejourney.infra.returns.ssda903.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a return's files: the first are told, the others counted. */
final class FoundProblems {

    static final int MOST = 50;

    private final List<FileProblem> told = new ArrayList<>();
    private int further;

    void add(String file, int line, String column, String why, String remedy) {
        if (told.size() < MOST) {
            told.add(new FileProblem(file, line, column, why, remedy));
        } else {
            further++;
        }
    }

    boolean none() {
        return told.isEmpty();
    }

    ReturnReading.Refused refused() {
        return new ReturnReading.Refused(told, further);
    }
}
