package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.infra.returns.ssda903.table.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds a child's dates against their birth and death. */
final class DateChecks {

    /** Columns that date something in the child's life, and so can't lie before it or after it. */
    private static final Map<Table, List<String>> LIVED =
            Map.of(
                    Table.EPISODES, List.of("DECOM", "DEC"),
                    Table.REVIEWS, List.of("REVIEW"),
                    Table.MISSING, List.of("MIS_START", "MIS_END"),
                    Table.PLACED_ADOPTION, List.of("DATE_PLACED"),
                    Table.AD1, List.of("DATE_INT", "DATE_MATCH"),
                    Table.DOLO, List.of("DOLO_START", "DOLO_END"));

    private DateChecks() {}

    static void flag(ChildRows of, List<Draft> drafts) {
        LocalDate born = of.born();
        LocalDate died = died(drafts);
        LIVED.forEach((table, columns) ->
                of.in(table)
                        .forEach(row -> columns.forEach(column -> flag(row, column, born, died))));
    }

    private static void flag(
            ReadRow row, String column, @Nullable LocalDate born, @Nullable LocalDate died) {
        LocalDate day = WrittenDate.day(row.text(column));
        if (day != null && born != null && day.isBefore(born)) {
            row.flag(Finding.STARTS_BEFORE_BIRTH, column);
        }
        if (day != null && died != null && day.isAfter(died)) {
            row.flag(Finding.AFTER_DEATH, column);
        }
    }

    private static @Nullable LocalDate died(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.fact() instanceof ChildDied)
                .map(draft -> draft.happened().earliest().orElse(null))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
