package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns one child's rows into facts. The same rows always say the same. */
public final class ChildMapping {

    /** What the source of every entry is called. */
    public static final String SYSTEM = "ssda903";

    private final ReturnSetting setting;
    private final EntryWriter writer;

    /**
     * A mapping for one return.
     *
     * @param setting what its rows are read against
     * @param writer makes its facts into entries
     */
    public ChildMapping(ReturnSetting setting, EntryWriter writer) {
        this.setting = setting;
        this.writer = writer;
    }

    /**
     * Maps the rows of one child.
     *
     * @param child whose record the facts go to
     * @param rows the child's rows of all tables
     * @param earlier what other returns have already put into that record; what they said in the
     *     same words is left out, what they said otherwise is flagged
     */
    public ChildFacts map(Subject child, List<Row> rows, Collection<Entry> earlier) {
        ChildRows of = new ChildRows(rows, setting);
        of.compareWithHeader();
        List<Draft> drafts = drafted(of, new KnownEpisodes(earlier));
        DateChecks.flag(of, drafts);
        drafts.addAll(repeated(of, drafts));
        drafts.sort(Comparator.comparing(Draft::stands));
        EarlierFacts said = new EarlierFacts(earlier);
        said.flagDifferences(drafts);
        new OpenEpisodes(earlier, setting.year()).flagUntold(drafts);
        return new ChildFacts(said.newIn(entries(child, drafts)), found(of));
    }

    private static List<Draft> drafted(ChildRows of, KnownEpisodes known) {
        Refs refs = new Refs();
        AdoptionFacts adoption = new AdoptionFacts(refs);
        List<Draft> drafts = new ArrayList<>();
        drafts.addAll(each(of, Table.HEADER, IdentityFacts::ofHeader));
        drafts.addAll(EpisodeFacts.of(EpisodeChain.of(of.in(Table.EPISODES), refs, known)));
        drafts.addAll(each(of, Table.REVIEWS, row -> DatedFacts.ofReview(row, refs)));
        drafts.addAll(each(of, Table.UASC, IdentityFacts::ofUnaccompanied));
        drafts.addAll(each(of, Table.OC2, StatementFacts::ofHealth));
        drafts.addAll(each(of, Table.OC3, StatementFacts::ofCareLeaver));
        drafts.addAll(each(of, Table.PLACED_ADOPTION, adoption::ofDecision));
        drafts.addAll(each(of, Table.AD1, adoption::ofAdopted));
        drafts.addAll(each(of, Table.PREV_PERM, StatementFacts::ofPreviousPermanence));
        drafts.addAll(each(of, Table.MISSING, row -> DatedFacts.ofMissing(row, refs)));
        drafts.addAll(each(of, Table.SW_EPISODES, StatementFacts::ofSocialWorker));
        drafts.addAll(each(of, Table.DOLO, row -> DatedFacts.ofDeprivationOfLiberty(row, refs)));
        return drafts;
    }

    private static List<Draft> each(
            ChildRows of, Table table, Function<ReadRow, List<Draft>> mapping) {
        return of.in(table).stream().flatMap(row -> mapping.apply(row).stream()).toList();
    }

    /** A row that stands there twice says the same things twice, of the same things. */
    private static List<Draft> repeated(ChildRows of, List<Draft> drafts) {
        List<Draft> again = new ArrayList<>();
        of.repeats()
                .forEach((repeat, first) -> {
                    first.flags().forEach(repeat::flag);
                    drafts.stream()
                            .filter(draft -> draft.row() == first)
                            .map(draft -> draft.saidBy(repeat))
                            .forEach(again::add);
                });
        again.sort(Comparator.comparingInt(draft -> draft.row().row().line()));
        return again;
    }

    private List<Entry> entries(Subject child, List<Draft> drafts) {
        Map<ReadRow, Set<String>> restedOn = new HashMap<>();
        for (Draft draft : drafts) {
            restedOn.computeIfAbsent(draft.row(), _ -> new HashSet<>()).addAll(draft.columns());
        }
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Row row = draft.row().row();
            Source source =
                    new Source(
                            SYSTEM,
                            setting.batch(),
                            row.key(),
                            null,
                            row.raw(),
                            draft.flags(restedOn.getOrDefault(draft.row(), Set.of())));
            entries.add(writer.entry(child, draft.happened(), source, draft.fact()));
        }
        return entries;
    }

    private static List<ChildFacts.Found> found(ChildRows of) {
        return of.all().stream()
                .flatMap(row ->
                        row.flags().stream()
                                .map(flag ->
                                        new ChildFacts.Found(
                                                Finding.valueOf(flag.code()),
                                                row.row(),
                                                flag.column())))
                .collect(Collectors.toList());
    }
}
