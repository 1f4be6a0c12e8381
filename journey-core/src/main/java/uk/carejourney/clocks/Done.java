package uk.carejourney.clocks;

import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Stop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What met a duty.
 *
 * @param by the moment it was met; the last of several where it is owed to each of them
 * @param from all the moments that count
 */
record Done(Moment by, List<Moment> from) {

    static Optional<Done> of(
            Stop stop,
            Moment start,
            Stretch within,
            Optional<LocalDate> opens,
            Moments moments,
            Statuses statuses) {
        boolean repeated = false;
        for (Stop.Way way : stop.ways()) {
            repeated |= hasEntry(moments.of(way.event(), within, statuses), start);
        }
        boolean toAll = stop.everyOne().isPresent();
        List<Moment> counting = new ArrayList<>();
        for (Stop.Way way : stop.ways()) {
            for (Moment one : moments.of(way.event(), within, statuses)) {
                boolean wanted =
                        toAll
                                || counting.isEmpty()
                                || Moment.IN_ORDER.compare(one, counting.getFirst()) < 0;
                if (wanted
                        && moments.hasCome(one)
                        && follows(one, start, stop)
                        && (!repeated || one.isSameEntry(start) || isLaterOfTheDay(one, start))
                        && opens.filter(one.day()::isBefore).isEmpty()
                        && Links.agree(one, start, way.same())) {
                    if (!toAll) {
                        counting.clear();
                    }
                    counting.add(one);
                }
            }
        }
        if (toAll) {
            counting.sort(Moment.IN_ORDER);
            return toEach(stop, stop.everyOne().get(), counting, start, within, moments, statuses);
        }
        return counting.stream().findFirst().map(first -> new Done(first, List.of(first)));
    }

    private static boolean hasEntry(List<Moment> moments, Moment start) {
        for (Moment one : moments) {
            if (start.isSameEntry(one)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Done> toEach(
            Stop stop,
            Stop.EveryOne each,
            List<Moment> counting,
            Moment start,
            Stretch within,
            Moments moments,
            Statuses statuses) {
        List<Moment> excused =
                each.excused()
                        .map(event ->
                                moments.of(event, within, statuses).stream()
                                        .filter(one -> Links.agree(one, start, stop.same()))
                                        .toList())
                        .orElse(List.of());
        List<Moment> all = new ArrayList<>();
        for (String code : each.codes()) {
            Optional<Moment> to = to(code, each.field(), counting);
            Optional<Moment> not = to(code, each.field(), excused);
            if (to.or(() -> not).isEmpty()) {
                return Optional.empty();
            }
            all.add(to.or(() -> not).get());
        }
        return all.stream().max(Moment.IN_ORDER).map(last -> new Done(last, all));
    }

    private static Optional<Moment> to(String code, String field, List<Moment> moments) {
        return moments.stream().filter(one -> one.texts(field).contains(code)).findFirst();
    }

    /**
     * Not before the start, save where it may be early; never the start itself, though a date the
     * starting fact gives in another field may be what meets it.
     */
    private static boolean follows(Moment one, Moment start, Stop stop) {
        if (one.isSameEntry(start)) {
            return stop.event() instanceof Event.Happens happens
                    && happens.day().isPresent()
                    && !one.day().isBefore(start.day());
        }
        boolean repeats = one.type() != null && one.type().equals(start.type());
        boolean after =
                repeats
                        ? Moment.IN_ORDER.compare(one, start) > 0
                        : !one.last().isBefore(start.day()) && !isBefore(one, start);
        return after
                || switch (stop.early()) {
                    case Stop.Early.No() -> false;
                    case Stop.Early.Ever() -> true;
                    case Stop.Early.By(var length) ->
                            !one.day().isBefore(Lengths.plainlyBefore(start.day(), length));
                };
    }

    /** Of two on one day, each of which starts and stops, only one meets the other. */
    private static boolean isLaterOfTheDay(Moment one, Moment start) {
        return !one.day().equals(start.day()) || Moment.IN_ORDER.compare(one, start) > 0;
    }

    private static boolean isBefore(Moment one, Moment start) {
        return one.instant() != null
                && start.instant() != null
                && one.instant().isBefore(start.instant());
    }

    static Optional<Moment> first(
            Event event, Moment start, Stretch within, Moments moments, Statuses statuses) {
        for (Moment one : moments.of(event, within, statuses)) {
            if (moments.hasCome(one)
                    && !one.day().isBefore(start.day())
                    && !one.isSameEntry(start)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
