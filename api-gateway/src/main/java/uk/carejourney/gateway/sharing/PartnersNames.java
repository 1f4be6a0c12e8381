package uk.carejourney.gateway.sharing;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.council.GrantFact.PseudonymTold;
import uk.carejourney.fold.Journey;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.sharing.Grant;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a partner under which pseudonym it has a child, by a number both know. Only of children
 * whose facts it was given: that the council knows a child is nobody else's business. Every answer
 * is recorded in the child's record before it is given.
 */
public final class PartnersNames {

    /** Numbers that others than the council know children by. */
    public static final Set<String> SYSTEMS = Set.of("nhs", "upn");

    private final Granting granting;
    private final SubjectRegister subjects;
    private final LedgerReading reading;
    private final PartnerPseudonyms pseudonyms;
    private final Topics topics;
    private final Recorder recorder;
    private final EventIds ids;
    private final InstantSource clock;

    public PartnersNames(
            Granting granting,
            SubjectRegister subjects,
            LedgerReading reading,
            PartnerPseudonyms pseudonyms,
            Topics topics,
            Recorder recorder,
            EventIds ids,
            InstantSource clock) {
        this.granting = granting;
        this.subjects = subjects;
        this.reading = reading;
        this.pseudonyms = pseudonyms;
        this.topics = topics;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells a pseudonym.
     *
     * @param partner by the name of its topic
     * @param system what kind of number it is
     * @throws NotHere if nothing is granted to the partner today, or it was given nothing of a
     *     child with this number
     */
    public UUID tell(String partner, String system, String number, Actor by) {
        List<Grant> all = granting.all().of(partner);
        Grant grant =
                all.stream()
                        .filter(one -> one.stateOn(granting.today()) == Grant.State.IN_FORCE)
                        .findFirst()
                        .orElseThrow(NotHere::partner);
        Subject child =
                child(system, number)
                        .filter(one -> wasGiven(one, all))
                        .orElseThrow(NotHere::ofPartner);
        UUID pseudonym = pseudonyms.of(grant.partner(), child.id());
        record(child, new PseudonymTold(grant.partner(), grant.id(), system), by);
        ReadingInHand.found(List.of(child.id()), 1);
        return pseudonym;
    }

    /** The register finds; whether the number still is the child's only its record can tell. */
    private Optional<Subject> child(String system, String number) {
        LocalId id = new LocalId(system, SubjectKind.CHILD, NumbersNoted.plain(number));
        return Optional.ofNullable(subjects.find(List.of(id)).get(id))
                .filter(child -> !isSealed(child))
                .filter(child ->
                        Journey.of(Recorded.among(reading.stream(child.id())))
                                .told(NumberRecorded.class)
                                .map(told -> (NumberRecorded) told.fact())
                                .anyMatch(one ->
                                        one.kind().value().equals(system)
                                                && NumbersNoted.plain(one.number())
                                                        .equals(id.id())));
    }

    private boolean isSealed(Subject child) {
        return Restriction.in(Recorded.among(reading.stream(child.id())))
                .filter(Restriction::sealed)
                .isPresent();
    }

    private boolean wasGiven(Subject child, List<Grant> grants) {
        return Recorded.among(reading.stream(child.id())).stream()
                .anyMatch(entry ->
                        grants.stream()
                                .filter(grant -> grant.covers(entry.position(), entry.recordedAt()))
                                .anyMatch(grant ->
                                        grant.made()
                                                .topics()
                                                .contains(
                                                        topics.of(Facts.CATALOGUE.of(entry.fact()))
                                                                .title())));
    }

    private void record(Subject child, PseudonymTold told, Actor by) {
        Entry entry =
                new Entry(
                        Envelope.of(ids.next(), child, new Happened.At(clock.instant()), by), told);
        RecordFacts command =
                RecordFacts.said("pseudonym-told/" + entry.envelope().eventId(), entry);
        switch (recorder.record(command)) {
            case Outcome.Appended _, Outcome.Duplicate _ -> {}
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
            case Outcome.Conflict _, Outcome.KeyReused _ ->
                    throw RefusedRequest.of(Refusal.CONFLICT);
        }
    }
}
