package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Adds up by counting, minute by minute or day by day, what was held and not under an order.
 *
 * @param first the day counting begins
 * @param hours whether minutes are counted, and whole hours said
 * @param before the day some period before another, which is no longer part of it
 * @param upTo how much of each stay there is before each minute or day
 * @param all how much there is of any of them
 */
record AddedByHand(
        LocalDate first,
        boolean hours,
        UnaryOperator<LocalDate> before,
        List<Stay> stays,
        List<int[]> upTo,
        int[] all) {

    /** Held from a day or an instant to another, or still. */
    record Stay(UUID entered, Happened from, @Nullable Happened to) {}

    /** What a limit shows: how much, and of which stays, one that begins then too. */
    record Shown(long amount, List<UUID> of) {}

    /**
     * @param days how many are looked at
     * @param orders from a day or an instant to another; none lasts longer than ten days
     */
    static AddedByHand of(
            LocalDate first,
            int days,
            boolean hours,
            UnaryOperator<LocalDate> before,
            List<Stay> stays,
            List<Stay> orders) {
        int cells = hours ? Math.toIntExact(minutes(first, first.plusDays(days))) : days;
        boolean[] ordered = new boolean[cells];
        if (hours) {
            orders.forEach(order -> mark(ordered, order, first, true, 10));
        }
        boolean[] any = new boolean[cells];
        List<int[]> each = new ArrayList<>();
        for (Stay stay : stays) {
            boolean[] held = new boolean[cells];
            mark(held, stay, first, hours, 9999);
            for (int cell = 0; cell < cells; cell++) {
                held[cell] &= !ordered[cell];
                any[cell] |= held[cell];
            }
            each.add(upTo(held));
        }
        return new AddedByHand(first, hours, before, stays, each, upTo(any));
    }

    private static void mark(
            boolean[] cells, Stay stay, LocalDate first, boolean hours, int atMost) {
        long to = stay.to() == null ? cells.length : cell(first, hours, stay.to());
        LocalDate most = stay.from().earliest().orElseThrow().plusDays(atMost);
        long end = Math.min(to, cell(first, hours, Happened.on(most)));
        for (long cell = cell(first, hours, stay.from()); cell < end; cell++) {
            if (cell >= 0 && cell < cells.length) {
                cells[(int) cell] = true;
            }
        }
    }

    private static int[] upTo(boolean[] cells) {
        int[] upTo = new int[cells.length + 1];
        for (int cell = 0; cell < cells.length; cell++) {
            upTo[cell + 1] = upTo[cell] + (cells[cell] ? 1 : 0);
        }
        return upTo;
    }

    private static long cell(LocalDate first, boolean hours, Happened moment) {
        LocalDate day = moment.earliest().orElseThrow();
        if (!hours) {
            return ChronoUnit.DAYS.between(first, day);
        }
        Instant instant = moment instanceof Happened.At(var at) ? at : Calendar.startOf(day);
        return Calendar.startOf(first).until(instant, ChronoUnit.MINUTES);
    }

    private static long minutes(LocalDate from, LocalDate to) {
        return Calendar.startOf(from).until(Calendar.startOf(to), ChronoUnit.MINUTES);
    }

    /** The minute or the day a moment lies in. */
    int cell(Instant moment) {
        return Math.toIntExact(cell(first, hours, new Happened.At(moment)));
    }

    Instant start(int cell) {
        return hours
                ? Calendar.startOf(first).plus(cell, ChronoUnit.MINUTES)
                : Calendar.startOf(first.plusDays(cell));
    }

    Shown at(int cell) {
        int end = hours ? cell : cell + 1;
        int begin = Math.clamp(end - length(cell), 0, end);
        List<UUID> of = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            if (upTo.get(i)[cell + 1] > upTo.get(i)[begin]) {
                of.add(stays.get(i).entered());
            }
        }
        return new Shown(hours ? sum(cell) / 60 : sum(cell), of);
    }

    private int sum(int cell) {
        int end = hours ? cell : cell + 1;
        return all[end] - all[Math.clamp(end - length(cell), 0, end)];
    }

    /** Whether more than this many whole hours or days have been used, to the minute. */
    boolean passes(int most, int cell) {
        return sum(cell) > (hours ? 60 * most : most);
    }

    /** Whether all of the period is used, so that as much falls out of it as is added. */
    boolean isFull(int cell) {
        return sum(cell) == length(cell);
    }

    int last() {
        return all.length - 2;
    }

    private int length(int cell) {
        LocalDate today = Calendar.dayOf(start(cell));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(before.apply(today), today));
        return hours ? days * 24 * 60 : days;
    }
}
