package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;

/**
 * What an import did.
 *
 * @param year the return's year, such as {@code 2017-18}
 * @param batch the return's name in the sources of its facts
 * @param children children the return speaks of
 * @param childrenRecorded children about whom this import recorded something
 * @param childrenThere children whose facts of this return were there already
 * @param childrenReadDifferently of those, how many were recorded from this return with other
 *     options or by another version; what was recorded first stands
 * @param childrenNothingNew children of whom earlier returns had said everything
 * @param facts facts this import recorded, by stored name
 * @param factsThere facts of this return that were there already
 * @param findings what is wrong with the rows, by code, each cell counted once
 * @param firstPosition the first position this import made; none if it recorded nothing
 * @param lastPosition the last position this import made
 * @param seconds how long recording took
 * @param notes what was passed over, one sentence each
 */
public record ImportSummary(
        String year,
        String batch,
        int children,
        int childrenRecorded,
        int childrenThere,
        int childrenReadDifferently,
        int childrenNothingNew,
        SortedMap<String, Integer> facts,
        int factsThere,
        SortedMap<String, Integer> findings,
        @Nullable Long firstPosition,
        @Nullable Long lastPosition,
        double seconds,
        List<String> notes) {}
