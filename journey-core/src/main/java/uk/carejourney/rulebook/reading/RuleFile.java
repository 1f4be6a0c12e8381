package uk.carejourney.rulebook.reading;

/**
 * The text of a rule file.
 *
 * @param name its name without folder and ending, such as {@code care-planning-2010}
 * @param yaml what it says
 */
public record RuleFile(String name, String yaml) {}
