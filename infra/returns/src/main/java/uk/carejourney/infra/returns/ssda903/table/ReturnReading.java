package uk.carejourney.infra.returns.ssda903.table;

import java.util.List;

/** What came of reading a return's files. */
public sealed interface ReturnReading {

    /**
     * Every file could be read.
     *
     * @param content the tables
     * @param notes what was passed over, and why, one sentence each
     */
    record Understood(ReturnContent content, List<String> notes) implements ReturnReading {

        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Something could not be read, so nothing may be recorded.
     *
     * @param problems the first {@value FoundProblems#MOST} at most
     * @param furtherProblems how many more there are
     */
    record Refused(List<FileProblem> problems, int furtherProblems) implements ReturnReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
