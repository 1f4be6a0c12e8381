package uk.carejourney.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code set a {@link uk.carejourney.journey.Code} field takes its words from. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Codes {
    /** The set's name, such as {@code placement-type}; the set is dated data beside the code. */
    String value();
}
