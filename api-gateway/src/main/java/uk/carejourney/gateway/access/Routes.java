package uk.carejourney.gateway.access;

import static uk.carejourney.gateway.access.Scope.LISTEN;
import static uk.carejourney.gateway.access.Scope.METRICS;
import static uk.carejourney.gateway.access.Scope.READ;
import static uk.carejourney.gateway.access.Scope.RECORD;
import static uk.carejourney.gateway.access.Whom.ADMINISTRATORS;
import static uk.carejourney.gateway.access.Whom.ADOPTION_KEEPERS;
import static uk.carejourney.gateway.access.Whom.ANYONE;
import static uk.carejourney.gateway.access.Whom.AUDITORS;
import static uk.carejourney.gateway.access.Whom.EVERYONE;
import static uk.carejourney.gateway.access.Whom.FIGURES;
import static uk.carejourney.gateway.access.Whom.FOLLOWERS;
import static uk.carejourney.gateway.access.Whom.HANDLERS;
import static uk.carejourney.gateway.access.Whom.NAMED;
import static uk.carejourney.gateway.access.Whom.OVERSEERS;
import static uk.carejourney.gateway.access.Whom.PUBLISHERS;
import static uk.carejourney.gateway.access.Whom.READERS;
import static uk.carejourney.gateway.access.Whom.RECORDERS;
import static uk.carejourney.gateway.access.Whom.RECORDS_OFFICERS;

import uk.carejourney.journey.Role;

import java.util.List;

/**
 * Who may use which route: the one table, which every request is held against and the reference is
 * written from. A route that is not here answers nobody, and fails the build.
 */
public final class Routes {

    private static final String CHILD = "/children/{child}";
    private static final String GLASS = CHILD + "/glass";
    private static final String RESTRICTION = CHILD + "/restriction";
    private static final String ENTRY = CHILD + "/entries/{position}";
    private static final String API = "/api/v1";
    private static final String API_SUBJECT = API + "/subjects/{kind}/{id}";
    private static final String SEALED = API + "/sealed-records/{child}";
    private static final String API_FACT = API + "/facts/{position}";
    private static final String API_ALERT = API + "/alerts/{alert}";
    private static final String API_HOOK = API + "/webhooks/{webhook}";

    /** Every route there is. */
    public static final List<Route> ALL =
            List.of(
                    // Before anyone has signed in.
                    get("/sign-in", EVERYONE),
                    post("/sign-in", EVERYONE),
                    get("/sign-in/secret-file", EVERYONE),
                    get("/refusals", EVERYONE),
                    get("/assets/**", EVERYONE),
                    get("/error", EVERYONE),
                    get("/calendar/{token}.ics", EVERYONE),
                    get(API + "/openapi.json", EVERYONE),
                    get("/tlog/checkpoint", EVERYONE),
                    get("/tlog/checkpoint.witnessed", EVERYONE),
                    get("/tlog/checkpoints/{*size}", EVERYONE),
                    get("/tlog/checkpoint-sizes", EVERYONE),
                    get("/tlog/keys", EVERYONE),
                    get("/tlog/tile/{level}/{*number}", EVERYONE),
                    get("/readings/tlog/checkpoint", EVERYONE),
                    get("/readings/tlog/checkpoint.witnessed", EVERYONE),
                    get("/readings/tlog/checkpoints/{*size}", EVERYONE),
                    get("/readings/tlog/checkpoint-sizes", EVERYONE),
                    get("/readings/tlog/keys", EVERYONE),
                    get("/readings/tlog/tile/{level}/{*number}", EVERYONE),
                    // Pages.
                    get("/", ANYONE),
                    get("/sessions", ANYONE),
                    post("/sessions/end-others", ANYONE),
                    get("/catalogue", ANYONE),
                    get("/children", READERS),
                    post("/children", READERS),
                    get(CHILD, READERS),
                    get(CHILD + "/timescales", READERS),
                    get(CHILD + "/findings", READERS),
                    get(CHILD + "/comparison", READERS),
                    get(GLASS, HANDLERS),
                    post(GLASS, HANDLERS),
                    get(RESTRICTION, RECORDERS),
                    post(RESTRICTION, RECORDERS),
                    get(CHILD + "/{act:merge|separate}", RECORDERS),
                    post(CHILD + "/{act:merge|separate}", RECORDERS),
                    get(ENTRY, READERS),
                    get(ENTRY + "/{act}", RECORDERS),
                    post(ENTRY + "/{act}", RECORDERS),
                    get("/timescales", READERS),
                    get("/findings", READERS),
                    get("/alerts", READERS),
                    get("/alerts/{alert}", READERS),
                    post("/alerts/{alert}", HANDLERS),
                    get("/measures", FIGURES),
                    get("/measures/{id}/{rule}", FIGURES),
                    post("/measures/{id}/{rule}/publish", PUBLISHERS),
                    get("/figures", FIGURES),
                    get("/figures/{position}", FIGURES),
                    get("/calendars", NAMED.and(Role.ADMINISTRATOR)),
                    post("/calendars", NAMED),
                    post("/calendars/{calendar}/revoke", NAMED.and(Role.ADMINISTRATOR)),
                    get("/grants", ANYONE),
                    get("/records", RECORDS_OFFICERS),
                    get("/records/{kind}/{id}", RECORDS_OFFICERS),
                    post("/records/{kind}/{id}", RECORDS_OFFICERS),
                    get("/readings", OVERSEERS),
                    // Programs: what the ledger is.
                    get(API + "/catalogue", ANYONE.and(READ)),
                    get(API + "/rulebook", ANYONE.and(READ)),
                    post(API + "/rulebook", ADMINISTRATORS),
                    get(API + "/publication", ANYONE.and(READ)),
                    get(API + "/delivery", ANYONE.and(READ)),
                    get(API + "/consistency", ANYONE.and(READ)),
                    get("/tlog/tile/entries/{*number}", AUDITORS),
                    get("/readings/tlog/tile/entries/{*number}", AUDITORS),
                    get("/actuator/prometheus", ADMINISTRATORS.and(METRICS)),
                    post(API + "/alerting", ADMINISTRATORS),
                    post(API + "/projections/{name}/rebuild", ADMINISTRATORS),
                    post(API + "/council-keys/rotation", ADMINISTRATORS),
                    // Programs: records.
                    get(API + CHILD + "/timeline", READERS.and(READ)),
                    get(API + CHILD + "/timescales", READERS.and(READ)),
                    get(API + CHILD + "/findings", READERS.and(READ)),
                    get(API + CHILD + "/alerts", READERS.and(READ)),
                    get(API + CHILD + "/comparison", READERS.and(READ)),
                    get(API + ENTRY, READERS.and(READ)),
                    get(API_SUBJECT + "/timeline", READERS.and(READ)),
                    get(API_FACT, READERS.and(READ)),
                    get(API_FACT + "/proof", ANYONE.and(READ)),
                    get(API_FACT + "/leaf", AUDITORS),
                    post(API_FACT + "/disclosure", NAMED),
                    post(API_SUBJECT + "/disclosure", NAMED),
                    get(API + "/children", READERS.and(READ)),
                    post(API + "/children/search", READERS.and(READ)),
                    get(API + "/timescales", READERS.and(READ)),
                    get(API + "/findings", READERS.and(READ)),
                    get(API + "/feed", FOLLOWERS.and(READ)),
                    get(API + "/feed/events", FOLLOWERS.and(READ)),
                    // Programs: recording and putting right.
                    post(API + "/subjects/{kind}", RECORDERS.and(RECORD)),
                    post(API_SUBJECT + "/facts", RECORDERS.and(RECORD)),
                    post(API + "/imports/ssda903", RECORDS_OFFICERS.and(RECORD)),
                    get(API + "/imports/{id}", RECORDS_OFFICERS.and(RECORD)),
                    post(API + ENTRY + "/corrections", RECORDERS.and(RECORD)),
                    post(API + ENTRY + "/withdrawals", RECORDERS.and(RECORD)),
                    post(API + ENTRY + "/disputes", RECORDERS.and(RECORD)),
                    post(API + ENTRY + "/answers", RECORDERS.and(RECORD)),
                    post(API + ENTRY + "/moves", RECORDERS.and(RECORD)),
                    post(API + CHILD + "/merges", RECORDERS.and(RECORD)),
                    post(API + GLASS, HANDLERS),
                    post(API + CHILD + "/separations", RECORDERS.and(RECORD)),
                    // What a child's record was before an adoption.
                    post(SEALED, ADOPTION_KEEPERS),
                    post(SEALED + "/openings", ADOPTION_KEEPERS),
                    post(SEALED + "/unsealings", ADOPTION_KEEPERS),
                    post(API + "/sealed-records/search", ADOPTION_KEEPERS),
                    post(API + "/adoption-vault/links", ADOPTION_KEEPERS),
                    post(API + "/adoption-vault/openings", ADOPTION_KEEPERS),
                    post(API + "/adoption-vault/removals", ADOPTION_KEEPERS),
                    get(API + "/readings", OVERSEERS),
                    get(API + "/records", RECORDS_OFFICERS),
                    get(API + "/records/{kind}/{id}", RECORDS_OFFICERS),
                    post(API + "/records/{kind}/{id}/steps", RECORDS_OFFICERS),
                    post(API + "/retention-schedule", RECORDS_OFFICERS),
                    // Programs: what is passed on to partners.
                    post(API + "/grants", RECORDS_OFFICERS.and(Role.ADMINISTRATOR)),
                    post(API + "/grants/{id}/withdrawal", RECORDS_OFFICERS.and(Role.ADMINISTRATOR)),
                    get(API + "/grants", ANYONE.and(READ)),
                    post(API + "/partners/{partner}/pseudonyms", RECORDS_OFFICERS.and(READ)),
                    // Programs: alerts and how they leave.
                    get(API + "/alerts", READERS.and(READ)),
                    get(API_ALERT, READERS.and(READ)),
                    post(API_ALERT + "/acknowledge", HANDLERS),
                    post(API_ALERT + "/assign", HANDLERS),
                    post(API_ALERT + "/snooze", HANDLERS),
                    post(API_ALERT + "/escalate", HANDLERS),
                    post(API_ALERT + "/resolve", HANDLERS),
                    get(API + "/alerts/events", ADMINISTRATORS.and(LISTEN)),
                    post(API + "/webhooks", ADMINISTRATORS.and(LISTEN)),
                    get(API + "/webhooks", ADMINISTRATORS.and(LISTEN)),
                    delete(API_HOOK, ADMINISTRATORS.and(LISTEN)),
                    get(API_HOOK + "/dead-letters", ADMINISTRATORS.and(LISTEN)),
                    post(API_HOOK + "/dead-letters/{message}/send", ADMINISTRATORS.and(LISTEN)),
                    post(API + "/calendars", NAMED),
                    get(API + "/calendars", NAMED.and(Role.ADMINISTRATOR)),
                    delete(API + "/calendars/{calendar}", NAMED.and(Role.ADMINISTRATOR)),
                    // Programs: measures and figures.
                    post(API + "/measures", FIGURES.and(READ)),
                    get(API + "/measures/{id}", FIGURES.and(READ)),
                    get(API + "/measures/{id}/rules/{rule}", FIGURES.and(READ)),
                    post(API + "/measures/{id}/rules/{rule}/publications", PUBLISHERS),
                    get(API + "/figures", FIGURES.and(READ)),
                    get(API + "/figures/{position}", FIGURES.and(READ)));

    private Routes() {}

    private static Route get(String pattern, Whom whom) {
        return new Route("GET", pattern, whom);
    }

    private static Route post(String pattern, Whom whom) {
        return new Route("POST", pattern, whom);
    }

    private static Route delete(String pattern, Whom whom) {
        return new Route("DELETE", pattern, whom);
    }
}
