package uk.carejourney.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How carefully a field must be kept, and whose data it is. A field without this is {@link
 * Sensitivity#CASE} data of the subject.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Sensitive {
    Sensitivity value() default Sensitivity.CASE;

    Whose whose() default Whose.SUBJECT;
}
