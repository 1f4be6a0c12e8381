package uk.carejourney.gateway.comparing;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Difference;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Picture;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers in words: what did we know then, and what has changed since? */
public final class KnownThen {

    private final FactWords words;

    public KnownThen(FactWords words) {
        this.words = words;
    }

    /** The answer, sentence by sentence. */
    public List<String> answer(MomentsCompared moments) {
        List<String> answer = new ArrayList<>();
        answer.add(held(moments));
        answer.add(situation(moments));
        answer.add(since(moments));
        if (moments.to().erased() > 0) {
            answer.add(
                    counted(moments.to().erased(), "entry has", "entries have")
                            + " been erased since and can't be compared.");
        }
        return List.copyOf(answer);
    }

    private static String held(MomentsCompared moments) {
        List<Told> told =
                moments.comparison().before().about(moments.about()).stream()
                        .filter(one -> !(one.recorded().fact() instanceof CorrectionFact))
                        .toList();
        return "%s, %s about this child%s had been recorded here, of which %d stood."
                .formatted(
                        moment(moments.from()),
                        counted(told.size(), "entry", "entries"),
                        moments.about() == null
                                ? ""
                                : " and what happened by " + Dates.day(moments.about()),
                        told.stream().filter(Told::counts).count());
    }

    private String situation(MomentsCompared moments) {
        LocalDate day = moments.about() == null ? day(moments.from()) : moments.about();
        Journey then = moments.comparison().before();
        Picture picture = then.on(day);
        if (picture.lookedAfter().isEmpty()) {
            return "As far as was known then, the council did not look after the child on %s."
                    .formatted(Dates.day(day));
        }
        String status =
                picture.legalStatus()
                        .map(code -> words.code("legal-status", code))
                        .orElse("not recorded");
        String placement =
                picture.placement()
                        .map(spell -> "a placement begun on " + Dates.day(spell.from()))
                        .orElse("no placement");
        return "As far as was known then, the child had been looked after since %s, with the legal status %s and %s."
                .formatted(Dates.day(picture.lookedAfter().get().from()), status, placement);
    }

    private static String since(MomentsCompared moments) {
        List<Difference> differences = moments.differences();
        if (differences.isEmpty()) {
            return "%s, nothing of that had changed and nothing had been added."
                    .formatted(moment(moments.to()));
        }
        return String.join(
                        ", ",
                        "%s, %s been added (%d of them late)",
                        "%d changed",
                        "%d withdrawn",
                        "%d brought back",
                        "%d disputed or answered",
                        "%d come from or gone to another record of the child",
                        "and %d recorded and withdrawn again in between.")
                .formatted(
                        moment(moments.to()),
                        counted(
                                count(differences, Difference.Added.class),
                                "entry had",
                                "entries had"),
                        count(differences, MomentsCompared::late),
                        count(differences, Difference.Changed.class),
                        count(differences, Difference.Withdrawn.class),
                        count(differences, Difference.BroughtBack.class),
                        count(differences, Difference.Disputed.class),
                        count(differences, Difference.Joined.class)
                                + count(differences, Difference.Parted.class),
                        count(differences, Difference.CameAndWent.class));
    }

    private static long count(List<Difference> differences, Class<? extends Difference> kind) {
        return count(differences, kind::isInstance);
    }

    private static long count(List<Difference> differences, Predicate<Difference> which) {
        return differences.stream().filter(which).count();
    }

    /** How a moment was asked for, in words. */
    public static String moment(MomentsCompared.Moment moment) {
        return switch (moment.asked()) {
            case KnownBy.Now() -> "Up to now";
            case KnownBy.OnDay(var day) -> "By the end of " + Dates.day(day);
            case KnownBy.AtInstant(var instant) -> "By " + Dates.moment(instant);
            case KnownBy.UpTo(var position) ->
                    "When position %d was the last, on %s"
                            .formatted(position, Dates.moment(moment.at()));
        };
    }

    private static LocalDate day(MomentsCompared.Moment moment) {
        return switch (moment.asked()) {
            case KnownBy.OnDay(var day) -> day;
            case KnownBy.AtInstant(var instant) -> LocalDate.ofInstant(instant, Happened.LONDON);
            case KnownBy.Now(), KnownBy.UpTo(var _) ->
                    LocalDate.ofInstant(moment.at(), Happened.LONDON);
        };
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
