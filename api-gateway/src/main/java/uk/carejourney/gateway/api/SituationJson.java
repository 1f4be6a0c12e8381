package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Picture;
import uk.carejourney.fold.Spell;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.journey.Code;

/**
 * What held for a child on one day.
 *
 * @param age in whole years; absent where the role does not see it or nobody knows
 * @param lookedAfterSince first day of the period of care the day lies in; absent outside care
 * @param placement the kind of placement, by its code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SituationJson(
        String day,
        @Nullable Integer age,
        @Nullable String lookedAfterSince,
        @Nullable String legalStatus,
        @Nullable String placement,
        @Nullable String placedSince) {

    static SituationJson of(Picture picture, Sight sight) {
        return new SituationJson(
                picture.day().toString(),
                sight.named() ? picture.age().orElse(null) : null,
                picture.lookedAfter().map(Spell::from).map(Object::toString).orElse(null),
                picture.legalStatus().map(Code::value).orElse(null),
                picture.placement()
                        .flatMap(spell -> java.util.Optional.ofNullable(spell.begun().type()))
                        .map(Code::value)
                        .orElse(null),
                picture.placement().map(Spell::from).map(Object::toString).orElse(null));
    }
}
