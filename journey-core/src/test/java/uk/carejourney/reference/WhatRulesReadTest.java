package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.List;
import java.util.stream.Stream;

class WhatRulesReadTest {

    private static final String SILENT =
            """
            source: An Act
            address: https://example.org/act
            rules:
              - id: silent
                title: A rule
                citation: section 1
                force: law
                evidence: verified
                severity: S1
                start: review.review-held
                versions: [{from: 2011-04-01, due: within 1 week}]
                stop: visit.statutory-visit-held
            """;

    @Test
    void no_rule_of_england_or_of_a_pack_leaves_open_what_it_reads() {
        Stream<String> packs =
                Packs.names().stream()
                        .flatMap(pack ->
                                new WhatRulesRead(Packs.over(pack), Packs.files(pack))
                                        .empty().stream());
        Stream<String> england =
                new WhatRulesRead(England.rulebook(), England.files()).empty().stream();
        assertThat(Stream.concat(england, packs))
                .as("say 'for: everyone' or 'exempt: none' where that is meant")
                .isEmpty();
    }

    @Test
    void a_rule_that_says_neither_for_whom_it_is_nor_what_excuses_it_is_named() {
        assertThat(empty(SILENT))
                .containsExactly(
                        "act.yaml line 4, rule silent: for is empty",
                        "act.yaml line 4, rule silent: exemption is empty");
        assertThat(empty(SILENT + "    for: everyone\n    exempt: none\n")).isEmpty();
    }

    private static List<String> empty(String yaml) {
        List<RuleFile> files = List.of(new RuleFile("act", yaml));
        return new WhatRulesRead(RulebookReader.read(Facts.CATALOGUE, files), files).empty();
    }
}
