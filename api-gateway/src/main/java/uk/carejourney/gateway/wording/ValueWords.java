package uk.carejourney.gateway.wording;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Pence;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the value of a field into words. */
public final class ValueWords {

    private static final int UUID_LENGTH = 36;

    /** What stands for the record of a child since adopted, wherever another names it. */
    private static final String SEALED = "A sealed record";

    private final CodeSets codeSets;
    private final Predicate<Subject> sealed;

    /**
     * @param sealed whose record is sealed, so that nothing said of others leads to it
     */
    public ValueWords(CodeSets codeSets, Predicate<Subject> sealed) {
        this.codeSets = codeSets;
        this.sealed = sealed;
    }

    /** What a record says, without the pseudonym of anyone whose record is sealed. */
    Object told(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> told = new TreeMap<>();
                map.forEach((name, one) -> told.put(String.valueOf(name), told(one)));
                yield told;
            }
            case List<?> list -> list.stream().map(this::told).toList();
            case String text when isSealed(text) -> SubjectKind.CHILD.word() + "/sealed";
            default -> value;
        };
    }

    private boolean isSealed(String text) {
        String child = SubjectKind.CHILD.word() + "/";
        if (text.length() != child.length() + UUID_LENGTH || !text.startsWith(child)) {
            return false;
        }
        try {
            UUID id = UUID.fromString(text.substring(child.length()));
            return sealed.test(Subject.child(id));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    String words(FactField field, Object value, Sight sight) {
        return words(value, field.codes(), sight);
    }

    private String words(Object value, Optional<String> set, Sight sight) {
        return switch (value) {
            case Code code -> set.map(name -> code(name, code)).orElse(code.value());
            case Happened when -> Dates.happened(when);
            case LocalDate day -> Dates.day(day);
            case Instant instant -> Dates.moment(instant);
            case Boolean truth -> truth ? "Yes" : "No";
            case Pence(var amount) -> pounds(amount);
            case Subject subject -> subject(subject);
            case List<?> list ->
                    list.stream()
                            .map(item -> words(item, set, sight))
                            .collect(Collectors.joining("; "));
            case Fact fact when fact instanceof Record record -> parts(record, sight);
            case Record record
                    when record.getClass().getPackageName().startsWith("uk.carejourney")
                            && !(record instanceof uk.carejourney.journey.Ref) ->
                    parts(record, sight);
            default -> value.toString();
        };
    }

    /** What a code means, with the code itself; a code its set never had is shown as given. */
    public String code(String set, Code code) {
        return codeSets.named(set)
                .flatMap(known -> known.meaning(code))
                .map(meaning -> Labels.capital(meaning) + " (" + code.value() + ")")
                .orElse(code.value());
    }

    private static String pounds(long pence) {
        return String.format(Locale.UK, "£%,.2f", pence / 100.0);
    }

    /** Enough of the pseudonym to tell two apart on one page. */
    private String subject(Subject subject) {
        if (sealed.test(subject)) {
            return SEALED;
        }
        return Labels.sentence(subject.kind().word())
                + " "
                + subject.id().toString().substring(0, 8);
    }

    private String parts(Record record, Sight sight) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = RecordParts.value(component, record);
            Sensitive sensitive = component.getAnnotation(Sensitive.class);
            if (value != null && (sensitive == null || sight.shows(sensitive.value()))) {
                var codes = component.getAnnotation(uk.carejourney.fact.Codes.class);
                Optional<String> set =
                        codes == null ? Optional.empty() : Optional.of(codes.value());
                parts.add(Labels.ofField(component.getName()) + ": " + words(value, set, sight));
            }
        }
        return String.join(", ", parts);
    }
}
