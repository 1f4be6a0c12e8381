package uk.carejourney.codes;

import uk.carejourney.journey.Code;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The codes one kind of field may hold, each with its meaning and the days it was in use. */
public final class CodeSet {

    private final String name;
    private final String title;
    private final String source;
    private final JudgedBy judgedBy;
    private final SequencedMap<String, CodeMeaning> codes = new LinkedHashMap<>();

    CodeSet(
            String name,
            String title,
            String source,
            JudgedBy judgedBy,
            Collection<CodeMeaning> codes) {
        this.name = name;
        this.title = title;
        this.source = source;
        this.judgedBy = judgedBy;
        codes.forEach(code -> this.codes.put(code.code(), code));
    }

    /** Which day decides whether a code was in use. */
    public enum JudgedBy {
        /** The day the fact happened: a placement of 2022 may be coded as placements were then. */
        HAPPENED,
        /** The day it was written down: sex is coded as today, whenever the child was born. */
        WRITTEN
    }

    /** The name fields use, such as {@code placement-type}. */
    public String name() {
        return name;
    }

    /** What the set says, as a heading. */
    public String title() {
        return title;
    }

    /** Where its words come from. */
    public String source() {
        return source;
    }

    public JudgedBy judgedBy() {
        return judgedBy;
    }

    /** Whether the code was in use on this day; see {@link #judgedBy} for which day to give. */
    public boolean knows(Code code, LocalDate day) {
        CodeMeaning known = codes.get(code.value());
        return known != null && known.inUse(day);
    }

    /** Whether the code was ever in use. */
    public boolean knows(Code code) {
        return codes.containsKey(code.value());
    }

    /** What the code means, whenever it was in use; empty for a code the set never had. */
    public Optional<String> meaning(Code code) {
        return Optional.ofNullable(codes.get(code.value())).map(CodeMeaning::meaning);
    }

    /** The codes in use on this day, in the set's own order. */
    public List<CodeMeaning> codesOn(LocalDate day) {
        return codes.values().stream().filter(code -> code.inUse(day)).toList();
    }

    /** Every code there ever was, in the set's own order. */
    public List<CodeMeaning> all() {
        return List.copyOf(codes.values());
    }

    @Override
    public String toString() {
        return name;
    }
}
