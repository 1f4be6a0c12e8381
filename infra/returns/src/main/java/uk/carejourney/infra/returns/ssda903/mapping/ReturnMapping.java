package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.infra.returns.ssda903.table.ReturnContent;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A return and how it is read: gives each child's facts, and the council's. Immutable. */
public final class ReturnMapping {

    /** Enough of a digest that two returns of one council never share it. */
    private static final int DIGEST_SHOWN = 16;

    private final ReturnContent content;
    private final ReturnSetting setting;
    private final @Nullable LocalDate madeOn;

    /**
     * A return of a year.
     *
     * @param content its tables
     * @param year the year it covers
     * @param madeOn the day it was made; if that is not known the last day of its year is taken for
     *     judging which dates had not come yet, and none is recorded
     */
    public ReturnMapping(ReturnContent content, ReturnYear year, @Nullable LocalDate madeOn) {
        this.content = content;
        this.madeOn = madeOn;
        String batch = year + "/" + content.digest().substring(0, DIGEST_SHOWN);
        this.setting =
                new ReturnSetting(
                        year, madeOn == null ? year.last() : madeOn, batch, CodeSets.england());
    }

    public ReturnContent content() {
        return content;
    }

    public ReturnSetting setting() {
        return setting;
    }

    /**
     * What the return says of one child.
     *
     * @param localId the council's own number for the child
     * @param child whose record it goes to
     * @param earlier what other returns have already put into that record
     * @param writer makes its facts into entries
     * @throws IllegalArgumentException if the return has no such child
     */
    public ChildFacts child(
            String localId, Subject child, Collection<Entry> earlier, EntryWriter writer) {
        var rows = content.children().get(localId);
        if (rows == null) {
            throw new IllegalArgumentException("the return does not speak of this child");
        }
        return new ChildMapping(setting, writer).map(child, rows, earlier);
    }

    /** What it says of the council's recording; belongs after all children's facts. */
    public List<Entry> council(Subject council, EntryWriter writer) {
        return CouncilFacts.of(council, content, setting, madeOn, writer);
    }

    /** The idempotency key under which a child's facts are recorded, once for this return. */
    public String keyOf(String localId) {
        byte[] digest = Sha256.of(localId.getBytes(StandardCharsets.UTF_8));
        return "%s/%s/child/%s".formatted(ChildMapping.SYSTEM, setting.batch(), Sha256.hex(digest));
    }

    /** The idempotency key of the council's facts. */
    public String keyOfCouncil() {
        return "%s/%s/council".formatted(ChildMapping.SYSTEM, setting.batch());
    }
}
