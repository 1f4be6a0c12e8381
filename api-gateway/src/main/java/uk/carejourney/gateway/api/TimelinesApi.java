package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.fold.Journey;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.ReadUnderAnother;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.journey.SubjectKind;

import java.util.UUID;

/** A subject's record as it was known at a moment and about a day, whole or entry by entry. */
@RestController
final class TimelinesApi {

    private final ChildReading reading;
    private final ReadModels models;
    private final TimelineForms timelines;

    TimelinesApi(ChildReading reading, ReadModels models, TimelineForms timelines) {
        this.reading = reading;
        this.models = models;
        this.timelines = timelines;
    }

    /**
     * One child's timeline.
     *
     * @param known a position, an instant or a day: what was recorded later is hidden
     * @param about a day: what happened later is left out, and the situation on it is told
     * @param atLeast waits until the record shows this position, or says that it does not yet
     */
    @GetMapping("/api/v1/children/{child}/timeline")
    TimelineForms.TimelineJson timeline(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        AskedMoment asked = AskedMoment.of(known, about);
        models.show(child, atLeast);
        return timelines.of(child, reading.held(child, asked.known()), asked, acting.sight());
    }

    /** The timeline of a subject of any kind, such as a carer or a home. */
    @GetMapping("/api/v1/subjects/{kind}/{id}/timeline")
    TimelineForms.TimelineJson subject(
            Person acting,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        models.show(id, atLeast);
        SubjectKind wanted = FactsApi.kind(kind);
        AskedMoment asked = AskedMoment.of(known, about);
        JourneyAnswer.Held held = held(wanted, id, asked);
        boolean other =
                held.readable().stream().anyMatch(one -> one.envelope().subject().kind() != wanted);
        if (other) {
            throw NotHere.child();
        }
        return timelines.of(id, held, asked, acting.sight());
    }

    /** Only a child's record leads to another: who asks by another kind knows of neither. */
    private JourneyAnswer.Held held(SubjectKind wanted, UUID id, AskedMoment asked) {
        try {
            return reading.held(id, asked.known());
        } catch (ReadUnderAnother elsewhere) {
            throw wanted == SubjectKind.CHILD ? elsewhere : NotHere.child();
        }
    }

    /** One entry and how it stood at the moment asked about. */
    @GetMapping("/api/v1/children/{child}/entries/{position}")
    TimelineForms.ToldJson entry(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about) {
        JourneyAnswer.Held held = reading.held(child, AskedMoment.of(known, about).known());
        if (held.later().stream().anyMatch(one -> one.position() == position)) {
            throw RefusedRequest.of(Refusal.NOT_RECORDED_YET);
        }
        if (held.erased().contains(position)) {
            throw RefusedRequest.of(Refusal.ENTRY_ERASED);
        }
        return Journey.of(held.readable()).entries().stream()
                .filter(told -> told.recorded().position() == position)
                .findFirst()
                .map(told -> timelines.told(told, acting.sight()))
                .orElseThrow(NotHere::entry);
    }
}
