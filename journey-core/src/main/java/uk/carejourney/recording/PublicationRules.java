package uk.carejourney.recording;

import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.FigureFact.Numbers;
import uk.carejourney.council.FigureFact.Team;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What no figure published can be: by anyone, of anyone's record, or one that does not add up. */
public final class PublicationRules {

    private static final List<ToIntFunction<Numbers>> COLUMNS =
            List.of(
                    Numbers::inTime,
                    Numbers::counted,
                    Numbers::late,
                    Numbers::notDone,
                    Numbers::notYetDue,
                    Numbers::declined,
                    Numbers::exempt,
                    Numbers::notAssessable);

    private PublicationRules() {}

    /** Whether someone in this role may publish figures. A local standard, not law. */
    public static boolean mayPublish(Role role) {
        return role == Role.MANAGER || role == Role.DATA_ANALYST;
    }

    /**
     * Everything that speaks against publishing a figure; empty if nothing does.
     *
     * @param subject in whose record it would stand
     * @param at the path of the entry, such as {@code entries[0].}
     */
    static List<Problem> problems(FigurePublished figure, Subject subject, Actor by, String at) {
        List<Problem> problems = new ArrayList<>();
        if (!mayPublish(by.role())) {
            problems.add(
                    new Problem(
                            "ROLE_MAY_NOT_ACT",
                            at + "by",
                            "managers and data analysts publish figures"));
        }
        if (subject.kind() != SubjectKind.COUNCIL) {
            problems.add(
                    new Problem(
                            "OTHER_SUBJECT",
                            at + "subject",
                            "a figure is the council's and stands in its own record"));
        }
        if (figure.publishedIn().isBlank()) {
            problems.add(
                    new Problem(
                            "MISSING",
                            at + "fact.publishedIn",
                            "say where it is published, such as a report and its date"));
        }
        if (figure.to().isBefore(figure.from())) {
            problems.add(
                    new Problem(
                            "END_BEFORE_START",
                            at + "fact.to",
                            "the period cannot end before it begins"));
        }
        if (!addsUp(figure)) {
            problems.add(
                    new Problem(
                            "NUMBERS_DO_NOT_ADD_UP",
                            at + "fact.all",
                            "the teams' numbers must make those over everyone"));
        }
        return problems;
    }

    private static boolean addsUp(FigurePublished figure) {
        return COLUMNS.stream()
                .allMatch(column ->
                        column.applyAsInt(figure.all())
                                        == figure.teams().stream()
                                                .map(Team::numbers)
                                                .mapToInt(column)
                                                .sum()
                                && figure.teams().stream()
                                        .map(Team::numbers)
                                        .mapToInt(column)
                                        .allMatch(number -> number >= 0));
    }
}
