package uk.carejourney.rulebook;

import java.util.List;

/**
 * Where rules come from: one file.
 *
 * @param name the file's name, without folder and ending
 * @param title what it is called, as it is cited
 * @param address where it can be read
 * @param rules its rules, in its own order
 */
public record LegalSource(String name, String title, String address, List<Rule> rules) {

    public LegalSource {
        rules = List.copyOf(rules);
    }
}
