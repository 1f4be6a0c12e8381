package uk.carejourney.carer;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;

/** Every fact the ledger can hold about homes, schools and agencies that look after children. */
public sealed interface EstablishmentFact extends Fact {

    @StoredAs("carer.home-opened.v1")
    @Means("A home or supported accommodation opened.")
    record HomeOpened(
            @Codes("home-kind") @Means("What kind of home.") @Nullable Code kind,
            @Means("Ofsted's unique reference number.") @Nullable String urn,
            @Means("How many children can live there.") @Nullable Integer places,
            @Means("The provider that runs it.") @Nullable Subject provider,
            @Means("Code of the local authority it is in.") @Nullable String localAuthority)
            implements EstablishmentFact {}

    @StoredAs("carer.home-places-changed.v1")
    @Means("The number of children a home can take changed.")
    record HomePlacesChanged(
            @Means("How many children can live there.") @Nullable Integer places,
            @Means("How many live there.") @Nullable Integer occupied)
            implements EstablishmentFact {}

    @StoredAs("carer.home-closed.v1")
    @Means("A home closed.")
    record HomeClosed(@Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason)
            implements EstablishmentFact {}

    @StoredAs("carer.establishment-inspected.v1")
    @Means("An inspectorate inspected a home, school, agency or council.")
    record EstablishmentInspected(
            @Codes("inspectorate") @Means("Who inspected.") @Nullable Code inspectorate,
            @Codes("inspection-judgement") @Means("The overall judgement.")
                    @Nullable Code judgement,
            @Means("The day the report was published.") @Nullable LocalDate reportOn)
            implements EstablishmentFact {}

    @StoredAs("carer.provider-registration-changed.v1")
    @Means("The registration of a home or provider changed.")
    record ProviderRegistrationChanged(
            @Codes("registration-status") @Means("What it is from this day.") Code status)
            implements EstablishmentFact {}
}
