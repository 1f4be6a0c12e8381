package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.court.CourtFact.OrderEnded;
import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.court.LibertyFact.SecureAccommodationEntered;
import uk.carejourney.court.LibertyFact.SecureAccommodationLeft;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A child held in secure accommodation, once or more, asked for the limits of adding-up.yaml. */
final class HeldChild {

    private static final Rulebook RULES =
            RulebookReader.read(
                    Facts.CATALOGUE, List.of(new RuleFile("adding-up.yaml", addingUp())));

    private final GivenChild child = new GivenChild();
    private int number;

    private static String addingUp() {
        try (InputStream file = HeldChild.class.getResourceAsStream("adding-up.yaml")) {
            byte[] bytes = Objects.requireNonNull(file, "adding-up.yaml").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held from one day or instant to another; still, where there is none. */
    UUID held(Happened from, @Nullable Happened to) {
        Ref placement = new Ref("p" + ++number);
        child.and(from, new SecureAccommodationEntered(placement, null, null));
        UUID entered = child.last();
        if (to != null) {
            child.and(to, new SecureAccommodationLeft(placement, null));
        }
        return entered;
    }

    void ordered(Happened from, @Nullable Happened to) {
        Ref order = new Ref("o" + ++number);
        Code kind = new Code("secure-accommodation-order");
        child.and(from, new OrderMade(order, kind, null, null, null, null, null));
        if (to != null) {
            child.and(to, new OrderEnded(order, null));
        }
    }

    Clocks at(Instant asOf) {
        return Clocks.of(
                new Question(
                        Case.of(Subject.child(new UUID(0, 1)), Journey.of(child.facts())),
                        RULES,
                        Calendar.englandAndWales(),
                        Settings.none(),
                        Coverage.complete(),
                        asOf));
    }

    Optional<Clock> clock(String rule, Instant asOf) {
        return at(asOf).of(rule).stream().findFirst();
    }
}
