package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a child's story, as the file tells it.
 *
 * @param line where it stands, such as {@code wren.yaml: entry 4}
 * @param label what later lines of the same story call it
 * @param happened when it happened, in the written form of {@code Happened}
 * @param recordedOn the day it was recorded, if the story says so
 * @param type the stored name without version, such as {@code review.review-held}
 * @param by who recorded it, {@code worker/role}, if not the story's usual recorder
 * @param about the subject's word, such as {@code $carer:ash}, if the story's own child is not
 *     meant
 * @param group the joint event it belongs to, by a name shared between stories
 * @param fields the fact's fields as its stored form has them; {@code $label} names an entry,
 *     {@code $child:robin} or {@code $carer:ash} another subject
 */
record Told(
        String line,
        @Nullable String label,
        String happened,
        @Nullable LocalDate recordedOn,
        String type,
        @Nullable String by,
        @Nullable String about,
        @Nullable String group,
        Map<String, Object> fields) {}
