package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.identity.IdentityFact.ChildBorn;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Who the child is, as far as clocks and pictures need it.
 *
 * @param born the date of birth as precisely as known; absent if unknown or not yet born
 * @param expected the day the birth is expected, if that is all that is known
 * @param died the day of death
 */
public record Identity(
        Optional<Happened> born, Optional<LocalDate> expected, Optional<LocalDate> died) {

    static Identity in(Iterable<Told> entries) {
        @Nullable Happened registered = null;
        @Nullable Happened decided = null;
        @Nullable LocalDate expected = null;
        @Nullable LocalDate died = null;
        for (Told told : entries) {
            if (!told.counts()) {
                continue;
            }
            switch (told.fact()) {
                case ChildRegistered r -> {
                    registered = r.dateOfBirth() == null ? registered : r.dateOfBirth();
                    expected = r.expectedOn() == null ? expected : r.expectedOn();
                }
                case ChildBorn _ -> registered = told.happened();
                case DateOfBirthRecorded d -> decided = d.dateOfBirth();
                case ChildDied _ -> died = told.happened().earliest().orElse(died);
                default -> {}
            }
        }
        return new Identity(
                Optional.ofNullable(decided == null ? registered : decided),
                Optional.ofNullable(expected),
                Optional.ofNullable(died));
    }

    /**
     * Age in whole years on a day, or at death if that came first; empty before birth and where the
     * day of birth is not known. Someone born on 29 February comes of age on 1 March in a common
     * year.
     */
    public Optional<Integer> ageOn(LocalDate day) {
        LocalDate last = died.filter(death -> death.isBefore(day)).orElse(day);
        return born.flatMap(when ->
                when instanceof Happened.OnDay(var birthday) && !birthday.isAfter(last)
                        ? Optional.of(Period.between(birthday, last).getYears())
                        : Optional.empty());
    }
}
