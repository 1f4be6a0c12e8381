package uk.carejourney.gateway.whole;

import tools.jackson.databind.JsonNode;

import uk.carejourney.journey.Happened;

import java.time.LocalDate;

/**
 * Children in care whose records two officers destroy.
 *
 * @param application where
 */
record Destroying(WholeApplication application) {

    static final String OFFICER = "worker-701";
    static final String OTHER_OFFICER = "worker-702";

    /** A child looked after for so many days. */
    String childInCare(String number, int days) {
        String child = application.child(number);
        application.appended(
                child,
                """
                {"facts": [{"type": "admission.child-became-looked-after.v1",
                 "happened": "%s", "fact": {"legalStatus": "V2"}}]}
                """
                        .formatted(LocalDate.now(Happened.LONDON).minusDays(days)),
                number);
        return child;
    }

    /** Destroys a child's record by order of a court. */
    void destroy(String child) {
        JsonNode proposed =
                application.send(
                        OFFICER,
                        steps(child),
                        step(
                                "destruction-proposed",
                                "\"basis\": \"court-order\", \"courtOrder\": \"order-9\""),
                        200);
        String proposal = proposed.path("proposal").path("event").asString();
        application.send(
                OTHER_OFFICER,
                steps(child),
                step("destruction-approved", "\"proposal\": \"" + proposal + "\""),
                200);
    }

    /** Where the steps to the end of a child's record are sent to. */
    static String steps(String child) {
        return "/api/v1/records/child/" + child + "/steps";
    }

    /** A step, as it is sent. */
    static String step(String name, String fields) {
        return "{\"type\": \"retention.%s.v1\", \"fact\": {%s}}".formatted(name, fields);
    }
}
