package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.EthnicityRecorded;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.identity.IdentityFact.UnaccompaniedStatusEnded;
import uk.carejourney.identity.IdentityFact.UnaccompaniedStatusRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.returns.ReturnsFact.MotherStatusStated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables Header and UASC: who the child is. The return doesn't say since when, so what it gives no
 * day for has none here.
 */
final class IdentityFacts {

    /** A letter other than I, O and S, then 12 digits, the last of which may be a letter. */
    private static final Pattern UPN = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[0-9A-Z]");

    /** Why there is no number. */
    private static final Pattern NO_UPN = Pattern.compile("UN[1-5]");

    private static final Happened UNDATED = new Happened.NotKnown("");

    private IdentityFacts() {}

    static List<Draft> ofHeader(ReadRow row) {
        List<Draft> drafts = new ArrayList<>();
        LocalDate written = row.setting().year().last();
        row.wanted("DOB");
        row.wanted("SEX");
        row.wanted("ETHNIC");
        ChildRegistered registered =
                new ChildRegistered(
                        row.row().child(), row.date("DOB"), null, row.code("SEX", "sex", written));
        drafts.add(Draft.own(row, UNDATED, registered).standing(Draft.Place.FIRST));
        Code ethnicity = row.code("ETHNIC", "ethnicity", written);
        if (ethnicity != null) {
            drafts.add(undated(row, new EthnicityRecorded(ethnicity, null), "ETHNIC"));
        }
        if (!row.isBlank("UPN") && !NO_UPN.matcher(row.text("UPN")).matches()) {
            row.shaped("UPN", UPN);
            NumberRecorded upn = new NumberRecorded(new Code("upn"), row.text("UPN"));
            drafts.add(undated(row, upn, "UPN"));
        }
        if (!row.isBlank("MOTHER") || !row.isBlank("MC_DOB")) {
            drafts.add(mother(row));
        }
        return drafts;
    }

    private static Draft undated(ReadRow row, uk.carejourney.journey.Fact fact, String column) {
        return Draft.further(row, UNDATED, fact, column).standing(Draft.Place.FIRST);
    }

    private static Draft mother(ReadRow row) {
        MotherStatusStated stated =
                new MotherStatusStated(
                        row.truth("MOTHER"), row.isBlank("MC_DOB") ? null : row.date("MC_DOB"));
        return Draft.further(row, row.setting().year().period(), stated, "MOTHER", "MC_DOB");
    }

    static List<Draft> ofUnaccompanied(ReadRow row) {
        List<Draft> drafts = new ArrayList<>();
        row.code("SEX", "sex", row.setting().year().last());
        drafts.add(
                Draft.own(row, UNDATED, new UnaccompaniedStatusRecorded(null, null))
                        .standing(Draft.Place.FIRST));
        if (!row.isBlank("DUC")) {
            drafts.add(
                    Draft.further(row, row.date("DUC"), new UnaccompaniedStatusEnded(null), "DUC"));
        }
        return drafts;
    }
}
