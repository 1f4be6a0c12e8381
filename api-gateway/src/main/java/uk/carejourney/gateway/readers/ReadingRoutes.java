package uk.carejourney.gateway.readers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of people's records each route shows: the one place that says which requests are readings. A
 * route that names a record shows it, unless it only records or only shows digests.
 */
public final class ReadingRoutes {

    /** What a reading is of. */
    public enum Kind {
        /** One record, or one entry or alert of it. */
        RECORD,
        /** Many records at once. */
        LIST,
        /** Somebody looked for by number or name. */
        SEARCH
    }

    /** Who read which record, which is read itself: with a child in its query, of that record. */
    static final String REPORT_PAGE = "/readings";

    static final String REPORT = "/api/v1/readings";

    private static final Pattern NAMES_A_RECORD =
            Pattern.compile("\\{(child|kind|alert)}|/facts/\\{position}");

    /** Says no more than hashes, which anyone signed in may have. */
    private static final String PROOF = "/api/v1/facts/{position}/proof";

    /** Shows what it is sent about, a mistyped form included. */
    private static final Set<String> SHOWN_BY_POST =
            Set.of(
                    "/children/{child}/{act:merge|separate}",
                    "/children/{child}/glass",
                    "/children/{child}/restriction",
                    "/children/{child}/entries/{position}/{act}",
                    "/alerts/{alert}",
                    "/records/{kind}/{id}",
                    "/api/v1/facts/{position}/disclosure",
                    "/api/v1/subjects/{kind}/{id}/disclosure");

    private static final Set<String> LISTS =
            Set.of(
                    "/children",
                    "/timescales",
                    "/findings",
                    "/alerts",
                    "/measures/{id}/{rule}",
                    "/records",
                    REPORT_PAGE,
                    "/api/v1/children",
                    "/api/v1/timescales",
                    "/api/v1/findings",
                    "/api/v1/alerts",
                    "/api/v1/alerts/events",
                    "/api/v1/feed",
                    "/api/v1/feed/events",
                    "/api/v1/measures/{id}/rules/{rule}",
                    "/api/v1/records",
                    REPORT);

    private static final Set<String> SEARCHES =
            Set.of(
                    "/children",
                    "/api/v1/children/search",
                    "/api/v1/partners/{partner}/pseudonyms",
                    "/api/v1/sealed-records/search",
                    "/api/v1/adoption-vault/openings");

    private ReadingRoutes() {}

    /**
     * What a request reads; empty if it reads nobody's record.
     *
     * @param method as sent; HEAD is answered as GET is
     * @param pattern the route as its handler names it
     */
    public static Optional<Kind> of(String method, String pattern) {
        boolean get = method.equals("GET") || method.equals("HEAD");
        if (get ? LISTS.contains(pattern) : SEARCHES.contains(pattern)) {
            return Optional.of(get ? Kind.LIST : Kind.SEARCH);
        }
        boolean shows =
                get
                        ? NAMES_A_RECORD.matcher(pattern).find() && !pattern.equals(PROOF)
                        : method.equals("POST") && SHOWN_BY_POST.contains(pattern);
        return shows ? Optional.of(Kind.RECORD) : Optional.empty();
    }

    /** Whether this is the report of readings, which names whom it is about in its query. */
    public static boolean isReport(String pattern) {
        return pattern.equals(REPORT) || pattern.equals(REPORT_PAGE);
    }
}
