package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One child's rows of the return of 2017-18, in few words, and what they become. */
final class GivenChild {

    static final Subject CHILD = Subject.child(new UUID(1, 2));
    private static final Actor IMPORT = Actor.system("import", Role.INTEGRATOR);

    private final List<Row> rows = new ArrayList<>();
    private List<Entry> earlier = List.of();
    private ReturnSetting setting =
            new ReturnSetting(
                    new ReturnYear(2017),
                    LocalDate.of(2018, 3, 31),
                    "2017-18/0123456789abcdef",
                    CodeSets.england());

    /** A child the header knows: a girl born on 1 February 2008. */
    static GivenChild known() {
        return unknown().row(Table.HEADER, "SEX=2 DOB=01/02/2008 ETHNIC=WBRI");
    }

    /** A child of whom the header says nothing. */
    static GivenChild unknown() {
        return new GivenChild();
    }

    /** A row, written {@code COLUMN=text COLUMN=text}; a plus sign stands for a space. */
    GivenChild row(Table table, String cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        table.columns().forEach(column -> texts.put(column, ""));
        texts.put("CHILD", "A1");
        for (String cell : cells.isEmpty() ? new String[0] : cells.split(" ")) {
            int equals = cell.indexOf('=');
            texts.put(cell.substring(0, equals), cell.substring(equals + 1).replace('+', ' '));
        }
        rows.add(new Row(table, rows.size() + 2, texts));
        return this;
    }

    /** A whole episode that nothing speaks against, but for what the cells say. */
    GivenChild episode(String cells) {
        return row(Table.EPISODES, "LS=C2 CIN=N1 PLACE=U4 PLACE_PROVIDER=PR1 URN=1234567 " + cells);
    }

    GivenChild returnOf(int year, String batch) {
        ReturnYear of = new ReturnYear(year);
        setting = new ReturnSetting(of, of.last(), batch, CodeSets.england());
        return this;
    }

    GivenChild madeOn(LocalDate day) {
        setting = new ReturnSetting(setting.year(), day, setting.batch(), setting.codes());
        return this;
    }

    GivenChild recordedBefore(List<Entry> entries) {
        earlier = entries;
        return this;
    }

    ChildFacts mapped() {
        return new ChildMapping(setting, new EntryWriter(IMPORT, new InventedIds()))
                .map(CHILD, rows, earlier);
    }

    List<Entry> entries() {
        return mapped().entries();
    }

    /** The facts in order, written {@code date area.fact}; the header's are left out. */
    List<String> story() {
        return entries().stream()
                .filter(entry -> !sourceOf(entry).key().startsWith("header"))
                .map(entry ->
                        entry.envelope().happened()
                                + " "
                                + Facts.CATALOGUE
                                        .of(entry.fact())
                                        .name()
                                        .replaceFirst("\\.v1$", ""))
                .toList();
    }

    /** The only fact of this kind. */
    <F extends Fact> F the(Class<F> kind) {
        return kind.cast(entryOf(kind).fact());
    }

    /** The only entry with a fact of this kind. */
    Entry entryOf(Class<? extends Fact> kind) {
        List<Entry> of = entries().stream().filter(entry -> kind.isInstance(entry.fact())).toList();
        if (of.size() != 1) {
            throw new AssertionError(of.size() + " facts are " + kind.getSimpleName());
        }
        return of.getFirst();
    }

    /** The flags of all entries whose row is of this table, written {@code CODE COLUMN}. */
    List<String> flags(Table table) {
        return mapped().found().stream()
                .filter(found -> found.row().table() == table)
                .map(found -> found.finding() + " " + found.column())
                .toList();
    }

    static List<String> flagsOf(Entry entry) {
        return sourceOf(entry).flags().stream().map(Source.Flag::code).toList();
    }

    static Source sourceOf(Entry entry) {
        return Objects.requireNonNull(entry.envelope().source());
    }
}
