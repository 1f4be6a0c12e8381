package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.returns.ReturnsFact.AnnualHealthStatementMade;
import uk.carejourney.returns.ReturnsFact.CareLeaverStatusStated;
import uk.carejourney.returns.ReturnsFact.PreviousPermanenceRecorded;
import uk.carejourney.returns.ReturnsFact.SocialWorkerSpellStated;

import java.time.LocalDate;
import java.util.List;

/** Tables OC2, OC3, PrevPerm and SWEpisodes: what the return states of a period or a birthday. */
final class StatementFacts {

    private static final int HIGHEST_SDQ_SCORE = 40;
    private static final int YOUNGEST_CARE_LEAVER = 17;
    private static final int OLDEST_CARE_LEAVER = 21;

    private StatementFacts() {}

    static List<Draft> ofHealth(ReadRow row) {
        LocalDate last = row.setting().year().last();
        AnnualHealthStatementMade stated =
                new AnnualHealthStatementMade(
                        row.number("SDQ_SCORE", 0, HIGHEST_SDQ_SCORE),
                        row.code("SDQ_REASON", "sdq-reason", last),
                        row.truth("CONVICTED"),
                        row.truth("HEALTH_CHECK"),
                        row.truth("IMMUNISATIONS"),
                        row.truth("TEETH_CHECK"),
                        row.truth("HEALTH_ASSESSMENT"),
                        row.truth("SUBSTANCE_MISUSE"),
                        row.truth("INTERVENTION_RECEIVED"),
                        row.truth("INTERVENTION_OFFERED"));
        return List.of(Draft.own(row, row.setting().year().period(), stated));
    }

    static List<Draft> ofCareLeaver(ReadRow row) {
        LocalDate born = row.day("DOB");
        LocalDate birthday = born == null ? null : birthdayIn(row.setting().year(), born);
        Integer age = null;
        if (born != null && birthday != null) {
            age = birthday.getYear() - born.getYear();
            if (age < YOUNGEST_CARE_LEAVER || age > OLDEST_CARE_LEAVER) {
                row.flag(Finding.OUT_OF_RANGE, "DOB");
            }
        }
        row.wanted("IN_TOUCH");
        CareLeaverStatusStated stated =
                new CareLeaverStatusStated(
                        age,
                        row.code("IN_TOUCH", "in-touch", birthday),
                        row.code("ACTIV", "activity", birthday),
                        row.code("ACCOM", "accommodation", birthday));
        Happened happened =
                birthday == null ? new Happened.NotKnown(row.text("DOB")) : Happened.on(birthday);
        return List.of(Draft.own(row, happened, stated));
    }

    /** The birthday that falls in the year; 1 March in a common year for 29 February. */
    static LocalDate birthdayIn(ReturnYear year, LocalDate born) {
        LocalDate birthday = birthdayOf(born, year.starts());
        return birthday.isBefore(year.first()) ? birthdayOf(born, year.starts() + 1) : birthday;
    }

    private static LocalDate birthdayOf(LocalDate born, int year) {
        LocalDate birthday = born.withYear(year);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    static List<Draft> ofPreviousPermanence(ReadRow row) {
        row.wanted("PREV_PERM");
        Code kind = row.code("PREV_PERM", "previous-permanence", row.setting().year().last());
        PreviousPermanenceRecorded recorded =
                new PreviousPermanenceRecorded(
                        kind == null ? new Code("") : kind, row.given("LA_PERM"), madeOn(row));
        return List.of(Draft.own(row, row.setting().year().period(), recorded));
    }

    private static @Nullable Happened madeOn(ReadRow row) {
        String text = row.text("DATE_PERM");
        if (text.isEmpty()) {
            return null;
        }
        Happened made = WrittenDate.partial(text);
        if (made instanceof Happened.NotKnown && !WrittenDate.saysNothing(text)) {
            row.flag(Finding.IMPOSSIBLE_DATE, "DATE_PERM");
        }
        if (made.earliest().filter(day -> day.isAfter(row.setting().asAt())).isPresent()) {
            row.flag(Finding.AFTER_RETURN, "DATE_PERM");
        }
        return made;
    }

    static List<Draft> ofSocialWorker(ReadRow row) {
        row.wanted("SW_ID");
        row.wanted("SW_DECOM");
        SocialWorkerSpellStated stated =
                new SocialWorkerSpellStated(
                        row.given("SW_ID"),
                        row.code(
                                "SW_REASON",
                                "social-worker-change-reason",
                                WrittenDate.day(row.text("SW_DECOM"))));
        return List.of(Draft.own(row, row.period("SW_DECOM", "SW_DEC"), stated));
    }
}
