package uk.carejourney.infra.demonstration;

import uk.carejourney.journey.Subject;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.Map;

/** The invented children and all that is recorded about them. */
public final class Demonstration {

    private static final long SEED = 20_261_123L;

    private final List<Story> stories = Stories.SHIPPED;

    /** Reading them takes a second, so a process reads them once, if it does. */
    private static final class Stories {
        static final List<Story> SHIPPED = StoryReader.all();
    }

    /** How many invented children there are. */
    public int children() {
        return teaches().size();
    }

    /** Every subject the stories speak of, to be registered before anything is recorded. */
    public List<LocalId> subjects() {
        return Schedule.subjectsIn(stories);
    }

    /**
     * All recordings in the order of time. The same every time it is asked.
     *
     * @param subjects the pseudonyms of all {@link #subjects}
     * @throws IllegalArgumentException naming file and entry, if a story has a mistake
     */
    public List<Recording> recordings(Map<LocalId, Subject> subjects) {
        return new Schedule(subjects, SEED).of(stories);
    }

    /** What each child's story is there to show, by the child's number. */
    public Map<String, String> teaches() {
        Map<String, String> teaches = new java.util.TreeMap<>();
        stories.stream()
                .filter(story -> story.about() == null)
                .forEach(story -> teaches.put(story.number(), story.teaches()));
        return teaches;
    }
}
