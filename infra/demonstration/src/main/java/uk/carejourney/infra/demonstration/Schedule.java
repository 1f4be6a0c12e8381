package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Turns stories into recordings: what is recorded, when and by whom, in the order of recording.
 *
 * <p>Where a story does not say when a line was recorded, it was on the next working day or the one
 * after, in office hours, by a random choice that its seed fixes.
 */
final class Schedule {

    /** The system invented numbers belong to. */
    static final String SYSTEM = "demonstration";

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final int OFFICE_MINUTES = 8 * 60;

    private final Map<LocalId, Subject> subjects;
    private final long seed;

    Schedule(Map<LocalId, Subject> subjects, long seed) {
        this.subjects = Map.copyOf(subjects);
        this.seed = seed;
    }

    /** Every subject the stories speak of, by the demonstration's numbers. */
    static List<LocalId> subjectsIn(List<Story> stories) {
        Map<String, LocalId> children = children(stories);
        Stream<LocalId> others =
                stories.stream()
                        .flatMap(Schedule::othersIn)
                        .filter(reference -> !reference.kind().word().equals("child"));
        return Stream.concat(children.values().stream(), others).distinct().toList();
    }

    private static Stream<LocalId> othersIn(Story story) {
        return story.told().stream()
                .flatMap(told ->
                        Stream.concat(
                                References.subjects(story.subjectOf(told)),
                                References.subjects(told.fields())));
    }

    /** All recordings of all stories, in the order of time. */
    List<Recording> of(List<Story> stories) {
        Map<String, LocalId> children = children(stories);
        List<Recording> recordings = new ArrayList<>();
        for (Story story : stories) {
            recordings.addAll(new OneStory(story, children).recordings());
        }
        recordings.sort(
                Comparator.comparing(Recording::at).thenComparing(one -> one.command().key()));
        return recordings;
    }

    private static Map<String, LocalId> children(List<Story> stories) {
        Map<String, LocalId> children = new TreeMap<>();
        for (Story story : stories) {
            if (story.about() != null) {
                continue;
            }
            children.put(story.name(), References.child(story.number()));
        }
        return children;
    }

    /** One child's recordings. */
    private final class OneStory {
        private final Story story;
        private final References references;
        private final Random random;
        private final Map<String, UUID> labels = new HashMap<>();

        OneStory(Story story, Map<String, LocalId> children) {
            this.story = story;
            this.references = new References(subjects, children, labels);
            this.random = new Random(seed ^ story.number().hashCode());
        }

        List<Recording> recordings() {
            List<Recording> recordings = new ArrayList<>();
            Instant before = Instant.MIN;
            for (int i = 0; i < story.told().size(); i++) {
                Told told = story.told().get(i);
                UUID event = eventId(story.number() + "/" + i);
                if (told.label() != null) {
                    labels.put(told.label(), event);
                }
                Subject subject = subject(told);
                Entry entry = entry(told, event, subject);
                Instant at = moment(told, entry.envelope().happened());
                if (told.recordedOn() == null && at.isBefore(before)) {
                    at = before.plusSeconds(60);
                }
                before = at;
                recordings.add(
                        new Recording(
                                at,
                                new RecordFacts(
                                        SYSTEM + "/" + story.number() + "/" + i,
                                        subject,
                                        entry.envelope().recordedBy(),
                                        Door.PERSON,
                                        List.of(entry))));
            }
            return recordings;
        }

        private Subject subject(Told told) {
            String word = story.subjectOf(told);
            return references.about(told.line(), word == null ? "$child:" + story.name() : word);
        }

        private Entry entry(Told told, UUID event, Subject subject) {
            Envelope envelope =
                    new Envelope(
                            event,
                            subject,
                            happened(told),
                            actor(told.by() == null ? story.by() : told.by()),
                            null,
                            told.group() == null ? null : eventId("group/" + told.group()),
                            null,
                            null);
            return new Entry(envelope, fact(told));
        }

        private Happened happened(Told told) {
            try {
                return Happened.parse(told.happened());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(told.line() + ": " + wrong.getMessage(), wrong);
            }
        }

        private Fact fact(Told told) {
            FactType type =
                    Facts.CATALOGUE.all().stream()
                            .filter(one -> one.name().startsWith(told.type() + ".v"))
                            .reduce((_, later) -> later)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            told.line() + ": no fact is " + told.type()));
            return switch (type.read(references.resolved(told.line(), told.fields()))) {
                case FactReading.Understood(var fact) -> fact;
                case FactReading.NotUnderstood(var problems) ->
                        throw new IllegalArgumentException(told.line() + ": " + problems);
            };
        }

        private Instant moment(Told told, Happened happened) {
            @Nullable LocalDate day = told.recordedOn();
            if (day == null) {
                LocalDate lived =
                        happened.latest()
                                .or(happened::earliest)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                told.line()
                                                        + ": say when it was recorded,"
                                                        + " for its date is not known"));
                day = workingDay(lived.plusDays(random.nextInt(3)));
            }
            int minutes = random.nextInt(OFFICE_MINUTES);
            Instant at =
                    day.atTime(OFFICE_OPENS.plusMinutes(minutes))
                            .atZone(Happened.LONDON)
                            .toInstant();
            if (happened instanceof Happened.At(var instant) && at.isBefore(instant)) {
                return instant.plusSeconds(60L * (20 + random.nextInt(90)));
            }
            return at;
        }
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static Actor actor(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("who recorded is written worker/role: " + written);
        }
        return Actor.person(written.substring(0, slash), Role.ofWord(written.substring(slash + 1)));
    }

    /** The same name gives the same identifier for ever, so that loading twice adds nothing. */
    static UUID eventId(String name) {
        byte[] digest =
                Sha256.of(
                        ("journey-ledger/demonstration/" + name).getBytes(StandardCharsets.UTF_8));
        long high = 0;
        long low = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            high = (high << 8) | (digest[i] & 0xff);
            low = (low << 8) | (digest[i + Long.BYTES] & 0xff);
        }
        return new UUID(
                (high & ~0xf000L) | 0x8000L, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
