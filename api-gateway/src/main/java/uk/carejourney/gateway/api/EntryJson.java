package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.util.List;
import java.util.Map;

/**
 * An entry as it stands in the ledger, without what the reader's role doesn't see.
 *
 * @param withheld the names of the fields left out for the role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
        long position,
        long sequence,
        String recordedAt,
        String eventId,
        String subject,
        String type,
        @Nullable String happened,
        By by,
        @Nullable Origin source,
        @Nullable String group,
        Map<String, Object> fact,
        List<String> withheld)
        implements StandingJson {

    /** Who recorded it. */
    record By(String kind, String id, String role) {

        static By of(Actor actor) {
            return new By(
                    actor.kind() == Actor.Kind.PERSON ? "person" : "system",
                    actor.id(),
                    actor.role().word());
        }
    }

    /**
     * Where it was taken from.
     *
     * @param system the system
     * @param batch the batch it came in, such as a return of a year
     * @param recordedOn when the system says it was recorded there
     * @param raw the source's own words by column, for roles that see everything
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(
            String system,
            String batch,
            String key,
            @Nullable String recordedOn,
            @Nullable Map<String, String> raw,
            List<Source.Flag> flags) {

        static Origin of(Source source, Sight sight) {
            return new Origin(
                    source.system(),
                    source.batch(),
                    source.key(),
                    source.recordedOn() == null ? null : source.recordedOn().toString(),
                    sight.named() ? source.raw() : null,
                    source.flags());
        }
    }

    static EntryJson of(Recorded recorded, FactWords words, Sight sight) {
        FactType type = words.type(recorded.fact());
        Envelope envelope = recorded.envelope();
        List<String> withheld = withheld(type, sight);
        boolean birth = type.name().startsWith("identity.child-born") && !sight.named();
        return new EntryJson(
                recorded.position(),
                recorded.sequence(),
                recorded.recordedAt().toString(),
                envelope.eventId().toString(),
                envelope.subject().toString(),
                type.name(),
                birth ? null : envelope.happened().toString(),
                By.of(envelope.recordedBy()),
                envelope.source() == null ? null : Origin.of(envelope.source(), sight),
                envelope.group() == null ? null : envelope.group().toString(),
                shown(words, recorded.fact(), withheld),
                withheld);
    }

    static List<String> withheld(FactType type, Sight sight) {
        return type.fields().stream()
                .filter(field -> hides(field, sight))
                .map(FactField::name)
                .toList();
    }

    /** A fact inside a fact has fields of its own, which may be kept more carefully. */
    private static boolean hides(FactField field, Sight sight) {
        boolean nested = field.component().getType() == Fact.class;
        return !sight.shows(field.sensitivity()) || (nested && !sight.named());
    }

    static Map<String, Object> shown(FactWords words, Fact fact, List<String> withheld) {
        Map<String, Object> tree = words.tree(fact);
        withheld.forEach(tree::remove);
        return tree;
    }
}
