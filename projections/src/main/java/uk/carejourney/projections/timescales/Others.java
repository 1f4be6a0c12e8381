package uk.carejourney.projections.timescales;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The carers, homes and court cases a journey names, on whose own facts its clocks may rest. */
final class Others {

    private static final Set<SubjectKind> KINDS =
            EnumSet.of(SubjectKind.CARER, SubjectKind.HOME, SubjectKind.COURT_CASE);

    private Others() {}

    /** Those named by entries that count, in the order they are first named. */
    static Set<Subject> namedIn(Journey journey) {
        Set<Subject> named = new LinkedHashSet<>();
        for (Told told : journey.entries()) {
            if (told.counts()) {
                for (FieldValue value : Facts.CATALOGUE.of(told.fact()).values(told.fact())) {
                    if (value.value() instanceof Subject other && KINDS.contains(other.kind())) {
                        named.add(other);
                    }
                }
            }
        }
        return named;
    }
}
