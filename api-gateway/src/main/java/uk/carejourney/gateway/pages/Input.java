package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One question of a form, with what was answered.
 *
 * @param name the field's name, and where a problem with it is told
 * @param hint what it means
 * @param kind how it is asked
 * @param value what was answered; empty if nothing
 * @param choices what may be chosen
 * @param error what is wrong with the answer; absent if nothing
 */
public record Input(
        String name,
        String label,
        String hint,
        Kind kind,
        String value,
        List<TimelineView.Choice> choices,
        @Nullable String error) {

    /** How a question is asked. */
    public enum Kind {
        LINE,
        WORDS,
        CHOICE
    }

    static Input line(String name, String label, String hint, String value) {
        return new Input(name, label, hint, Kind.LINE, value, List.of(), null);
    }

    static Input words(String name, String label, String hint, String value) {
        return new Input(name, label, hint, Kind.WORDS, value, List.of(), null);
    }

    static Input choice(
            String name,
            String label,
            String hint,
            String value,
            List<TimelineView.Choice> choices) {
        return new Input(name, label, hint, Kind.CHOICE, value, choices, null);
    }

    /** The same question with what is wrong with its answer. */
    Input wrong(@Nullable String why) {
        return new Input(name, label, hint, kind, value, choices, why);
    }

    /** The answer as it is read back before it is recorded. */
    public String getAnswer() {
        return choices.stream()
                .filter(choice -> choice.value().equals(value) && !value.isEmpty())
                .map(TimelineView.Choice::words)
                .findFirst()
                .orElse(value.isEmpty() ? "Not said" : value);
    }

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    public boolean isWords() {
        return kind == Kind.WORDS;
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }
}
