package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.returns.ssda903.mapping.ReturnMapping;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnYear;
import uk.carejourney.infra.returns.ssda903.table.FileProblem;
import uk.carejourney.infra.returns.ssda903.table.ReturnFiles;
import uk.carejourney.infra.returns.ssda903.table.ReturnReading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A return that has been read and can be recorded.
 *
 * @param mapping the return and how it is read
 * @param notes what was passed over, one sentence each
 */
public record Ssda903Return(ReturnMapping mapping, List<String> notes) {

    public Ssda903Return {
        notes = List.copyOf(notes);
    }

    /**
     * What the one who imports declares of a return.
     *
     * @param year the year it covers; if not given it is deduced from the episodes
     * @param madeOn the day it was made; if not given, whatever lies after the end of its year is
     *     taken not to have happened yet
     */
    public record Declared(@Nullable ReturnYear year, @Nullable LocalDate madeOn) {

        /** Nothing is declared. */
        public static final Declared NOTHING = new Declared(null, null);
    }

    /** What came of opening a return. */
    public sealed interface Opening {

        /** It can be recorded. */
        record Opened(Ssda903Return ssda903) implements Opening {}

        /**
         * It can't be read, so nothing of it is recorded.
         *
         * @param problems why, the first 50
         * @param furtherProblems how many more there are
         */
        record Refused(List<FileProblem> problems, int furtherProblems) implements Opening {}
    }

    /** Opens the return in a folder. */
    public static Opening open(Path folder, Declared declared) {
        return opened(ReturnFiles.in(folder), declared);
    }

    /** Opens a return handed over file by file, name to content. */
    public static Opening open(Map<String, byte[]> files, Declared declared) {
        return opened(ReturnFiles.of(files), declared);
    }

    private static Opening opened(ReturnReading reading, Declared declared) {
        return switch (reading) {
            case ReturnReading.Refused(var problems, var further) ->
                    new Opening.Refused(problems, further);
            case ReturnReading.Understood(var content, var notes) -> {
                ReturnYear year =
                        declared.year() == null
                                ? ReturnYear.deducedFrom(content).orElse(null)
                                : declared.year();
                yield year == null
                        ? new Opening.Refused(List.of(noYear()), 0)
                        : new Opening.Opened(
                                new Ssda903Return(
                                        new ReturnMapping(content, year, declared.madeOn()),
                                        notes));
            }
        };
    }

    private static FileProblem noYear() {
        return new FileProblem(
                "",
                0,
                "",
                "no episode has a readable date, so the return's year can't be told",
                "name the year, such as --year 2017-18");
    }
}
