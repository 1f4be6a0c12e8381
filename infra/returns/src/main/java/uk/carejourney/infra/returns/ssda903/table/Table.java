package uk.carejourney.infra.returns.ssda903.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of the return, each known by the set of its columns, whatever its file is called. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of's, which never change
public enum Table {
    HEADER(
            "header",
            List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            // Written by converters of the XML form, where the child's header carries it.
            List.of("UASC")),
    EPISODES(
            "episodes",
            List.of(
                    "CHILD",
                    "DECOM",
                    "RNE",
                    "LS",
                    "CIN",
                    "PLACE",
                    "PLACE_PROVIDER",
                    "DEC",
                    "REC",
                    "REASON_PLACE_CHANGE",
                    "HOME_POST",
                    "PL_POST",
                    "URN"),
            List.of()),
    REVIEWS("reviews", List.of("CHILD", "DOB", "REVIEW", "REVIEW_CODE"), List.of()),
    UASC("uasc", List.of("CHILD", "SEX", "DOB", "DUC"), List.of()),
    OC2(
            "oc2",
            List.of(
                    "CHILD",
                    "DOB",
                    "SDQ_SCORE",
                    "SDQ_REASON",
                    "CONVICTED",
                    "HEALTH_CHECK",
                    "IMMUNISATIONS",
                    "TEETH_CHECK",
                    "HEALTH_ASSESSMENT",
                    "SUBSTANCE_MISUSE",
                    "INTERVENTION_RECEIVED",
                    "INTERVENTION_OFFERED"),
            List.of()),
    OC3("oc3", List.of("CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"), List.of()),
    AD1(
            "ad1",
            List.of(
                    "CHILD",
                    "DOB",
                    "DATE_INT",
                    "DATE_MATCH",
                    "FOSTER_CARE",
                    "NB_ADOPTR",
                    "SEX_ADOPTR",
                    "LS_ADOPTR"),
            List.of()),
    PLACED_ADOPTION(
            "placed-adoption",
            List.of("CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
            List.of()),
    PREV_PERM("prev-perm", List.of("CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"), List.of()),
    MISSING("missing", List.of("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"), List.of()),
    SW_EPISODES(
            "sw-episodes",
            List.of("CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"),
            List.of()),
    DOLO("dolo", List.of("CHILD", "DOB", "DOLO_START", "DOLO_END"), List.of());

    /** A return without these says nothing of who was looked after, so it is refused. */
    public static final List<Table> REQUIRED = List.of(HEADER, EPISODES);

    private final String word;
    private final List<String> columns;
    private final List<String> variants;

    Table(String word, List<String> columns, List<String> variants) {
        this.word = word;
        this.columns = columns;
        this.variants = variants;
    }

    /** The word source keys begin with, such as {@code episodes}: a promise, never changed. */
    public String word() {
        return word;
    }

    /** The columns every file of this table has, in the order of the specification. */
    public List<String> columns() {
        return columns;
    }

    /** Columns some systems add, which are read where they are present. */
    public List<String> variants() {
        return variants;
    }

    /** The table with exactly these columns, in any order; empty if there is none. */
    public static Optional<Table> withColumns(Collection<String> columns) {
        Set<String> given = new HashSet<>(columns);
        return Arrays.stream(values()).filter(table -> table.has(given)).findFirst();
    }

    private boolean has(Set<String> given) {
        return given.containsAll(columns)
                && given.stream()
                        .allMatch(name -> columns.contains(name) || variants.contains(name));
    }

    /** The table that shares most columns with these. */
    static Table nearest(Collection<String> given) {
        return Arrays.stream(values())
                .max(
                        Comparator.comparingLong((Table table) ->
                                        table.columns.stream().filter(given::contains).count())
                                .thenComparingInt(table -> -table.columns.size()))
                .orElseThrow();
    }
}
