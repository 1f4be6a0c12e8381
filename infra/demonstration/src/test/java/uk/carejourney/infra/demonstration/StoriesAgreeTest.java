package uk.carejourney.infra.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the stories say must hold together, within one child's and between brothers and sisters. */
class StoriesAgreeTest {

    private static final String BECAME = "admission.child-became-looked-after";
    private static final String CEASED = "admission.child-ceased-to-be-looked-after";
    private static final String STARTED = "placement.placement-started";
    private static final String ENDED = "placement.placement-ended";

    private final List<Story> children =
            StoryReader.all().stream().filter(story -> story.about() == null).toList();

    @Test
    void a_joint_event_belongs_to_two_children_or_more() {
        Map<String, Set<String>> children =
                this.children.stream()
                        .flatMap(StoriesAgreeTest::groups)
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        assertThat(children).isNotEmpty();
        assertThat(children)
                .allSatisfy((group, those) -> assertThat(those).as(group).hasSizeGreaterThan(1));
    }

    @Test
    void nobody_comes_into_care_twice_without_leaving_it() {
        for (Story story : children) {
            boolean inCare = false;
            for (Told told : story.told()) {
                if (told.type().equals(BECAME) || told.type().equals(CEASED)) {
                    assertThat(told.type().equals(BECAME)).as(told.line()).isNotEqualTo(inCare);
                    inCare = !inCare;
                }
            }
        }
    }

    @Test
    void a_placement_that_ends_has_begun_and_none_outlasts_care() {
        for (Story story : children) {
            Set<Object> open = new HashSet<>();
            for (Told told : story.told()) {
                Object placement = told.fields().get("placement");
                switch (told.type()) {
                    case STARTED -> assertThat(open.add(placement)).as(told.line()).isTrue();
                    case ENDED -> assertThat(open.remove(placement)).as(told.line()).isTrue();
                    case CEASED -> assertThat(open).as(told.line()).isEmpty();
                    default -> {}
                }
            }
        }
    }

    private static Stream<Map.Entry<String, String>> groups(Story story) {
        return story.told().stream()
                .filter(told -> told.group() != null)
                .map(told -> Map.entry(String.valueOf(told.group()), story.name()));
    }
}
