package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fold.Journey;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

class MomentTest {

    @Test
    void of_one_day_they_stand_in_the_order_their_identifiers_are_written_in() {
        Random random = new Random(20_261_126);
        List<Moment> some =
                Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                        .limit(100)
                        .map(MomentTest::moment)
                        .toList();
        assertThat(some.stream().sorted(Moment.IN_ORDER).toList())
                .isEqualTo(
                        some.stream().sorted(Comparator.comparing(MomentTest::written)).toList());
    }

    @Test
    void of_one_day_what_is_no_fact_comes_before_what_is() {
        Moment birthday = Moment.on(Happened.on("2026-03-02").earliest().orElseThrow());
        Moment entry = moment(new UUID(0, 1));
        assertThat(Moment.IN_ORDER.compare(birthday, entry)).isNegative();
        assertThat(Moment.IN_ORDER.compare(entry, birthday)).isPositive();
        assertThat(Moment.IN_ORDER.compare(birthday, birthday)).isZero();
    }

    private static Moment moment(UUID event) {
        Envelope envelope =
                Envelope.of(
                        event,
                        Subject.child(new UUID(1, 1)),
                        Happened.on("2026-03-02"),
                        Actor.system("tests", Role.LEDGER));
        ChildRegistered fact = new ChildRegistered(null, null, null, null);
        Recorded recorded = new Recorded(0, 0, Instant.EPOCH, new Entry(envelope, fact));
        return Moment.of(
                Journey.of(List.of(recorded)).entries().getFirst(),
                Facts.CATALOGUE.of(fact),
                envelope.happened());
    }

    private static String written(Moment moment) {
        return moment.told() == null
                ? ""
                : moment.told().recorded().envelope().eventId().toString();
    }
}
