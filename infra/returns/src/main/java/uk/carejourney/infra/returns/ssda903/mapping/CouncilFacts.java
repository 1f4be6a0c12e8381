package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.returns.ssda903.table.ReturnContent;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;
import uk.carejourney.returns.ReturnsFact.ReturnReceived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the return says of the council's recording: that it was received, and of which areas it
 * tells everything, something or nothing. Silence in an area it doesn't tell of proves nothing.
 */
final class CouncilFacts {

    /** Areas of which a delivered table tells everything that happened in the year. */
    private static final Map<String, Table> COMPLETE =
            Map.of(
                    "admission", Table.EPISODES,
                    "placement", Table.EPISODES,
                    "review", Table.REVIEWS,
                    "missing", Table.MISSING);

    /** Areas of which the return tells a little. */
    private static final Map<String, Table> PARTIAL =
            Map.of(
                    "adoption", Table.PLACED_ADOPTION,
                    "court", Table.DOLO,
                    "identity", Table.HEADER);

    /** Areas that aren't about what happens to children. */
    private static final Set<String> NOT_LIVED =
            Set.of("alert", "correction", "council", "coverage", "returns", "rulebook");

    private CouncilFacts() {}

    static List<Entry> of(
            Subject council,
            ReturnContent content,
            ReturnSetting setting,
            @Nullable LocalDate madeOn,
            EntryWriter writer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ReturnReceived(
                        new Code(ChildMapping.SYSTEM),
                        setting.year().toString(),
                        madeOn,
                        content.digest(),
                        content.children().size()));
        extents(content.tables())
                .forEach((area, extent) ->
                        facts.add(
                                new RecordingCoverageDeclared(
                                        ChildMapping.SYSTEM,
                                        area,
                                        setting.year().first(),
                                        setting.year().last(),
                                        new Code(extent))));
        Source source =
                new Source(
                        ChildMapping.SYSTEM, setting.batch(), "return", null, Map.of(), List.of());
        return facts.stream()
                .map(fact -> writer.entry(council, setting.year().period(), source, fact))
                .toList();
    }

    /** How much the tables delivered tell of every area of a child's life. */
    static SortedMap<String, String> extents(Set<Table> delivered) {
        SortedMap<String, String> extents = new TreeMap<>();
        for (FactType type : Facts.CATALOGUE.all()) {
            if (!NOT_LIVED.contains(type.area())) {
                extents.put(type.area(), extent(type.area(), delivered));
            }
        }
        return extents;
    }

    private static String extent(String area, Set<Table> delivered) {
        if (COMPLETE.containsKey(area)) {
            return delivered.contains(COMPLETE.get(area)) ? "complete" : "none";
        }
        return PARTIAL.containsKey(area) && delivered.contains(PARTIAL.get(area))
                ? "partial"
                : "none";
    }
}
