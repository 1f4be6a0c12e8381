package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Identity;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/** What a page calls a child, for one reader. */
final class ChildWords {

    private ChildWords() {}

    /** The name where the reader may see it, else the number, else the pseudonym. */
    static String heading(ChildLine child, Sight sight) {
        if (sight.named() && child.name() != null) {
            return child.name();
        }
        return sight.named() && child.localId() != null
                ? "Child " + child.localId()
                : "Child " + shortened(child.child());
    }

    static @Nullable String subheading(ChildLine child, Sight sight) {
        return sight.named() && child.name() != null ? child.localId() : null;
    }

    /** The number where the reader may see it, else the beginning of the pseudonym. */
    static String reference(ChildLine child, Sight sight) {
        return sight.named() && child.localId() != null
                ? child.localId()
                : shortened(child.child());
    }

    private static String shortened(UUID child) {
        return child.toString().substring(0, 8);
    }

    /** The age in words on a day; says what is not known. */
    static String age(ChildLine child, LocalDate on) {
        return age(Optional.ofNullable(child.dateOfBirth()), child.unborn(), on);
    }

    /** The age in words on a day, or at death. */
    static String age(Identity identity, LocalDate on) {
        LocalDate last = identity.died().filter(died -> died.isBefore(on)).orElse(on);
        boolean unborn = identity.born().isEmpty() && identity.expected().isPresent();
        return age(identity.born(), unborn, last);
    }

    private static String age(Optional<Happened> born, boolean unborn, LocalDate on) {
        if (unborn) {
            return "Not yet born";
        }
        Optional<LocalDate> first = born.flatMap(Happened::earliest);
        Optional<LocalDate> last = born.flatMap(Happened::latest);
        if (first.isEmpty() || last.isEmpty()) {
            return "Not known";
        }
        int most = years(first.get(), on);
        if (most < 0) {
            return "Not yet born";
        }
        if (years(last.get(), on) != most) {
            return "About " + most + " years";
        }
        if (most == 0) {
            return counted(Period.between(last.get(), on).toTotalMonths(), "month");
        }
        return counted(most, "year");
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static int years(LocalDate born, LocalDate on) {
        Period lived = Period.between(born, on);
        return lived.isNegative() ? -1 : lived.getYears();
    }
}
